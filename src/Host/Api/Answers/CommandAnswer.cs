using System.Text.Json.Serialization;
using InfoGov.Entities;

namespace InfoGov.Host.Api.Answers;

/// <summary>
/// What a command that was accepted answers: the entity and its version now; of an act that publishes, what it made public or why nothing;
/// of one that names units, the registered ones they may be.
/// </summary>
internal sealed record CommandAnswer(
    string Id,
    long Version,
    bool Repeated,
    DecisionAnswer? Decision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishedRow>? Published,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishingWarning>? Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RegisterMatch>? Matches)
{
    /// <summary>What the law lets pass and is amiss all the same.</summary>
    public IReadOnlyList<AdviceAnswer> Advice { get; init; } = [];

    /// <summary>Of an act of law: where its signed receipt is fetched.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReceiptAt { get; init; }

    /// <summary>The receipt itself, where <c>?receipt=true</c> asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }
}

/// <summary>The same for a command that opened an entity, with what it might be mistaken for.</summary>
internal sealed record OpenedAnswer(
    string Id,
    long Version,
    bool Repeated,
    DecisionAnswer? Decision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishedRow>? Published,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishingWarning>? Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RegisterMatch>? Matches,
    IEnumerable<CandidateAnswer> Candidates)
{
    /// <summary>What the law lets pass and is amiss all the same.</summary>
    public IReadOnlyList<AdviceAnswer> Advice { get; init; } = [];

    /// <summary>Of an act of law: where its signed receipt is fetched.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReceiptAt { get; init; }

    /// <summary>The receipt itself, where <c>?receipt=true</c> asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }
}

/// <summary>The same for one that is followed by a code, which is shown this once.</summary>
internal sealed record OpenedToFollowAnswer(
    string Id,
    long Version,
    bool Repeated,
    string? FollowUpCode,
    bool FollowUpCodeGiven,
    DecisionAnswer? Decision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishedRow>? Published,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PublishingWarning>? Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RegisterMatch>? Matches,
    IEnumerable<CandidateAnswer> Candidates)
{
    /// <summary>What the law lets pass and is amiss all the same.</summary>
    public IReadOnlyList<AdviceAnswer> Advice { get; init; } = [];

    /// <summary>Of an act of law: where its signed receipt is fetched.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReceiptAt { get; init; }

    /// <summary>The receipt itself, where <c>?receipt=true</c> asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    /// <summary>With the code where there is one.</summary>
    public static object Of(CommandAnswer answer, IEnumerable<CandidateAnswer> candidates, string? code, bool wasGiven) => code is null
        ? new OpenedAnswer(answer.Id, answer.Version, answer.Repeated, answer.Decision, answer.Published, answer.Warnings, answer.Matches, candidates) { Advice = answer.Advice, ReceiptAt = answer.ReceiptAt, Receipt = answer.Receipt }
        : new OpenedToFollowAnswer(answer.Id, answer.Version, answer.Repeated, wasGiven ? null : code, wasGiven, answer.Decision, answer.Published, answer.Warnings, answer.Matches, candidates) { Advice = answer.Advice, ReceiptAt = answer.ReceiptAt, Receipt = answer.Receipt };
}
