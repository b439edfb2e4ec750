using System.Globalization;
using InfoGov.Faults.Counting;

namespace InfoGov.Faults.Injected;

/// <summary>What came of a fault: a line of the report.</summary>
/// <param name="Served">From the end of the fault until every host acknowledged a new command; null when none did in time.</param>
internal sealed record Outcome(Fault Fault, string Store, int Senders, CountingClient Client, int Lost, int Doubled, TimeSpan? Served, int Verify)
{
    public const string Head = "| fault | store | senders | sent | acknowledged | before | lost | doubled | s until served | verify | answers |\n|---|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>How many were acknowledged before the fault.</summary>
    public required int Before { get; init; }

    public required string Said { get; init; }

    /// <summary>What did not end as it should when it was told to stop; null where all did.</summary>
    public required string? Ended { get; init; }

    /// <summary>Nothing lost that was not told, nothing doubled, everything served, and no answer that nobody should get.</summary>
    public bool IsWell => Doubled == 0 && Served is not null && Client.Failures.Count == 0 && Ended is null && (Fault.MayLose ? Lost == 0 || Verify == 1 : Lost == 0 && Verify == 0);

    public override string ToString()
    {
        var answers = string.Join(", ", Client.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}"));
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {Fault.Name} | {Store} | {Senders} | {Client.Sent.Count} | {Client.Acknowledged.Count} | {Before} | {Lost} | {Doubled} | {(Served is { } time ? $"{time.TotalSeconds:N1}" : "never")} | {Verify} | {answers} |");
        return string.Join('\n', new[] { line, Said.Length == 0 ? null : $"  {Said}" }.Concat(Client.Failures.Take(3).Select(failure => $"  {failure}")).OfType<string>());
    }
}
