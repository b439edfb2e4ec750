using InfoGov.Law;
using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Entities;

namespace InfoGov.Host.Api.Answers;

/// <summary>An event in the history of an entity, as its pages show it: what, when, by whom and with which key, and what the law said.</summary>
internal sealed record HistoryAnswer(long Version, string What, DateOnly On, DateTimeOffset RecordedAt, ActorRef By, string Command, HistoryLaw? Law, [property: FreeForm] object Data)
{
    /// <summary>On a page of the past: it had been recorded by the end of that day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? KnownThen { get; init; }

    public static HistoryAnswer Of(HistoryEntry entry)
    {
        var context = entry.Context;
        var law = context.Finding is not { } finding ? null : new HistoryLaw(finding.City, finding.Act, finding.TextVersion, finding.Cites, finding.Warnings);
        return new HistoryAnswer(context.Version, entry.Type, context.On, context.RecordedAt, context.Actor, context.Command, law, entry.Event);
    }
}

/// <summary>What the law said, as it was pinned.</summary>
internal sealed record HistoryLaw(string City, string Act, DateOnly? TextVersion, IReadOnlyList<string> Cites, IReadOnlyList<PinnedWarning> Warnings);
