using System.Collections.Immutable;
using System.Reflection;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Compliance.Simulating;

/// <summary>
/// Two laws over one portfolio: the law as it stands and as it would be. Says for one entity which acts would be decided
/// otherwise and which duties would arise, cease, move or change their standing.
/// </summary>
/// <param name="before">The law as it stands.</param>
/// <param name="standing">The thresholds as they stand.</param>
/// <param name="after">The law as it would be.</param>
/// <param name="supposed">The thresholds as they would be.</param>
/// <param name="day">The day asked about.</param>
internal sealed class WhatIf(Jurisdiction before, ImmutableArray<ThresholdEntry> standing, Jurisdiction after, ImmutableArray<ThresholdEntry> supposed, DateOnly day)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<EntityKind, (Act Act, Role? By)[]> acts = new();

    /// <summary>The law as it stands.</summary>
    public Jurisdiction Before => before;

    /// <summary>What would change for an entity of a kind in a state; nothing in most cases.</summary>
    public (ImmutableArray<ActChange> Acts, ImmutableArray<DutyShift> Duties) For(EntityKind kind, object state)
    {
        var changedActs = ImmutableArray<ActChange>.Empty;
        foreach (var (act, by) in acts.GetOrAdd(kind, ActsOf))
        {
            var (was, would) = (before.Decide(act, MatterOf(kind, state, standing, by)), after.Decide(act, MatterOf(kind, state, supposed, by)));
            if (was.Outcome != would.Outcome || !Codes(was).SequenceEqual(Codes(would), StringComparer.Ordinal))
            {
                changedActs = changedActs.Add(new ActChange(act, was, would));
            }
        }

        return (changedActs, Compare(Duties(before, kind, state, standing), Duties(after, kind, state, supposed)));
    }

    private Matter MatterOf(EntityKind kind, object state, ImmutableArray<ThresholdEntry> thresholds, Role? by)
    {
        var matter = new Matter(day).With(Facts.Actor.Role, by);
        if (!thresholds.IsEmpty)
        {
            matter.With(Facts.Thresholds, thresholds);
        }

        kind.Establish(matter, state);
        return matter;
    }

    private StandingDuty[] Duties(Jurisdiction law, EntityKind kind, object state, ImmutableArray<ThresholdEntry> thresholds) =>
        [.. law.DutiesOf(MatterOf(kind, state, thresholds, by: null)).Duties.Where(d => d.IsOf(kind.Subjects))];

    private static ImmutableArray<DutyShift> Compare(StandingDuty[] was, StandingDuty[] would)
    {
        var shifts = ImmutableArray<DutyShift>.Empty;
        foreach (var duty in was)
        {
            var next = would.FirstOrDefault(d => Same(d, duty));
            if (next is null || next.Due != duty.Due || next.Status != duty.Status)
            {
                shifts = shifts.Add(new DutyShift(duty, next));
            }
        }

        return shifts.AddRange(would.Where(d => !was.Any(w => Same(w, d))).Select(d => new DutyShift(null, d)));
    }

    /// <summary>The same duty in both laws: another provision may order it.</summary>
    private static bool Same(StandingDuty one, StandingDuty other) => (one.Type, one.Actor, one.To) == (other.Type, other.Actor, other.To);

    private static IEnumerable<string> Codes(Decision decision) => decision.Refusals.Select(r => $"{r.Provision?.Id} {r.Code}");

    /// <summary>The acts that can be done to an entity that exists, each by whom it is usually done; without those on which neither law has anything that differs.</summary>
    private (Act Act, Role? By)[] ActsOf(EntityKind kind) =>
    [
        .. kind.StateType.Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<SliceAttribute>() is { Opens: false } offer && offer.Kind == kind.Name)
            .Select(type => (Act: Acts.Find(type.Name)!, By: type.GetCustomAttribute<SentByAttribute>() is { Roles: [var first, ..] } ? (Role?)first : null))
            .Where(offered => offered.Act is not null && !after.DecidesAlike(before, offered.Act, day, !standing.SequenceEqual(supposed)))
            .OrderBy(offered => offered.Act.Name, StringComparer.Ordinal),
    ];
}

/// <summary>An act that would be decided otherwise.</summary>
internal sealed record ActChange(Act Act, Decision Before, Decision After)
{
    /// <summary>The outcome itself would be another; else only the reasons.</summary>
    public bool Flips => Before.Outcome != After.Outcome;
}

/// <summary>A duty that would arise (no before), cease (no after), move, or stand otherwise.</summary>
internal sealed record DutyShift(StandingDuty? Before, StandingDuty? After);
