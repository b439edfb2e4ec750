using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Compliance;

/// <summary>The answer to <c>decide</c>, as <see cref="ContractWriter"/> writes it; the OpenAPI document is made from these types.</summary>
internal sealed record DecideAnswer(
    string City,
    string Act,
    DateOnly On,
    DecisionOutcome Outcome,
    [property: OneOf("silent", "rule")] string Basis,
    IReadOnlyList<RefusedBy> Refusals,
    IReadOnlyList<WarnedBy> Warnings,
    IReadOnlyList<Owed> Obligations,
    IReadOnlyList<ShownIn> Disclosures,
    IReadOnlyList<Sanctionable> Sanctions,
    IReadOnlyList<string> Cites)
{
    /// <summary>Every rule considered, where <c>?explain=true</c> asks for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public ExplanationAnswer? Explanation { get; init; }

    /// <summary>The signed receipt, where <c>?receipt=true</c> asks for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }
}

/// <summary>A requirement that is not met, and what it requires: paths of facts, or the day to wait for.</summary>
internal sealed record RefusedBy(string? Provision, string Code, string Message, string Requires);

/// <summary>Something the law wants and does not insist on.</summary>
internal sealed record WarnedBy(string Provision, string Code, string Message);

/// <summary>A duty that follows from an act; <c>due</c> is null where the text gives no day.</summary>
internal sealed record Owed([property: NamesOf(typeof(DutyType))] string Type, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision);

/// <summary>A public set in which the subject now appears.</summary>
internal sealed record ShownIn([property: NamesOf(typeof(DisclosureSet))] string Set, string Provision);

/// <summary>A sanction the law provides for, in yuan; by any organ where none is named.</summary>
internal sealed record Sanctionable(SanctionKind Kind, Role? By, decimal? Minimum, decimal? Maximum, string Provision);

/// <summary>The answer to <c>duties</c>.</summary>
internal sealed record DutiesAnswer(string City, DateOnly On, IReadOnlyList<StandingOne> Duties, IReadOnlyList<string> Cites);

/// <summary>A standing duty on a day.</summary>
internal sealed record StandingOne([property: NamesOf(typeof(DutyType))] string Type, Role Actor, Role? To, DateOnly? Due, DutyStatus Status, string Provision);

/// <summary>The answer to <c>compare</c>: every city's, and where they differ.</summary>
internal sealed record CompareAnswer(string Act, DateOnly On, IReadOnlyList<DecideAnswer> Answers, IReadOnlyList<DifferenceAnswer> Differences);

/// <summary>A topic on which the cities differ.</summary>
internal sealed record DifferenceAnswer(string Topic, string Zh, string En, IReadOnlyList<PositionAnswer> Cities);

/// <summary>Where a city stands on a topic.</summary>
internal sealed record PositionAnswer(
    string City,
    [property: OneOf("notApplicable", "silent", "refused", "satisfied")] string Position,
    IReadOnlyList<string> Provisions,
    IReadOnlyList<string> Refusals,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Obligations);

/// <summary>The topics that can be compared.</summary>
internal sealed record TopicsAnswer(IReadOnlyList<TopicAnswer> Topics);

/// <summary>A topic with the provisions of each enabled city.</summary>
internal sealed record TopicAnswer(string Topic, string Zh, string En, IReadOnlyList<TopicCity> Cities);

/// <summary>The provisions of a city on a topic.</summary>
internal sealed record TopicCity(string City, IReadOnlyList<string> Provisions);

/// <summary>Every rule considered, and what would make a refusal pass.</summary>
internal sealed record ExplanationAnswer(DateOnly? TextVersion, IReadOnlyList<RuleAnswer> Rules, RemedyAnswer? ToPass);

/// <summary>A rule as it was considered: whether it applies, whether it held, and the facts it read.</summary>
internal sealed record RuleAnswer(
    string Provision,
    Text Summary,
    [property: OneOf("require", "warn", "permit", "duty", "disclose", "sanction", "routeOut")] string Kind,
    string? Code,
    bool Applies,
    bool? Held,
    IReadOnlyList<ReadingAnswer> Facts,
    RemedyAnswer? Remedy);

/// <summary>A fact as it was read.</summary>
internal sealed record ReadingAnswer(string Path, Text Label, string? Value);

/// <summary>What would make a refusal pass: other facts and the acts that bring them, or a later day.</summary>
internal sealed record RemedyAnswer(IReadOnlyList<ChangeAnswer> Facts, IReadOnlyList<Need> Needs, DateOnly? EarliestDay);

/// <summary>A fact that would have to be otherwise.</summary>
internal sealed record ChangeAnswer(string Path, Text Label, Text Wanted, string? Example);
