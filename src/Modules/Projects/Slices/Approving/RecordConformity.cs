using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>An authority records what it determined: plans, duplication, whether the project is major, what rules of the State require.</summary>
[Called("登记审核结论", "Record what an authority determined")]
[Slice(Module.Projects, Project.Kind), SentBy(Role.InformatizationAuthority, Role.InvestmentAuthority)]
internal sealed record RecordConformity : Command<Project>
{
    public bool? IsMajor { get; init; }

    public bool? PublicBasic { get; init; }

    public bool? PlannedInForce { get; init; }

    public bool? InAnnualPlan { get; init; }

    public bool? DuplicatesExisting { get; init; }

    public bool? SpecialFilingLaw { get; init; }

    /// <summary>The formalities of construction are complete: from then on a private project may have to be filed.</summary>
    public bool? FormalitiesComplete { get; init; }

    public bool? TenderRequired { get; init; }

    public bool? SupervisionRequired { get; init; }

    public bool? CertificationRequired { get; init; }

    public long? RequiredGrade { get; init; }

    public long? ArgumentedSchemeVersion { get; init; }

    public IReadOnlyList<RequirementTopic>? RequirementsDocument { get; init; }

    public override IEnumerable<IEvent<Project>> Decide(Project project, CommandContext context)
    {
        project.Require(context);
        var determined = new Conformities
        {
            IsMajor = IsMajor,
            PublicBasic = PublicBasic,
            PlannedInForce = PlannedInForce,
            InAnnualPlan = InAnnualPlan,
            DuplicatesExisting = DuplicatesExisting,
            SpecialFilingLaw = SpecialFilingLaw,
            TenderRequired = TenderRequired,
            SupervisionRequired = SupervisionRequired,
            CertificationRequired = CertificationRequired,
            RequiredGrade = RequiredGrade,
            ArgumentedSchemeVersion = ArgumentedSchemeVersion,
            RequirementsDocument = RequirementsDocument,
        };
        return determined == new Conformities() && FormalitiesComplete is null
            ? throw Order.Refuse(400, "invalid", "未载明任何认定", "Nothing was determined.", "$")
            : [new ConformityRecorded(determined, FormalitiesComplete)];
    }
}

internal sealed record ConformityRecorded(Conformities Determined, bool? FormalitiesComplete = null) : ProjectEvent
{
    protected override Project Happen(Project project, EventContext context) => project with
    {
        Conformities = project.Conformities.With(Determined),
        FormalitiesComplete = FormalitiesComplete ?? project.FormalitiesComplete,
    };
}
