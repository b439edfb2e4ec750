using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// So many queries at a time (<c>Feed:AtOnce</c>) and so many exports (<c>Feed:ExportsAtOnce</c>): a crowd of readers, or of clients that read
/// slowly, leaves connections and processors to those who record something. A query waits its turn for a while; who finds too many waiting is
/// told at once to come back.
/// </summary>
internal sealed class FeedPlaces(IConfiguration? configuration) : IDisposable
{
    private const int Waiting = 32;
    private const int Exports = 8;

    // A query may keep a processor busy; more of them at once are none the sooner done.
    private static readonly int Queries = Math.Max(2, Environment.ProcessorCount);

    // Who takes less than this away holds a place and gives none back.
    private static readonly MinDataRate Slowest = new(2048, TimeSpan.FromSeconds(30));

    private readonly ConcurrencyLimiter queries = new(new() { PermitLimit = Number(configuration, "Feed:AtOnce", Queries), QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private readonly ConcurrencyLimiter exports = new(new() { PermitLimit = Number(configuration, "Feed:ExportsAtOnce", Exports), QueueLimit = 0 });

    /// <summary>A place for a query, until it is disposed of.</summary>
    public async Task<IDisposable> ForQuery(CancellationToken cancellation) => Taken(await queries.AcquireAsync(1, cancellation));

    /// <summary>A place for an export.</summary>
    public IDisposable ForExport(HttpContext context)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = Slowest;
        }

        return Taken(exports.AttemptAcquire());
    }

    public void Dispose()
    {
        queries.Dispose();
        exports.Dispose();
    }

    private static RateLimitLease Taken(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            throw new FeedException(503, "overloaded", new("此刻查询过多，请稍后再试。", "Too many queries at this moment; try again soon."));
        }

        return lease;
    }

    private static int Number(IConfiguration? configuration, string name, int otherwise) => configuration?[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new FormatException($"{name} is \"{text}\"; a number from 1 up is expected."),
    };
}
