using InfoGov.Calendar;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>Tombstones after an event.</summary>
public static class GoneRows
{
    /// <inheritdoc cref="Tombstones.After"/>
    public static IReadOnlyList<Tombstone> After(this IReadOnlyList<Tombstone> known, IEnumerable<Row> before, IEnumerable<Row> after, EventContext context) =>
        known.After(before, after, ShanghaiDay.DayOf(context.RecordedAt));
}
