using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InfoGov.Duties;

namespace InfoGov.Notices;

/// <summary>What one event tells those who must act on a duty of its entity. With the stream, version and number name it for good.</summary>
/// <param name="Version">The version of the event.</param>
/// <param name="Number">Counts the notices of the event from 1.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Duty">The number of the duty in its entity.</param>
/// <param name="On">The day: since when it is owed or late, or when its due day moved.</param>
/// <param name="Due">The due day after the event; null where the text gives none.</param>
/// <param name="RecordedAt">When the event was recorded.</param>
public sealed record DutyNotice(long Version, int Number, NoticeKind Kind, int Duty, DateOnly On, DateOnly? Due, DateTimeOffset RecordedAt)
{
    /// <summary>The due day before it moved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Was { get; init; }

    /// <summary>
    /// The notices of an event, from the duties before it and what was pinned with it. The events of one command all carry
    /// its changes: those that an earlier one brought about tell nothing again. A duty that arose and ended with the same
    /// event was never anybody's to do.
    /// </summary>
    /// <param name="before">The duties before the event.</param>
    /// <param name="changes">What was pinned with it.</param>
    /// <param name="version">Its version.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    public static ImmutableArray<DutyNotice> Of(ImmutableArray<Duty> before, IReadOnlyList<DutyChange>? changes, long version, DateTimeOffset recordedAt)
    {
        if (changes is not { Count: > 0 })
        {
            return [];
        }

        var duties = before;
        List<DutyChange> effective = [];
        foreach (var change in changes)
        {
            var after = change.Apply(duties, recordedAt);
            if (after != duties && KindOf(change.What) is not null)
            {
                effective.Add(change);
            }

            duties = after;
        }

        return
        [
            .. effective.Where(c => c.Duty <= before.Length || duties[c.Duty - 1].IsOpen)
                .Select((c, i) => new DutyNotice(version, i + 1, KindOf(c.What)!.Value, c.Duty, c.On, duties[c.Duty - 1].Due, recordedAt) { Was = c.Was }),
        ];
    }

    private static NoticeKind? KindOf(DutyChangeKind what) => what switch
    {
        DutyChangeKind.Arose => NoticeKind.NewDuty,
        DutyChangeKind.Moved => NoticeKind.DueDayMoved,
        DutyChangeKind.FellOverdue => NoticeKind.Overdue,
        _ => null,
    };
}
