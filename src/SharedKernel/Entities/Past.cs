using System.Collections.Immutable;
using InfoGov.Calendar;
using InfoGov.Documents;
using InfoGov.Duties;

namespace InfoGov.Entities;

/// <summary>
/// An entity as of the end of a day, in two views: how it stood, by all that is known now, and what was known that day. They
/// differ where something was recorded later than it was done. Nothing of it asks the law.
/// </summary>
/// <param name="kind">The kind of the entity.</param>
/// <param name="history">Its whole history, in order.</param>
/// <param name="day">The day, in Asia/Shanghai.</param>
public sealed class Past(EntityKind kind, IReadOnlyList<HistoryEntry> history, DateOnly day)
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>The day on which it began; null for an entity that does not exist.</summary>
    public DateOnly? Began { get; } = history.Count == 0 ? null : history[0].Context.On;

    /// <summary>What had been done by then, whenever it was recorded.</summary>
    public IReadOnlyList<HistoryEntry> Done { get; } = history.Count > 0 && history[0].Context.On <= day ? [.. history.Where(h => h.Context.On <= day)] : [];

    /// <summary>The version of the last event recorded by then; zero when none was.</summary>
    public long KnownVersion { get; } = history.LastOrDefault(h => ShanghaiDay.DayOf(h.Context.RecordedAt) <= day)?.Context.Version ?? 0;

    /// <summary>How it stood, by all that is known now. Its version is that of the last event done by then.</summary>
    public PastView AsOf() => Done.Count == 0 ? new(kind.InitialState, 0, [], []) : new(
        State(Done),
        Done[^1].Context.Version,
        DutyLedger.On(Day, history.Select(h => h.Context)),
        [.. LifeOf(history).Documents.Where(d => d.On <= Day).Select(d => d.WithdrawnOn > Day ? d with { WithdrawnOn = null, WithdrawnFor = null } : d)]);

    /// <summary>What was known by the end of that day: everything recorded by then.</summary>
    public PastView AsKnown()
    {
        HistoryEntry[] known = [.. history.TakeWhile(h => h.Context.Version <= KnownVersion)];
        var life = LifeOf(known);
        return new PastView(State(known), life.Version, life.Duties, life.Documents);
    }

    private object State(IEnumerable<HistoryEntry> entries) => entries.Aggregate(kind.InitialState, (state, entry) => kind.ApplyTo(state, entry.Event, entry.Context));

    /// <summary>The life counts duties and documents, so it is only folded from the beginning and without gaps.</summary>
    private static Life LifeOf(IEnumerable<HistoryEntry> entries) => entries.Aggregate(Life.None, (life, entry) => life.After(entry.Event, entry.Context));
}

/// <summary>An entity as of a day.</summary>
/// <param name="State">Its state.</param>
/// <param name="Version">The version of the last event in it; zero when there is none.</param>
/// <param name="Duties">Its duties as they stood.</param>
/// <param name="Documents">Its documents, with their numbers of today.</param>
public sealed record PastView(object State, long Version, ImmutableArray<Duty> Duties, ImmutableArray<Attachment> Documents);
