using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>A row that became public, with its address in the feed.</summary>
internal sealed record PublishedRow(string Set, string Key, string Url);

/// <summary>Why nothing became public, and what would make it so.</summary>
internal sealed record PublishingWarning(
    [property: OneOf("notOrderedHere", "publicByAnotherAct", "noOrderInThisCity")] string Code, string Message, IReadOnlyList<PublishingNeed> Needs);

/// <summary>An order that would make it public: the facts it waits for, or the act that it comes with.</summary>
internal sealed record PublishingNeed([property: NamesOf(typeof(DisclosureSet))] string Set, string Provision)
{
    /// <summary>What the provision says, in short.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Summary { get; init; }

    /// <summary>The facts that would make it hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<MissingFact>? Missing { get; init; }

    /// <summary>The act that it comes with.</summary>
    [OneOfActs, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Act { get; init; }

    /// <summary>What the act is called.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    /// <summary>Where the act is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>Who may send it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Role>? SentBy { get; init; }
}

/// <summary>A fact that is missing, and what it would have to be.</summary>
internal sealed record MissingFact(string Fact, string Label, string Wanted, [property: FreeForm] object? Example);

/// <summary>A registered unit that may be the one a command names without saying which it is.</summary>
/// <param name="Path">The member that would say which is meant.</param>
/// <param name="Given">The name that was given instead.</param>
/// <param name="OrganizationId">What to put there.</param>
/// <param name="Match">The registered unit.</param>
internal sealed record RegisterMatch(string Path, string Given, string OrganizationId, CandidateAnswer Match);
