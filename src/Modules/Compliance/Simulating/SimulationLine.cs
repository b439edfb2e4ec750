using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Compliance.Simulating;

/// <summary>A line of the answer: one of these.</summary>
internal sealed record SimulationLine
{
    /// <summary>How far it is.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public SimulationProgress? Progress { get; init; }

    /// <summary>An act that would be decided otherwise.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public SimulatedAct? Act { get; init; }

    /// <summary>A duty that would stand otherwise.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public SimulatedDuty? Duty { get; init; }

    /// <summary>What it comes to; the last line.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public SimulationSummary? Summary { get; init; }
}

/// <summary>How many events of how many were read.</summary>
internal sealed record SimulationProgress(long Done, long Total);

/// <summary>An act under both laws.</summary>
internal sealed record SimulatedAct(string Entity, string? Url, string? Name, string? Unit, string Act, string Label, bool Flips, SimulatedDecision Before, SimulatedDecision After);

/// <summary>A decision in short.</summary>
internal sealed record SimulatedDecision(DecisionOutcome Outcome, IEnumerable<SimulatedRefusal> Refusals);

/// <summary>A refusal in short.</summary>
internal sealed record SimulatedRefusal(string? Provision, string Code, string Message);

/// <summary>A duty under both laws; null where it does not stand.</summary>
internal sealed record SimulatedDuty(
    string Entity,
    string? Url,
    string? Name,
    string? Unit,
    [property: NamesOf(typeof(DutyType))] string Type,
    string Label,
    Role Actor,
    Role? To,
    [property: OneOf("arises", "ceases", "moves", "standsOtherwise")] string Change,
    SimulatedStanding? Before,
    SimulatedStanding? After);

/// <summary>How a duty stands.</summary>
internal sealed record SimulatedStanding(DateOnly? Due, DutyStatus Status, string Provision);

/// <summary>What would change, in numbers.</summary>
internal sealed record SimulationSummary(
    string City, long Entities, long ActsFlipped, long ActsWithOtherReasons, long EntitiesFlipped, long DutiesChanged, long Shown, bool Truncated, decimal Seconds);
