using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>A construction unit enters a project.</summary>
[Slice(Module.Projects, Project.Kind, Opens = true), SentBy(Role.ConstructionUnit)]
internal sealed record ProposeProject : Command<Project>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    public required string Name { get; init; }

    /// <summary>The construction unit; that of the sender unless said.</summary>
    public Unit? Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>The level of the government it belongs to; that of the area unless said.</summary>
    public Level? Level { get; init; }

    public ProjectCategory? Category { get; init; }

    public ProjectKind? Kind { get; init; }

    public ProjectActivity? Activity { get; init; }

    public OwnerType? OwnerType { get; init; }

    /// <summary>CNY, two places at most.</summary>
    public decimal? Amount { get; init; }

    /// <summary>0 to 1, four places at most; absent is none.</summary>
    public decimal? PublicShare { get; init; }

    public IReadOnlyList<Technology>? Technologies { get; init; }

    public NetworkBasis? Network { get; init; }

    public DeliveryMode? DeliveryMode { get; init; }

    public bool? IsSecret { get; init; }

    public bool? PlannedInForce { get; init; }

    public bool? InAnnualPlan { get; init; }

    /// <summary>The plan it belongs to; what that says wins over what is said here.</summary>
    public string? PlanId { get; init; }

    /// <summary>The annual plan that holds it; what that says wins over what is said here.</summary>
    public string? AnnualPlanId { get; init; }

    public bool? TenderRequired { get; init; }

    public bool? SupervisionRequired { get; init; }

    public bool? CertificationRequired { get; init; }

    public long? RequiredGrade { get; init; }

    public override Act Act => Acts.ProposeProject;

    public override string? City(EntityId id, Project project) => CityCode;

    private PlanLinks Plans => new(PlanId, AnnualPlanId);

    public override IEnumerable<EntityId> Reads(Project project) => Plans.Reads();

    public override void Establish(Matter matter, Project project, CommandContext context)
    {
        ProjectFacts.Describe(matter, Profile(), Stage.None);
        ProjectFacts.Conform(matter, Conformities(context));
        matter.With(Facts.Project.IsSecret, IsSecret).With(Facts.Subject.Area, Area).With(Facts.Project.Level, Level);
    }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        if (IsSecret == true)
        {
            // Every city's law leaves secret projects to another law; nothing of one may be kept here.
            var by = string.Join(", ", context.Decision?.Cites.Select(p => p.Id) ?? []);
            throw Order.Refuse(422, "routedOut", $"涉密工程不适用本办法，不予登记 {by}".TrimEnd(), $"A state-secret project is left to another law and is not stored. {by}".TrimEnd(), "isSecret");
        }

        var unit = Unit ?? new Unit(context.Caller.Unit ?? "");
        Opening.Check(project, Name, unit);
        Money.Check(Amount, "amount");
        Money.CheckShare(PublicShare, "publicShare");
        Plans.Check(CityCode, context);
        return [new ProjectProposed(CityCode, Name.Trim(), unit, Area, Profile(), Conformities(context), Plans, Level)];
    }

    private Profile Profile() => new()
    {
        Category = Category,
        Kind = Kind,
        Activity = Activity,
        OwnerType = OwnerType,
        Amount = Amount,
        PublicShare = PublicShare,
        Technologies = Technologies,
        Network = Network,
        DeliveryMode = DeliveryMode,
    };

    private Conformities Conformities(CommandContext context) => Plans.Known(
        new Conformities
        {
            PlannedInForce = PlannedInForce,
            InAnnualPlan = InAnnualPlan,
            TenderRequired = TenderRequired,
            SupervisionRequired = SupervisionRequired,
            CertificationRequired = CertificationRequired,
            RequiredGrade = RequiredGrade,
        },
        Name.Trim(),
        context);
}

internal sealed record ProjectProposed(string City, string Name, Unit Unit, string? Area, Profile Profile, Conformities Conformities, PlanLinks? Plans = null, Level? Level = null) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Source = Source.Filed,
        City = City,
        Name = Name,
        Unit = Unit,
        Area = Area,
        Level = Level,
        Profile = Profile,
        Conformities = Conformities,
        Plans = Plans ?? new PlanLinks(),
        Stage = Stage.Proposed,
        Days = project.Days with { Proposed = context.On },
    };
}
