using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;
using Microsoft.AspNetCore.RateLimiting;

namespace InfoGov.Host.Startup;

/// <summary>
/// Holds what somebody without a key may send to so many requests a minute from one address (<c>PublicLimit:PerMinute</c>). The framework's
/// own middleware never lets go of its limiter, and with it of the whole host, when a host starts anew within a process.
/// </summary>
internal sealed class PublicLimiter : IDisposable
{
    private const int PerMinute = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter;

    private PublicLimiter(int most) => limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
        Neighbourhood(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 }));

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.Count("PublicLimit:PerMinute") ?? PerMinute;
        services.AddSingleton(_ => new PublicLimiter(most));
    }

    /// <summary>Lets a request on, or answers 429 and says when to come back.</summary>
    public async Task Admit(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null || http.Features.Get<Caller>() is not null)
        {
            await next(http);
            return;
        }

        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problems.Of(http, 429, "tooManyRequests", new Text("请求过于频繁，请稍后再试", "Too many requests from this address; try again later")).ExecuteAsync(http);
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>An address; of version 6, the network it is in, which one subscriber has to themselves.</summary>
    private static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
