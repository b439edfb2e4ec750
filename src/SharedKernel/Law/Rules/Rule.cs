using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>A rule of a provision; it applies in the matters where <see cref="When"/> holds.</summary>
public abstract record Rule(Provision Provision, Condition When);

/// <summary>A condition of an act: refuses it, or warns, while <see cref="Need"/> does not hold.</summary>
public sealed record Requirement(Provision Provision, Act Act, string Code, Condition When, Condition Need, bool Refuses) : Rule(Provision, When);

/// <summary>Governs an act without a condition.</summary>
public sealed record Permission(Provision Provision, Act Act, Condition When) : Rule(Provision, When);

/// <summary>Opens a register: its entries rest on the provision.</summary>
public sealed record RegisterRule(Provision Provision, Register Register) : Rule(Provision, Condition.Always);

/// <summary>Leaves an act, or everything, to another law.</summary>
public sealed record RouteOut(Provision Provision, Act? Act, Condition When) : Rule(Provision, When);

/// <summary>Keeps some acts on secret matters and leaves the others to another law.</summary>
public sealed record SecretRegime(Provision Provision, Fact<bool> Secret, ImmutableArray<Act> Acts) : Rule(Provision, Secret);

/// <summary>A duty, standing or following from an act.</summary>
public sealed record DutyRule(
    Provision Provision,
    DutyType Type,
    Role Actor,
    Role? To,
    Condition When,
    Condition Met,
    Value<DateOnly>? Due,
    string? Every,
    ImmutableArray<Act> OnActs,
    bool Standing) : Rule(Provision, When)
{
    /// <summary>The outermost groups of facts it hangs on: whose duty it is.</summary>
    internal Fact[] Subjects { get; } = [.. When.FactsRead().Select(f => f.Outermost).Distinct()];

    /// <summary>True when it hangs on facts of one of these groups: then it is a duty of the entity whose groups they are.</summary>
    internal bool IsOf(IReadOnlyList<FactGroup> subjects) => subjects.Any(s => Array.IndexOf(Subjects, s.Entry) >= 0);

    /// <summary>The facts the due day is reckoned from, with their values.</summary>
    internal DueFact[] ReckonedFrom(Matter matter) =>
        [.. Due?.FactsRead().Where(f => matter[f] is not null and not Fact).Select(f => new DueFact(f.Path, FactType.ShowValue(matter[f]!))) ?? []];
}

/// <summary>Makes the subject of an act appear in a public set.</summary>
public sealed record DisclosureRule(Provision Provision, Act Act, DisclosureSet Set, Condition When) : Rule(Provision, When);

/// <summary>A sanction for kinds of unlawful conduct.</summary>
public sealed record SanctionRule(
    Provision Provision,
    SanctionKind Kind,
    ImmutableArray<ViolationKind> Violations,
    Role? By,
    Condition When,
    decimal? Minimum,
    decimal? Maximum) : Rule(Provision, When);
