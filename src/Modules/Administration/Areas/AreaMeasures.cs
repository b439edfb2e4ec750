using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>
/// What was done in an area, and what is there. Members are named like the facts; null is "not established". What was built,
/// issued or joined is added to what was there before.
/// </summary>
internal sealed record AreaMeasures
{
    public bool? HasFundConditions { get; init; }

    public bool? LeadingGroupEstablished { get; init; }

    public bool? SecurityGroupEstablished { get; init; }

    public IReadOnlyList<AuthorityItem>? AuthorityProfile { get; init; }

    public IReadOnlyList<SecurityBody>? SecurityBodies { get; init; }

    public IReadOnlyList<EconomicPlan>? EconomicPlanInclusion { get; init; }

    public bool? IndustryPlanExists { get; init; }

    public IReadOnlyList<LocalRules>? RulesIssued { get; init; }

    public IReadOnlyList<BaseDatabase>? BasePlatformsBuilt { get; init; }

    public bool? SharingCatalogueBuilt { get; init; }

    public bool? ExchangePlatformBuilt { get; init; }

    public bool? PublicServicePlatformBuilt { get; init; }

    public bool? UnifiedNetworkBuilt { get; init; }

    public bool? ConsolidationInventoried { get; init; }

    public long? CommunityPlatformCount { get; init; }

    public long? CityManagementPlatformCount { get; init; }

    public bool? EnterpriseGuideCreated { get; init; }

    public bool? EnterpriseAssessmentDone { get; init; }

    public bool? EcommerceStatisticsCollected { get; init; }

    public IReadOnlyList<RuralItem>? RuralProgramme { get; init; }

    public bool? ResearchActivityRecorded { get; init; }

    /// <summary>The same with what is recorded later.</summary>
    public AreaMeasures With(AreaMeasures later) => new()
    {
        HasFundConditions = later.HasFundConditions ?? HasFundConditions,
        LeadingGroupEstablished = later.LeadingGroupEstablished ?? LeadingGroupEstablished,
        SecurityGroupEstablished = later.SecurityGroupEstablished ?? SecurityGroupEstablished,
        AuthorityProfile = Joined(AuthorityProfile, later.AuthorityProfile),
        SecurityBodies = Joined(SecurityBodies, later.SecurityBodies),
        EconomicPlanInclusion = Joined(EconomicPlanInclusion, later.EconomicPlanInclusion),
        IndustryPlanExists = later.IndustryPlanExists ?? IndustryPlanExists,
        RulesIssued = Joined(RulesIssued, later.RulesIssued),
        BasePlatformsBuilt = Joined(BasePlatformsBuilt, later.BasePlatformsBuilt),
        SharingCatalogueBuilt = later.SharingCatalogueBuilt ?? SharingCatalogueBuilt,
        ExchangePlatformBuilt = later.ExchangePlatformBuilt ?? ExchangePlatformBuilt,
        PublicServicePlatformBuilt = later.PublicServicePlatformBuilt ?? PublicServicePlatformBuilt,
        UnifiedNetworkBuilt = later.UnifiedNetworkBuilt ?? UnifiedNetworkBuilt,
        ConsolidationInventoried = later.ConsolidationInventoried ?? ConsolidationInventoried,
        CommunityPlatformCount = later.CommunityPlatformCount ?? CommunityPlatformCount,
        CityManagementPlatformCount = later.CityManagementPlatformCount ?? CityManagementPlatformCount,
        EnterpriseGuideCreated = later.EnterpriseGuideCreated ?? EnterpriseGuideCreated,
        EnterpriseAssessmentDone = later.EnterpriseAssessmentDone ?? EnterpriseAssessmentDone,
        EcommerceStatisticsCollected = later.EcommerceStatisticsCollected ?? EcommerceStatisticsCollected,
        RuralProgramme = Joined(RuralProgramme, later.RuralProgramme),
        ResearchActivityRecorded = later.ResearchActivityRecorded ?? ResearchActivityRecorded,
    };

    private static IReadOnlyList<T>? Joined<T>(IReadOnlyList<T>? known, IReadOnlyList<T>? later) =>
        later is null ? known : [.. (known ?? []).Union(later).Order()];
}
