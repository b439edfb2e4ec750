using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>A security incident from its report to its closing. Members named like a fact hold what was established for it.</summary>
internal sealed record Incident
{
    public const string Kind = "incident";

    public static readonly Incident None = new();

    public string? City { get; init; }

    public string Title { get; init; } = "";

    public Owner Owner { get; init; } = new("");

    /// <summary>The key of the system it happened to, if that is registered here.</summary>
    public string? SystemId { get; init; }

    public Level? Level { get; init; }

    public bool? IsPublicService { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public IReadOnlyList<IncidentStep> Measures { get; init; } = [];

    public IReadOnlyList<IncidentStep> Records { get; init; } = [];

    /// <summary>Every report to an authority, in order.</summary>
    public IReadOnlyList<IncidentReport> Reports { get; init; } = [];

    public DateOnly? RescueRequestedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>The provisions its acts so far rested on, in ordinal order.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>
    /// Rejects a step on an incident that does not exist (404) or is closed (409 <c>wrongStage</c>), and one before it
    /// occurred (409 <c>tooEarly</c>).
    /// </summary>
    public void Require(CommandContext context)
    {
        if (OccurredOn is null)
        {
            throw Order.Refuse(404, "notFound", "没有此事件", "There is no such incident.");
        }

        if (ClosedOn is not null)
        {
            throw Order.WrongStage("事件已结案", "The incident is closed.");
        }

        Order.NotBefore(context, OccurredOn);
    }
}

/// <summary>Measures that were taken, or records that were preserved.</summary>
internal sealed record IncidentStep(string What, DateOnly DoneOn);

/// <summary>A report to an authority.</summary>
internal sealed record IncidentReport(Role To, DateOnly ReportedOn);
