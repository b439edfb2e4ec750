using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Duties;

/// <summary>
/// One duty of an entity, from the day it arose. A recurring duty is a new one each time, so that what was kept and what was
/// late stays on record.
/// </summary>
/// <param name="Number">Counts the duties of the entity from 1.</param>
/// <param name="Type">What is owed.</param>
/// <param name="Actor">Who owes it.</param>
/// <param name="To">To whom; null where the text names nobody.</param>
/// <param name="Provision">The id of the provision that orders it.</param>
/// <param name="Every">How often it recurs, as an ISO 8601 period; null where it does not.</param>
/// <param name="Due">The last day in time; null where the text gives none, and then it never falls overdue.</param>
/// <param name="Since">The day it arose.</param>
public sealed record Duty(int Number, DutyType Type, Role Actor, Role? To, string Provision, string? Every, DateOnly? Due, DateOnly Since)
{
    /// <summary>Followed from an act and stands in no rule that looks at the facts alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FromAct { get; init; }

    /// <summary>What the due day was reckoned from: the facts read, with their values.</summary>
    public ImmutableArray<DueFact> From { get; init; } = [];

    /// <summary>How it stands, as last recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DutyState State { get; init; }

    /// <summary>The first day on which it was late; null when it never was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? OverdueSince { get; init; }

    /// <summary>The day it was met or ceased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? EndedOn { get; init; }

    /// <summary>The command that met or ended it; null where a day or a change of the law did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EndedBy { get; init; }

    /// <summary>How often its due day or its end changed: what a subscriber of a calendar must learn (RFC 5545, 3.8.7.4).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Sequence { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Neither met nor ceased.</summary>
    [JsonIgnore]
    public bool IsOpen => State is DutyState.Pending or DutyState.Overdue;

    /// <summary>How it stands on a day, also where no sweep has been since.</summary>
    public DutyState StateOn(DateOnly day) => State == DutyState.Pending && Due < day ? DutyState.Overdue : State;
}

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    /// <summary>Open, and not late.</summary>
    Pending,

    /// <summary>Open, and its last day has passed.</summary>
    Overdue,

    /// <summary>Done.</summary>
    Met,

    /// <summary>No longer owed: what it depended on has changed.</summary>
    Lapsed,
}
