using System.Threading.RateLimiting;
using InfoGov.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// So many queries at a time (<c>Feed:AtOnce</c>) and so many exports (<c>Feed:ExportsAtOnce</c>): a crowd of readers, or of clients that read
/// slowly, leaves connections and processors to those who record something. A query waits its turn for a moment; who finds too many waiting, or
/// waited in vain, is told to come back.
/// </summary>
internal sealed class FeedPlaces(IConfiguration? configuration) : IDisposable
{
    /// <summary>How long a query waits for its turn at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>How many queries at a time, unless said otherwise. One may keep a processor busy; many more of them at once are none the sooner done.</summary>
    public static readonly int Queries = Math.Max(8, 2 * Environment.ProcessorCount);

    private const int Waiting = 256;
    private const int Exports = 8;

    // Who takes less than this away holds a place and gives none back.
    private static readonly MinDataRate Slowest = new(2048, TimeSpan.FromSeconds(30));

    private readonly ConcurrencyLimiter queries = new(new() { PermitLimit = configuration.Count("Feed:AtOnce") ?? Queries, QueueLimit = Waiting });
    private readonly ConcurrencyLimiter exports = new(new() { PermitLimit = configuration.Count("Feed:ExportsAtOnce") ?? Exports, QueueLimit = Waiting });

    /// <summary>A place for a query, until it is disposed of.</summary>
    public ValueTask<IDisposable> ForQuery(CancellationToken cancellation) => Take(queries, cancellation);

    /// <summary>A place for an export.</summary>
    public ValueTask<IDisposable> ForExport(HttpContext context)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = Slowest;
        }

        return Take(exports, context.RequestAborted);
    }

    public void Dispose()
    {
        queries.Dispose();
        exports.Dispose();
    }

    private static async ValueTask<IDisposable> Take(ConcurrencyLimiter places, CancellationToken cancellation)
    {
        var lease = places.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Longest);
            try
            {
                lease = await places.AcquireAsync(1, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw Overloaded();
            }
        }

        return lease.IsAcquired ? lease : throw Overloaded();
    }

    private static FeedException Overloaded() => new(503, "overloaded", new("此刻查询过多，请稍后再试。", "Too many queries at this moment; try again soon."));
}
