using System.Collections.Concurrent;
using System.Globalization;

namespace InfoGov.Faults.Load;

/// <summary>What was answered to requests of one kind, and how soon.</summary>
internal sealed class Measured(string kind)
{
    private readonly ConcurrentQueue<(string Code, TimeSpan Took)> answers = [];
    private int without;

    /// <summary>Notes an answer: its status, or what came instead.</summary>
    public void Note(string code, TimeSpan took, bool saysWhen = true)
    {
        answers.Enqueue((code, took));
        if (code is "503" or "429" && !saysWhen)
        {
            Interlocked.Increment(ref without);
        }
    }

    /// <summary>How many were told to come back, but not when.</summary>
    public int WithoutRetryAfter => without;

    /// <summary>How many got an answer that nobody should get.</summary>
    public int Faults => answers.Count(answer => answer.Code is "500" or "501" or "502" or "504");

    /// <summary>How soon 95 of 100 were told to come back, and the last of all.</summary>
    public (TimeSpan Most, TimeSpan Last) PutOff()
    {
        TimeSpan[] soon = [.. answers.Where(answer => answer.Code is "503" or "429").Select(answer => answer.Took).Order()];
        return (Percentile(soon, 95), soon.LastOrDefault());
    }

    public static bool IsDone(string code) => code[0] is '2' or '3';

    /// <summary>A line of the report.</summary>
    public string Line(TimeSpan over)
    {
        TimeSpan[] done = [.. answers.Where(answer => IsDone(answer.Code)).Select(answer => answer.Took).Order()];
        var errors = string.Join(", ", answers.Where(answer => !IsDone(answer.Code)).GroupBy(answer => answer.Code, StringComparer.Ordinal).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key}: {code.Count()}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {kind} | {done.Length} | {done.Length / over.TotalSeconds:N0} | {Percentile(done, 50).TotalMilliseconds:N0} | {Percentile(done, 95).TotalMilliseconds:N0} | {Percentile(done, 99).TotalMilliseconds:N0} | {errors} |");
    }

    private static TimeSpan Percentile(TimeSpan[] sorted, int percent) => sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
