using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>The answer of the law to an act.</summary>
public enum DecisionOutcome
{
    /// <summary>Nothing stands against it.</summary>
    Allowed,

    /// <summary>At least one requirement is not met.</summary>
    Refused,

    /// <summary>The regulation does not govern the matter: not yet in force, or left to another law.</summary>
    NotApplicable,
}

/// <summary>A requirement that is not met; without a provision where no law provides what was asked for.</summary>
public sealed record Refusal(Provision? Provision, string Code, Text Message, Remedy? Remedy)
{
    /// <summary>What is missing: paths of facts, or the day to wait for.</summary>
    public string Requires => Remedy is null ? "" : string.Join(", ", Remedy.Changes.Select(c => c.Fact.Path)
        .Concat(Remedy.EarliestDay is { } day ? [$"on >= {FactType.ShowValue(day)}"] : []).Distinct(StringComparer.Ordinal));
}

/// <summary>Something the law wants and does not insist on.</summary>
public sealed record Warning(Provision Provision, string Code, Text Message);

/// <summary>A duty that follows from an act; without a day where the text gives none.</summary>
public sealed record Obligation(DutyType Type, Role Actor, Role? To, DateOnly? Due, string? Every, Provision Provision);

/// <summary>A public set in which the subject now appears.</summary>
public sealed record PublicAppearance(DisclosureSet Set, Provision Provision);

/// <summary>A sanction the law provides for the recorded conduct; by any organ where none is named.</summary>
public sealed record AvailableSanction(SanctionKind Kind, Role? By, decimal? Minimum, decimal? Maximum, Provision Provision);

/// <summary>How a standing duty stands on a day.</summary>
public enum DutyStatus
{
    /// <summary>Not met, and not late.</summary>
    Pending,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met, and its last day has passed.</summary>
    Overdue,
}

/// <summary>A standing duty on a day.</summary>
public sealed record StandingDuty(DutyType Type, Role Actor, Role? To, DateOnly? Due, DutyStatus Status, string? Every, Provision Provision)
{
    /// <summary>The rule it stands by.</summary>
    internal DutyRule Rule { get; init; } = null!;

    /// <summary>The same duty by another rule of the provision; how often it comes back does not tell two apart.</summary>
    internal bool IsSame(StandingDuty other) =>
        Type == other.Type && Actor == other.Actor && To == other.To && Due == other.Due && Status == other.Status && Provision == other.Provision;

    /// <summary>What the due day was reckoned from.</summary>
    public IReadOnlyList<DueFact> ReckonedFrom(Matter matter) => Rule.ReckonedFrom(matter);

    /// <summary>True when it hangs on facts of one of these groups: then it is a duty of the entity whose groups they are.</summary>
    public bool IsOf(IReadOnlyList<FactGroup> subjects) => Rule.IsOf(subjects);
}

/// <summary>What the law says about an act, with the provisions it rests on in ordinal order of their ids.</summary>
public sealed record Decision(
    DecisionOutcome Outcome,
    ImmutableArray<Refusal> Refusals,
    ImmutableArray<Warning> Warnings,
    ImmutableArray<Obligation> Obligations,
    ImmutableArray<PublicAppearance> Disclosures,
    ImmutableArray<AvailableSanction> Sanctions,
    ImmutableArray<Provision> Cites,
    DateOnly? TextVersion)
{
    /// <summary>No provision applied: the law is silent, and silence allows.</summary>
    public bool IsSilent => Cites.IsEmpty;
}

/// <summary>The standing duties of a matter on a day, with the provisions they rest on.</summary>
public sealed record DutyList(ImmutableArray<StandingDuty> Duties, ImmutableArray<Provision> Cites);
