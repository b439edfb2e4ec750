using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>The page of an entity; its state is that of its kind.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal sealed record EntityPage<TState>(
    string Id,
    [property: KindOfState] string Kind,
    long Version,
    string? City,
    TState State,
    IEnumerable<HistoryAnswer> History,
    IEnumerable<DutyAnswer> Duties,
    IEnumerable<DocumentAnswer> Documents,
    IEnumerable<ActAnswer> Acts,
    IEnumerable<CandidateAnswer>? Candidates,
    IEnumerable<string> Commands)
{
    /// <summary>A body for each of <see cref="Commands"/> that is accepted as it is.</summary>
    [FreeForm]
    public required IReadOnlyDictionary<string, JsonObject> CommandBodies { get; init; }
}

/// <summary>The page of an entity as of a day.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal sealed record PastEntityPage<TState>(
    string Id,
    [property: KindOfState] string Kind,
    DateOnly At,
    long Version,
    string? City,
    LawThen? Law,
    TState State,
    IEnumerable<HistoryAnswer> History,
    IEnumerable<DutyAnswer> Duties,
    IEnumerable<DocumentAnswer> Documents,
    IEnumerable<ActAnswer> Acts,
    KnownThen<TState>? KnownThen);

/// <summary>What had been recorded by the end of a day.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal sealed record KnownThen<TState>(long Version, TState State, IEnumerable<DutyAnswer> Duties, IEnumerable<DocumentAnswer> Documents);

/// <summary>The law of a day.</summary>
internal sealed record LawThen(bool Applicable, DateOnly? TextVersion, IEnumerable<string> Cites, IEnumerable<ThresholdEntry?> Thresholds, bool CityEnabled);

/// <summary>All that is told of an entity that was found to be a state secret.</summary>
internal sealed record SecretPage(string Id, string Kind, string? City, SecretAnswer Secret);

/// <summary>Since when, by which provisions other law takes over, and in words.</summary>
internal sealed record SecretAnswer(DateOnly FoundOn, IEnumerable<string> RoutedOutBy, string Note);

/// <summary>An act as its entity's page shows it: open to the caller now, or what is missing.</summary>
internal sealed record ActAnswer(string Act, string Label, string? Url, bool Open, IReadOnlyList<Role> SentBy, IEnumerable<MissingAnswer> Missing)
{
    /// <summary>Of an open act a body that is accepted as it is; of a closed one the body that what is missing was found with. Absent for who may not send it.</summary>
    [FreeForm, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Body { get; init; }

    /// <summary>What the law lets pass and is amiss all the same.</summary>
    public IReadOnlyList<AdviceAnswer> Advice { get; init; } = [];
}

/// <summary>What stands against an act.</summary>
internal sealed record MissingAnswer(string? Provision, string Code, string Message, string Requires, DateOnly? EarliestDay, IReadOnlyList<Entities.Need> Needs)
{
    /// <summary>The member of the body to blame, where one is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary>What the law refuses for.</summary>
    public static MissingAnswer Of(Refusal refusal, bool english, IReadOnlyList<Entities.Need> needs) =>
        new(refusal.Provision?.Id, refusal.Code, refusal.Message.In(english), refusal.Requires, refusal.Remedy?.EarliestDay, needs);

    /// <summary>What the command is rejected for.</summary>
    public static MissingAnswer Of(Entities.Problem problem, bool english, IReadOnlyList<Entities.Need> needs) =>
        new(Provision: null, problem.Code, problem.Detail.In(english), Requires: "", EarliestDay: null, needs) { Path = problem.Path };
}
