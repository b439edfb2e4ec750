using System.Collections.Immutable;

namespace InfoGov.Duties;

/// <summary>The duties of an entity as they stood on a day, by all that is on record now.</summary>
internal static class DutyLedger
{
    /// <summary>
    /// Those that had arisen by the end of the day, each after what had happened to it by then. What was recorded later counts
    /// from the day it is about.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="history">What each event changed, and when it was recorded, in order.</param>
    public static ImmutableArray<Duty> On(DateOnly day, IEnumerable<(IReadOnlyList<DutyChange>? Changes, DateTimeOffset RecordedAt)> history)
    {
        var duties = new SortedDictionary<int, Duty>();
        foreach (var (changes, recordedAt) in history)
        {
            foreach (var change in (changes ?? []).Where(c => c.On <= day))
            {
                if (change.What == DutyChangeKind.Arose)
                {
                    duties[change.Duty] = change.Arisen! with { ChangedAt = recordedAt };
                }
                else if (duties.TryGetValue(change.Duty, out var duty))
                {
                    duties[change.Duty] = change.Apply(duty, recordedAt);
                }
            }
        }

        return [.. duties.Values];
    }
}
