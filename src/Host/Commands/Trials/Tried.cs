using System.Text.Json.Nodes;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Api.Answers;

namespace InfoGov.Host.Commands.Trials;

/// <summary>A body that a command was tried with, and what would come of it; without a body where the caller may not send it at all.</summary>
internal sealed record Tried(JsonObject? Body, CommandResult Result)
{
    public bool IsOpen => Result is CommandResult.Accepted;

    /// <summary>How near it came to being accepted; the lower, the nearer. What is wrong with the body itself says least of the step.</summary>
    public int Distance => Result switch
    {
        CommandResult.Accepted => 0,
        CommandResult.Rejected { Problem.Status: not 400 } => 1,
        CommandResult.Refused refused => 1 + refused.Decision.Refusals.Length,
        _ => int.MaxValue,
    };

    /// <summary>What the command would be answered for, with how it is put right.</summary>
    public IEnumerable<MissingAnswer> Missing(EntityId id, Offers offers, bool english) => Result switch
    {
        CommandResult.Refused refused => refused.Decision.Refusals.Select(r => MissingAnswer.Of(r, english, Need.Of(r.Remedy, refused.Act.Name, offers, id.Key))),
        CommandResult.Rejected rejected => [MissingAnswer.Of(rejected.Problem, english, Need.Of(rejected.Problem, offers, id))],
        _ => [],
    };
}
