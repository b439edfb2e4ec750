using System.Threading.Channels;

namespace InfoGov.Log;

/// <summary>
/// The queue in front of the store: one loop takes all appends that wait and commits them in one transaction. A caller is
/// answered only after its batch is durable. A batch that fails for its content is committed one by one, so that one bad
/// append does not fail its neighbours; a batch whose connection is lost is tried again.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int Attempts = 20;
    private const int AttemptsWhileStopping = 8;

    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(4 * LargestBatch) { SingleReader = true });
    private readonly IBatchStore store;
    private readonly TimeProvider time;
    private readonly Task loop;
    private volatile bool isStopping;

    public GroupCommit(IBatchStore store, TimeProvider time)
    {
        this.store = store;
        this.time = time;
        loop = Task.Run(Run);
    }

    /// <summary>Queues an append. Once queued it is committed, whatever becomes of the caller.</summary>
    public async Task<AppendResult> Append(Append append, CancellationToken cancellation)
    {
        var pending = new Pending(append, time.GetTimestamp());
        LogMeter.Waiting.Add(1);
        try
        {
            await queue.Writer.WriteAsync(pending, cancellation);
        }
        catch (OperationCanceledException)
        {
            LogMeter.Waiting.Add(-1);
            throw;
        }
        catch (ChannelClosedException closed)
        {
            LogMeter.Waiting.Add(-1);
            throw new ObjectDisposedException("The event log is closed.", closed);
        }

        return await pending.Task;
    }

    /// <summary>The host stops: from now on a store that is lost is waited for only a few seconds, and whoever waits is answered.</summary>
    public void Hurry() => isStopping = true;

    /// <summary>Takes no more appends and commits those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task Run()
    {
        var batch = new List<Pending>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            await Gather(batch);
            using (var span = LogMeter.Spans.StartActivity("append"))
            {
                span?.SetTag("infogov.batch", batch.Count);
                await Commit(batch);
            }

            LogMeter.Waiting.Add(-batch.Count);
            LogMeter.Batch.Record(batch.Count);
            foreach (var pending in batch)
            {
                LogMeter.Duration.Record(time.GetElapsedTime(pending.Since).TotalSeconds);
            }

            batch.Clear();
        }
    }

    /// <summary>Takes what waits. Callers that were just answered are about to come again: yielding lets them into this batch.</summary>
    private async Task Gather(List<Pending> batch)
    {
        for (var taken = -1; batch.Count > taken && batch.Count < LargestBatch;)
        {
            taken = batch.Count;
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            await Task.Yield();
        }
    }

    private async Task Commit(IReadOnlyList<Pending> batch, bool again = false)
    {
        var appends = batch.Select(p => p.Append).ToArray();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var results = await store.Commit(appends);
                for (var i = 0; i < results.Length && (again || attempt > 1); i++)
                {
                    // An earlier attempt may have been committed, unseen by us.
                    results[i] = results[i] != AppendResult.Committed && await store.IsRecorded(appends[i]) ? AppendResult.Committed : results[i];
                }

                for (var i = 0; i < results.Length; i++)
                {
                    batch[i].SetResult(results[i]);
                }

                return;
            }
            catch (Exception lost) when (store.IsUnavailable(lost))
            {
                if (attempt >= (isStopping ? AttemptsWhileStopping : Attempts))
                {
                    Fail(batch, new LogUnavailableException(lost));
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), time);
            }
            catch (Exception) when (batch.Count > 1)
            {
                foreach (var pending in batch)
                {
                    await Commit([pending], again: true);
                }

                return;
            }
            catch (Exception wrong)
            {
                Fail(batch, wrong);
                return;
            }
        }
    }

    private static void Fail(IReadOnlyList<Pending> batch, Exception reason)
    {
        foreach (var pending in batch)
        {
            pending.TrySetException(reason);
        }
    }

    private sealed class Pending(Append append, long since) : TaskCompletionSource<AppendResult>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Append Append { get; } = append;

        public long Since { get; } = since;
    }
}

/// <summary>A store that commits appends in batches.</summary>
internal interface IBatchStore
{
    /// <summary>Commits those appends of the batch that stand, all in one transaction; throws when nothing was committed.</summary>
    Task<AppendResult[]> Commit(IReadOnlyList<Append> batch);

    /// <summary>True when exactly these events are recorded at their place.</summary>
    Task<bool> IsRecorded(Append append);

    /// <summary>The connection was lost, or another process holds the lock too long: worth another attempt.</summary>
    bool IsUnavailable(Exception exception);
}

/// <summary>
/// The store could not be reached. Whether the command was recorded is not known; sent again with the same idempotency
/// key it is recorded at most once.
/// </summary>
public sealed class LogUnavailableException(Exception cause) : Exception("The event log cannot be reached; whether the command was recorded is not known.", cause);
