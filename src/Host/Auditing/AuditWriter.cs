using System.Globalization;
using System.Threading.Channels;
using InfoGov.Log;

namespace InfoGov.Host.Auditing;

/// <summary>
/// Writes what was answered to the audit, beside the answers: a batch a quarter of a second at most, and what is left when the host
/// stops. While the store cannot be written to, entries wait. Of what is more than can wait, and of callers that are not known beyond so
/// many a minute, only the number is written: nobody waits for the audit, and nobody without a key fills the disk.
/// </summary>
internal sealed class AuditWriter(SqlLog log, StoreOutage outage, TimeProvider time, ILogger<AuditWriter> logger) : IHostedService, IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private const int MostUnknown = 120;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly AuditTrail trail = new(log);
    private readonly Channel<AuditEntry> waiting = Channel.CreateBounded<AuditEntry>(MostWaiting);
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;
    private long suppressed;
    private int disposed;
    private (long Minute, int Count) unknown;

    /// <summary>How many entries wait.</summary>
    public int Waiting => waiting.Reader.Count;

    /// <summary>Takes an entry in.</summary>
    public void Add(AuditEntry entry)
    {
        if ((entry.Role is null && IsOneTooMany(entry.At)) || !waiting.Writer.TryWrite(entry))
        {
            Interlocked.Increment(ref suppressed);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await trail.Create(cancellationToken);
        running = Task.Run(Run, CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync();
        await running.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // Whoever is known by two names is disposed of twice.
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            await StopAsync(CancellationToken.None);
            stopping.Dispose();
        }
    }

    private async Task Run()
    {
        List<AuditEntry> batch = [];
        while (batch.Count > 0 || await waiting.Reader.WaitToReadAsync())
        {
            await Pause(Between);
            while (batch.Count < MostWaiting && waiting.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            if (Interlocked.Exchange(ref suppressed, 0) is > 0 and var left)
            {
                batch.Add(new AuditEntry(time.GetUtcNow(), "not-written", AuditOutcome.Suppressed, 0) { Code = left.ToString(CultureInfo.InvariantCulture) });
            }

            if (!await Write(batch))
            {
                if (stopping.IsCancellationRequested)
                {
                    return;
                }

                await Pause(AfterFailure);
            }
        }
    }

    /// <summary>False where it could not be written.</summary>
    private async Task<bool> Write(List<AuditEntry> batch)
    {
        try
        {
            return await outage.Try("audit", async () =>
            {
                await trail.Append(batch, CancellationToken.None);
                batch.Clear();
            });
        }
        catch (Exception failure)
        {
            logger.LogWarning("The audit waits with {Count} entries: {Reason}", batch.Count, failure.Message);
            return false;
        }
    }

    private bool IsOneTooMany(DateTimeOffset at)
    {
        lock (waiting)
        {
            var minute = at.Ticks / TimeSpan.TicksPerMinute;
            unknown = unknown.Minute == minute ? (minute, unknown.Count + 1) : (minute, 1);
            return unknown.Count > MostUnknown;
        }
    }

    /// <summary>A stop ends the pause, not the work.</summary>
    private async Task Pause(TimeSpan length)
    {
        try
        {
            await Task.Delay(length, stopping.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
