using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What was done in an area for enterprises and the countryside, and to learn how the regulation works.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RecordIndustryWork : RecordMeasures
{
    public bool? EnterpriseGuideCreated { get; init; }

    public bool? EnterpriseAssessmentDone { get; init; }

    public bool? EcommerceStatisticsCollected { get; init; }

    public IReadOnlyList<RuralItem>? RuralProgramme { get; init; }

    public bool? ResearchActivityRecorded { get; init; }

    protected override AreaMeasures Measures() => new()
    {
        EnterpriseGuideCreated = EnterpriseGuideCreated,
        EnterpriseAssessmentDone = EnterpriseAssessmentDone,
        EcommerceStatisticsCollected = EcommerceStatisticsCollected,
        RuralProgramme = RuralProgramme,
        ResearchActivityRecorded = ResearchActivityRecorded,
    };
}
