using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>A problem (RFC 9457): what is wrong, by a stable code, in the caller's language, and the member, parameter or header to blame.</summary>
internal record ProblemAnswer(string Type, string Title, int Status, string Detail, string Code)
{
    /// <summary>What is to blame: a member of the body with the way to it, a parameter, or <c>$</c> for the whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary>Of an import: the line of the file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Line { get; init; }

    /// <summary>Of a day before there was anything: the day it began.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Began { get; init; }

    /// <summary>By which the request is found in the log.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}

/// <summary>The entity is further than the sender knew: what there is now.</summary>
internal sealed record OvertakenAnswer(string Type, string Title, int Status, string Detail, string Code) : ProblemAnswer(Type, Title, Status, Detail, Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Version { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ChangedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangedByAnswer? ChangedBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Stage { get; init; }

    /// <summary>Of a step out of order: the acts of which one comes first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Entities.Need>? Needs { get; init; }
}

/// <summary>Who changed an entity last, and by which command.</summary>
internal sealed record ChangedByAnswer(string Name, string Command);

/// <summary>The law refuses the act: every refusal with its provision.</summary>
internal sealed record RefusedAnswer(string Type, string Title, int Status, string Detail, string Code) : ProblemAnswer(Type, Title, Status, Detail, Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? City { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Act { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; init; }

    /// <summary>Everything that stands against it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RefusalAnswer>? Refusals { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WarningAnswer>? Warnings { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Cites { get; init; }

    /// <summary>What was found that may be why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CandidateAnswer>? Candidates { get; init; }

    /// <summary>The signed receipt of the refusal, where <c>?receipt=true</c> asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }
}

/// <summary>One thing that stands against an act, and what it requires.</summary>
internal sealed record RefusalAnswer(string? Provision, string Code, string Message, string? Summary, string Requires, DateOnly? EarliestDay, IReadOnlyList<Entities.Need>? Needs = null);
