using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Duties;

/// <summary>A change of one duty, pinned with the event that brought it about.</summary>
/// <param name="Duty">The number of the duty in its entity.</param>
/// <param name="What">What happened to it.</param>
/// <param name="On">The day: since when it is owed or late, when it was met or ceased, when the due day moved.</param>
public sealed record DutyChange(int Duty, DutyChangeKind What, DateOnly On)
{
    /// <summary>The duty that arose.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Duty? Arisen { get; init; }

    /// <summary>The due day it moved to; null is "no day given".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Due { get; init; }

    /// <summary>The due day it moved from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Was { get; init; }

    /// <summary>What a moved day was reckoned from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DueFact>? From { get; init; }

    /// <summary>The command that met, moved or ended it; null where a day or a change of the law did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The duties after the change; the same change twice is one.</summary>
    internal ImmutableArray<Duty> Apply(ImmutableArray<Duty> duties, DateTimeOffset recordedAt)
    {
        if (What == DutyChangeKind.Arose)
        {
            return duties.Length >= Duty ? duties : duties.Add(Arisen! with { ChangedAt = recordedAt });
        }

        var duty = duties[Duty - 1];
        var changed = Apply(duty, recordedAt);
        return ReferenceEquals(changed, duty) ? duties : duties.SetItem(Duty - 1, changed);
    }

    /// <summary>The duty after a change that is not its beginning.</summary>
    internal Duty Apply(Duty duty, DateTimeOffset recordedAt)
    {
        var changed = What switch
        {
            DutyChangeKind.Moved when duty.Due != Due => duty with { Due = Due, From = [.. From ?? []], State = DutyState.Pending, OverdueSince = null, Sequence = duty.Sequence + 1 },
            DutyChangeKind.FellOverdue when duty.State == DutyState.Pending => duty with { State = DutyState.Overdue, OverdueSince = On },
            DutyChangeKind.Met when duty.IsOpen => duty with { State = DutyState.Met, EndedOn = On, EndedBy = By, Sequence = duty.Sequence + 1, OverdueSince = On > duty.Due ? duty.OverdueSince : null },
            DutyChangeKind.Lapsed when duty.IsOpen => duty with { State = DutyState.Lapsed, EndedOn = On, EndedBy = By, Sequence = duty.Sequence + 1 },
            _ => duty,
        };
        return ReferenceEquals(changed, duty) ? duty : changed with { ChangedAt = recordedAt };
    }
}

/// <summary>What can happen to a duty.</summary>
public enum DutyChangeKind
{
    /// <summary>It is owed from now on.</summary>
    Arose,

    /// <summary>Its due day is another.</summary>
    Moved,

    /// <summary>Its last day has passed.</summary>
    FellOverdue,

    /// <summary>It was done.</summary>
    Met,

    /// <summary>It is no longer owed.</summary>
    Lapsed,
}
