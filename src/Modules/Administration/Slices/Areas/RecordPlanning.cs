using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What an area has planned and laid down in rules.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.Government, Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RecordPlanning : RecordMeasures
{
    /// <summary>The economic plans that include informatization.</summary>
    public IReadOnlyList<EconomicPlan>? EconomicPlanInclusion { get; init; }

    public bool? IndustryPlanExists { get; init; }

    public IReadOnlyList<LocalRules>? RulesIssued { get; init; }

    /// <summary>The area is in a position to have a special fund.</summary>
    public bool? HasFundConditions { get; init; }

    protected override AreaMeasures Measures() => new()
    {
        EconomicPlanInclusion = EconomicPlanInclusion,
        IndustryPlanExists = IndustryPlanExists,
        RulesIssued = RulesIssued,
        HasFundConditions = HasFundConditions,
    };
}
