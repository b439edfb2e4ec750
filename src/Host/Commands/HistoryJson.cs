using System.Text.Json.Serialization;
using InfoGov.Entities;

namespace InfoGov.Host.Commands;

/// <summary>An event in the history of an entity, as its pages show it.</summary>
internal sealed record HistoryJson(long Version, string What, DateOnly On, DateTimeOffset RecordedAt, ActorRef By, string Command, object? Law, object Data)
{
    /// <summary>On a page of the past: it had been recorded by the end of that day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? KnownThen { get; init; }

    public static HistoryJson Of(HistoryEntry entry)
    {
        var context = entry.Context;
        var law = context.Finding is not { } finding ? null : new { finding.City, finding.Act, finding.TextVersion, finding.Cites, finding.Warnings };
        return new HistoryJson(context.Version, entry.Type, context.On, context.RecordedAt, context.Actor, context.Command, law, entry.Event);
    }
}
