using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Projects;

/// <summary>
/// An informatization project. Members named like a fact hold what was established for it; null is "not established",
/// which the law does not treat like "no". A project known to be secret is never stored, and of one found so nothing is left here.
/// </summary>
internal sealed record Project : ProjectStanding, ISecretMatter
{
    public const string Kind = "project";

    public static readonly Project None = new();

    public Source Source { get; init; }

    /// <summary>The area it is in, as the competence of authorities names it.</summary>
    public string? Area { get; init; }

    /// <summary>The level of the government it belongs to; where it is not said, the area tells.</summary>
    public Level? Level { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The construction unit (建设单位).</summary>
    public Unit Unit { get; init; } = new("");

    public Stage Stage { get; init; }

    /// <summary>What kind of undertaking it is, and with whose money.</summary>
    public Profile Profile { get; init; } = new();

    /// <summary>What the authorities determined about it.</summary>
    public Conformities Conformities { get; init; } = new();

    /// <summary>The plans it names.</summary>
    public PlanLinks Plans { get; init; } = new();

    public IReadOnlyList<BudgetLine>? BudgetLines { get; init; }

    public Review? Review { get; init; }

    public ExpertReview? ExpertReview { get; init; }

    public JointReview? JointReview { get; init; }

    public OutsourcingReview? OutsourcingReview { get; init; }

    /// <summary>Who approved it as a public platform.</summary>
    public Role? PlatformApprovedBy { get; init; }

    public Role? FiledTo { get; init; }

    public Role? SecuritySchemeFiledTo { get; init; }

    public IReadOnlyList<FilingDocument>? Documents { get; init; }

    public bool? FormalitiesComplete { get; init; }

    public long? TenderSchemeVersion { get; init; }

    public bool? ProcurementCompliant { get; init; }

    public IReadOnlyList<ResponsibilitySystem>? ResponsibilitySystems { get; init; }

    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    public Supervision? Supervision { get; init; }

    public IReadOnlyList<SupervisionEngineer> Engineers { get; init; } = [];

    public Groundwork Groundwork { get; init; } = new();

    public TestStandard? TestStandard { get; init; }

    /// <summary>Every acceptance held, in order; the last of a kind counts.</summary>
    public IReadOnlyList<Acceptance> Acceptances { get; init; } = [];

    public AcceptanceEvidence AcceptanceEvidence { get; init; } = new();

    public Warranty? Warranty { get; init; }

    /// <summary>The management arrangements said to be in place so far.</summary>
    public IReadOnlyList<ManagementItem>? ManagementProfile { get; init; }

    public DateOnly? ProgressReportedOn { get; init; }

    /// <summary>Every report on its progress, in order.</summary>
    public IReadOnlyList<ProgressReport> ProgressReports { get; init; } = [];

    /// <summary>Every change of its amount, in order.</summary>
    public IReadOnlyList<BudgetChange> BudgetChanges { get; init; } = [];

    /// <summary>Every document put on file, in order.</summary>
    public IReadOnlyList<ProjectDocument> File { get; init; } = [];

    public IReadOnlyList<ProjectNote> Notes { get; init; } = [];

    public DateOnly? PerformanceEvaluatedOn { get; init; }

    public Outcome? PerformanceResult { get; init; }

    public Rectification? Rectification { get; init; }

    public Days Days { get; init; } = new();

    /// <summary>The day on which it was struck off as entered by mistake.</summary>
    public DateOnly? StruckOn { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    /// <summary>The provisions its acts so far rested on, in ordinal order.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override ProjectState? Progress => Stage.ForTheLaw();

    /// <inheritdoc/>
    [JsonIgnore]
    public override Outcome? AcceptanceResult => Last(AcceptanceKind.Unit)?.Result;

    /// <summary>The last acceptance of a kind; null when none was held.</summary>
    public Acceptance? Last(AcceptanceKind kind) => Acceptances.LastOrDefault(a => a.Kind == kind);

    /// <summary>Someone supervises it: selected, or contracted for it.</summary>
    public bool HasSupervisor => Supervision is not null || Contracts.Any(c => c.Role == ContractRole.Supervision);

    /// <summary>The same at a stage, unless it is further already.</summary>
    public Project Reaching(Stage stage) => stage > Stage ? this with { Stage = stage } : this;

    /// <summary>The management arrangements with those said later: what is in place is not said again each time.</summary>
    public IReadOnlyList<ManagementItem>? ManagementProfileWith(IReadOnlyList<ManagementItem>? later) =>
        later is null ? ManagementProfile : [.. (ManagementProfile ?? []).Union(later).Order()];
}

/// <summary>Where a record comes from.</summary>
internal enum Source
{
    /// <summary>Filed here by the construction unit.</summary>
    Filed,

    /// <summary>Taken over from a published portfolio; the law was not asked.</summary>
    Imported,
}

/// <summary>The days of its steps; the first time for steps that can be repeated, except reviews and acceptances.</summary>
internal sealed record Days
{
    public DateOnly? Proposed { get; init; }

    public DateOnly? Submitted { get; init; }

    public DateOnly? Reviewed { get; init; }

    public DateOnly? Approved { get; init; }

    public DateOnly? Filed { get; init; }

    public DateOnly? Tendered { get; init; }

    public DateOnly? Contracted { get; init; }

    public DateOnly? Started { get; init; }

    public DateOnly? Completed { get; init; }

    public DateOnly? Tested { get; init; }

    /// <summary>The day on which the unit acceptance was passed.</summary>
    public DateOnly? Accepted { get; init; }

    public DateOnly? Delivered { get; init; }

    public DateOnly? Closed { get; init; }

    /// <summary>The latest day of any act.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The day of the step that leads to a stage.</summary>
    public DateOnly? Of(Stage stage) => stage switch
    {
        Stage.Proposed => Proposed,
        Stage.UnderReview => Submitted,
        Stage.Reviewed => Reviewed,
        Stage.Approved => Approved,
        Stage.Filed => Filed,
        Stage.TenderPublished => Tendered,
        Stage.Contracted => Contracted,
        Stage.UnderConstruction => Started,
        Stage.Completed => Completed,
        Stage.Tested => Tested,
        Stage.Accepted => Accepted,
        Stage.Delivered => Delivered,
        Stage.Closed => Closed,
        _ => null,
    };
}
