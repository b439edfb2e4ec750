using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using InfoGov.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Holds the requests from one address to so many a minute, where the setting <c>Feed:PerMinute</c> says so; without it there is no
/// limit but those of a single request.
/// </summary>
internal sealed class Throttle
{
    private readonly ConcurrentDictionary<IPAddress, int> counts = new();
    private readonly TimeProvider time;
    private readonly int? most;
    private long minute;

    public Throttle(IConfiguration? configuration, TimeProvider time)
    {
        this.time = time;
        most = configuration.Count("Feed:PerMinute");
    }

    /// <summary>Counts a request; one too many is refused with the seconds until the next minute.</summary>
    public void Admit(HttpContext context)
    {
        if (most is null || context.Connection.RemoteIpAddress is not { } address)
        {
            return;
        }

        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        if (Interlocked.Exchange(ref minute, seconds / 60) != seconds / 60)
        {
            counts.Clear();
        }

        if (counts.AddOrUpdate(address, 1, (_, count) => count + 1) > most)
        {
            context.Response.Headers.RetryAfter = (60 - (seconds % 60)).ToString(CultureInfo.InvariantCulture);
            throw new FeedException(429, "tooManyRequests", new($"此地址每分钟最多 {most} 个请求；请在 Retry-After 所示的秒数后再试。", $"This address may send {most} requests a minute; try again after the seconds that Retry-After names."));
        }
    }
}
