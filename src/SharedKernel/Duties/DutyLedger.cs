using System.Collections.Immutable;
using InfoGov.Entities;

namespace InfoGov.Duties;

/// <summary>The duties of an entity as they stood on a day, by all that is on record now.</summary>
internal static class DutyLedger
{
    /// <summary>
    /// Those that had arisen by the end of the day, each after what had happened to it by then. What was recorded later counts
    /// from the day it is about.
    /// </summary>
    public static ImmutableArray<Duty> On(DateOnly day, IEnumerable<EventContext> history)
    {
        var duties = new SortedDictionary<int, Duty>();
        foreach (var context in history)
        {
            foreach (var change in (context.Duties ?? []).Where(c => c.On <= day))
            {
                if (change.What == DutyChangeKind.Arose)
                {
                    duties[change.Duty] = change.Arisen! with { ChangedAt = context.RecordedAt };
                }
                else if (duties.TryGetValue(change.Duty, out var duty))
                {
                    duties[change.Duty] = change.Apply(duty, context.RecordedAt);
                }
            }
        }

        return [.. duties.Values];
    }
}
