using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Commands;
using InfoGov.Law;
using Microsoft.AspNetCore.RateLimiting;

namespace InfoGov.Host.Startup;

/// <summary>Holds what somebody without a key may send to so many requests a minute from one address (<c>PublicLimit:PerMinute</c>).</summary>
internal static class PublicLimiter
{
    private const int PerMinute = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration["PublicLimit:PerMinute"] switch
        {
            null or "" => PerMinute,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
            var text => throw new FormatException($"PublicLimit:PerMinute is “{text}”; a number from 1 up is expected."),
        };
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(PublicLimit.Policy, http => http.Features.Get<Caller>() is not null
                ? RateLimitPartition.GetNoLimiter("key")
                : RateLimitPartition.GetFixedWindowLimiter(
                    Neighbourhood(http.Connection.RemoteIpAddress),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 }));
            limiter.OnRejected = async (rejected, _) =>
            {
                var http = rejected.HttpContext;
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
                http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await Problems.Of(http, 429, "tooManyRequests", new Text("请求过于频繁，请稍后再试", "Too many requests from this address; try again later")).ExecuteAsync(http);
            };
        });
    }

    /// <summary>An address; of version 6, the network it is in, which one subscriber has to themselves.</summary>
    private static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
