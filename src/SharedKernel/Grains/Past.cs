using System.Collections.Immutable;
using InfoGov.Duties;

namespace InfoGov.Grains;

/// <summary>
/// An entity as of the end of a day, in two views: how it stood, by all that is known now, and what was known that day. They
/// differ where something was recorded later than it was done. Nothing of it asks the law.
/// </summary>
/// <param name="kind">The kind of the entity.</param>
/// <param name="history">Its whole history, in order.</param>
/// <param name="day">The day, in Asia/Shanghai.</param>
public sealed class Past(GrainKind kind, IReadOnlyList<HistoryEntry> history, DateOnly day)
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
    public (object State, Life Life) AsOf()
    {
        // The ledger tells duties day by day; changes that came with a later event must not be missed for numbers in between.
        var (state, life) = Fold(Done.Select(h => h with { Context = h.Context with { Duties = null } }));
        return (state, life with { Duties = Done.Count == 0 ? ImmutableArray<Duty>.Empty : DutyLedger.On(Day, history.Select(h => h.Context)) });
    }

    /// <summary>What was known by the end of that day: everything recorded by then.</summary>
    public (object State, Life Life) AsKnown() => Fold(history.TakeWhile(h => h.Context.Version <= KnownVersion));

    private (object State, Life Life) Fold(IEnumerable<HistoryEntry> entries)
    {
        var (state, life) = (kind.InitialState, Life.None);
        foreach (var entry in entries)
        {
            state = kind.ApplyTo(state, entry.Event, entry.Context);
            life = life.After(entry.Event, entry.Context);
        }

        return (state, life);
    }
}
