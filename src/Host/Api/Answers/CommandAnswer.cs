using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>What a command that was accepted answers: the entity and its version now.</summary>
internal sealed record CommandAnswer(string Id, long Version, bool Repeated, DecisionAnswer? Decision);

/// <summary>The same for a command that opened an entity, with what it might be mistaken for.</summary>
internal sealed record OpenedAnswer(string Id, long Version, bool Repeated, DecisionAnswer? Decision, IEnumerable<CandidateAnswer> Candidates);

/// <summary>The same for one that is followed by a code, which is shown this once.</summary>
internal sealed record OpenedToFollowAnswer(
    string Id, long Version, bool Repeated, string? FollowUpCode, bool FollowUpCodeGiven, DecisionAnswer? Decision, IEnumerable<CandidateAnswer> Candidates)
{
    /// <summary>With the code where there is one.</summary>
    public static object Of(CommandResult.Accepted accepted, DecisionAnswer? decided, IEnumerable<CandidateAnswer> candidates, string? code, bool wasGiven) => code is null
        ? new OpenedAnswer(accepted.Id.Key, accepted.Version, accepted.Repeated, decided, candidates)
        : new OpenedToFollowAnswer(accepted.Id.Key, accepted.Version, accepted.Repeated, wasGiven ? null : code, wasGiven, decided, candidates);
}
