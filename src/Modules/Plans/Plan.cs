using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Plans;

/// <summary>
/// An informatization plan. Approval, publication and filing are separate dimensions: a plan may need each of them or none.
/// Null is "not established", which the law does not treat like "no".
/// </summary>
internal sealed record Plan : PlanStanding, ISecretMatter
{
    public const string Kind = "plan";

    public static readonly Plan None = new();

    public string Title { get; init; } = "";

    /// <summary>The unit that organizes the drafting.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The area it is for, as the competence of authorities names it.</summary>
    public string? Area { get; init; }

    public PlanType? Type { get; init; }

    public Level? Level { get; init; }

    /// <summary>It covers state secrets; it is then left to other law except for what the city's law governs itself.</summary>
    public bool? IsSecret { get; init; }

    /// <summary>The plan it rests on, if that is kept here.</summary>
    public string? ParentPlanId { get; init; }

    /// <summary>What its drafting rests on.</summary>
    public Draft Draft { get; init; } = new();

    /// <summary>What it has gone through; anew when it is adjusted.</summary>
    public Procedure Procedure { get; init; } = new();

    /// <summary>The adjustment under way.</summary>
    public Adjustment? Adjustment { get; init; }

    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    public bool? IncludedInUrbanRuralPlan { get; init; }

    public IReadOnlyList<ExecutionCheck> ExecutionChecks { get; init; } = [];

    public IReadOnlyList<ExecutionReport> ExecutionReports { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The version last made public because the law ordered it.</summary>
    public Publication? Publication { get; init; }

    /// <summary>What superseded it.</summary>
    public string? Successor { get; init; }

    public Days Days { get; init; } = new();

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>What the law said to its acts so far.</summary>
    public LegalRecord Law { get; init; } = new();

    /// <summary>The same with nothing of it public; none of it returns without being published anew.</summary>
    public Plan Unpublished() => this with
    {
        Publication = null,
        Notices = [],
        ExecutionReports = [],
        Procedure = Procedure with { Published = null },
        Adjustment = Adjustment is { } adjustment ? adjustment with { Original = adjustment.Original with { Published = null } } : null,
    };
}

/// <summary>The days of its steps; the latest time for steps that can be repeated.</summary>
internal sealed record Days
{
    public DateOnly? Created { get; init; }

    public DateOnly? Consulted { get; init; }

    public DateOnly? Argued { get; init; }

    public DateOnly? Reviewed { get; init; }

    public DateOnly? Submitted { get; init; }

    public DateOnly? Approved { get; init; }

    public DateOnly? Rejected { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Filed { get; init; }

    public DateOnly? FirstImplemented { get; init; }

    public DateOnly? Implemented { get; init; }

    public DateOnly? AdjustmentRequested { get; init; }

    public DateOnly? Amended { get; init; }

    public DateOnly? Superseded { get; init; }

    public DateOnly? Withdrawn { get; init; }

    /// <summary>The latest day of any act.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The latest day on which it was approved, filed or implemented; null when it is a draft still.</summary>
    public DateOnly? Settled() => new[] { Approved, Filed, Implemented }.Max();
}
