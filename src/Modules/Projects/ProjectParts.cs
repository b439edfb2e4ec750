using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The construction unit: its name, and its organization here if it is registered.</summary>
[JsonConverter(typeof(UnitJson)), WrittenAs(typeof(UnitObject), OrText = true)]
internal sealed record Unit(string Name, string? OrganizationId = null);

/// <summary>What kind of undertaking a project is, as its unit describes it.</summary>
internal sealed record Profile
{
    public ProjectCategory? Category { get; init; }

    public ProjectKind? Kind { get; init; }

    public ProjectActivity? Activity { get; init; }

    public OwnerType? OwnerType { get; init; }

    /// <summary>CNY. Null where the amount is known in another currency only: thresholds in CNY never see it.</summary>
    public decimal? Amount { get; init; }

    public decimal? ForeignAmount { get; init; }

    /// <summary>The currency of the foreign amount (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>The share of fiscal funds or government investment, 0 to 1; null is none.</summary>
    public decimal? PublicShare { get; init; }

    public IReadOnlyList<Technology>? Technologies { get; init; }

    public NetworkBasis? Network { get; init; }

    public DeliveryMode? DeliveryMode { get; init; }
}

/// <summary>What was determined about a project against plans, other projects and the rules of the State.</summary>
internal sealed record Conformities
{
    public bool? IsMajor { get; init; }

    public bool? PublicBasic { get; init; }

    public bool? PlannedInForce { get; init; }

    public bool? InAnnualPlan { get; init; }

    public bool? DuplicatesExisting { get; init; }

    public bool? SpecialFilingLaw { get; init; }

    public bool? TenderRequired { get; init; }

    public bool? SupervisionRequired { get; init; }

    public bool? CertificationRequired { get; init; }

    public long? RequiredGrade { get; init; }

    public long? ArgumentedSchemeVersion { get; init; }

    public IReadOnlyList<RequirementTopic>? RequirementsDocument { get; init; }

    /// <summary>The same with what another determination adds or changes.</summary>
    public Conformities With(Conformities later) => new()
    {
        IsMajor = later.IsMajor ?? IsMajor,
        PublicBasic = later.PublicBasic ?? PublicBasic,
        PlannedInForce = later.PlannedInForce ?? PlannedInForce,
        InAnnualPlan = later.InAnnualPlan ?? InAnnualPlan,
        DuplicatesExisting = later.DuplicatesExisting ?? DuplicatesExisting,
        SpecialFilingLaw = later.SpecialFilingLaw ?? SpecialFilingLaw,
        TenderRequired = later.TenderRequired ?? TenderRequired,
        SupervisionRequired = later.SupervisionRequired ?? SupervisionRequired,
        CertificationRequired = later.CertificationRequired ?? CertificationRequired,
        RequiredGrade = later.RequiredGrade ?? RequiredGrade,
        ArgumentedSchemeVersion = later.ArgumentedSchemeVersion ?? ArgumentedSchemeVersion,
        RequirementsDocument = later.RequirementsDocument ?? RequirementsDocument,
    };
}

internal sealed record Review(Role? By, Conformity Result, IReadOnlyList<ReviewTopic>? Topics);

internal sealed record ExpertReview(Role? Convener, long? ExpertCount);

internal sealed record JointReview(IReadOnlyList<Role>? Parties, Conformity? Result);

internal sealed record OutsourcingReview(Outcome Result, long? ExpertCount, IReadOnlyList<Role>? CoDepartments);

/// <summary>A contract as it was awarded. Amount in CNY.</summary>
internal sealed record Contract(ContractRole Role, string Contractor, string? OrganizationId, ProcurementMethod? Procurement, decimal? Amount, DateOnly AwardedOn);

internal sealed record Supervision(string Supervisor, string? OrganizationId, SelectionMethod? Method, DateOnly SelectedOn);

internal sealed record SupervisionEngineer(string Name, bool? Qualified, DateOnly AssignedOn);

/// <summary>What is established when construction starts.</summary>
internal sealed record Groundwork
{
    public bool? DesignIncludesSecurity { get; init; }

    public bool? NonOutsourcingExplained { get; init; }

    public Works? Works { get; init; }
}

/// <summary>Building or line works a project goes with.</summary>
internal sealed record Works(
    WorksType? Type = null,
    WorksActivity? Activity = null,
    bool? IncludesInformationInfrastructure = null,
    bool? InfrastructureSynchronous = null,
    WorksLocation? Location = null,
    DuctType? Duct = null)
{
    /// <summary>The same with what another record adds or changes.</summary>
    public Works With(Works later) => new(
        later.Type ?? Type,
        later.Activity ?? Activity,
        later.IncludesInformationInfrastructure ?? IncludesInformationInfrastructure,
        later.InfrastructureSynchronous ?? InfrastructureSynchronous,
        later.Location ?? Location,
        later.Duct ?? Duct);
}

/// <summary>Which acceptance it is: the unit's own, a special one of an authority, or the completion acceptance.</summary>
internal enum AcceptanceKind
{
    Unit,
    SpecialInformatization,
    SpecialFinance,
    SpecialAudit,
    Completion,
}

/// <summary>An acceptance that was held, with the provisions it rested on.</summary>
internal sealed record Acceptance(AcceptanceKind Kind, Outcome Result, DateOnly HeldOn, Role? Organizer, IReadOnlyList<string> LegalBasis)
{
    public IReadOnlyList<Role>? Participants { get; init; }

    public Role? FiledTo { get; init; }

    public DateOnly? FiledOn { get; init; }
}

/// <summary>What was shown at the unit acceptance.</summary>
internal sealed record AcceptanceEvidence
{
    public bool? StandardsConformity { get; init; }

    public bool? LicensedSoftware { get; init; }

    public IReadOnlyList<ProjectCheck>? Checklist { get; init; }

    public IReadOnlyList<Role>? Invitations { get; init; }

    public IReadOnlyList<Role>? Participants { get; init; }

    /// <summary>The same with what a later acceptance adds or changes.</summary>
    public AcceptanceEvidence With(AcceptanceEvidence later) => new()
    {
        StandardsConformity = later.StandardsConformity ?? StandardsConformity,
        LicensedSoftware = later.LicensedSoftware ?? LicensedSoftware,
        Checklist = later.Checklist ?? Checklist,
        Invitations = later.Invitations ?? Invitations,
        Participants = later.Participants ?? Participants,
    };
}

/// <summary>From its first to its last day, both included.</summary>
internal sealed record Warranty(DateOnly Start, DateOnly End);

internal sealed record Rectification(DateOnly? DueOn, RectificationResult? Result = null, DateOnly? FoundOn = null);

/// <summary>A report on progress; percent of the work done, 0 to 100.</summary>
internal sealed record ProgressReport(DateOnly On, long? Percent, string? Report);

/// <summary>A change of the amount, in CNY.</summary>
internal sealed record BudgetChange(DateOnly On, decimal? From, decimal To, string Reason);

/// <summary>A document: its title, what it is for a filing, and where it lies.</summary>
internal sealed record ProjectDocument(string Title, FilingDocument? Kind, string? Reference, DateOnly FiledOn);

internal sealed record ProjectNote(DateOnly On, string By, string Text);
