using System.Collections.Concurrent;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using Microsoft.Extensions.Caching.Memory;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>
/// What was reckoned of many rows, kept for whoever asks the same. While the log stands where it stood it is exact, and of few rows it always
/// is; of many, it is reckoned anew beside the visitors, who meanwhile see what was. Only numbers, codes and keys are kept: whatever is shown
/// by name is looked up each time, since it may be public no more.
/// </summary>
internal sealed class Kept(InfoGovHost host) : IDisposable
{
    private const int Most = 500_000;
    private const int Many = 20_000;

    // A page waits no longer for what only counts.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly object Head = new();

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly ConcurrentDictionary<(string, long), Lazy<Task<Answer>>> readings = new();

    /// <summary>The answer to a question.</summary>
    /// <param name="visit">Who asks; all that a visit asks is answered as of one moment or later.</param>
    /// <param name="question">What tells it from all others.</param>
    /// <param name="read">Reckons it: the answer, how many parts it has, and of how many rows it was made.</param>
    public async Task<T> Get<T>(Visit visit, string question, Func<CancellationToken, Task<(T Answer, int Size, long Rows)>> read)
        where T : class
    {
        var head = await HeadFor(visit);
        var kept = answers.Get<Answer>(question);
        if (kept is not null && kept.Head == head)
        {
            return (T)kept.Value;
        }

        // SQLite reads on the thread that asks: on one of its own, so that whoever waits no longer, and all others, go on meanwhile.
        var reading = readings.GetOrAdd((question, head), _ => new Lazy<Task<Answer>>(() => Task.Factory.StartNew(() => Read(question, head, read), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap())).Value;
        return (T)(kept is { Rows: > Many } && host.Time.GetElapsedTime(kept.At) < Longest ? kept : await reading.WaitAsync(visit.Cancellation)).Value;
    }

    /// <summary>The same as far as it comes soon: of so many rows a page does not wait for the answer, which is there for whoever asks next.</summary>
    /// <param name="rows">How many rows there are to look at.</param>
    /// <param name="reading">What was begun.</param>
    /// <param name="cancellation">The visitor has gone.</param>
    public async Task<T?> Soon<T>(long rows, Task<T> reading, CancellationToken cancellation)
        where T : class
    {
        if (rows > Many && !reading.IsCompleted)
        {
            await Task.WhenAny(reading, Task.Delay(Patience, host.Time, cancellation));
        }

        return rows <= Many || reading.IsCompleted ? await reading : null;
    }

    public void Dispose() => answers.Dispose();

    private async Task<Answer> Read<T>(string question, long head, Func<CancellationToken, Task<(T, int, long)>> read)
        where T : class
    {
        try
        {
            // Several may wait for it, and nobody at all: none of them ends it.
            var (value, size, rows) = await read(CancellationToken.None);
            return answers.Set(question, new Answer(value, head, host.Time.GetTimestamp(), rows), new MemoryCacheEntryOptions { Size = 1 + size });
        }
        finally
        {
            readings.TryRemove((question, head), out _);
        }
    }

    private Task<long> HeadFor(Visit visit)
    {
        if (!visit.Http.Items.TryGetValue(Head, out var head))
        {
            visit.Http.Items[Head] = head = host.Log.Head(visit.Cancellation);
        }

        return (Task<long>)head!;
    }

    private sealed record Answer(object Value, long Head, long At, long Rows);
}
