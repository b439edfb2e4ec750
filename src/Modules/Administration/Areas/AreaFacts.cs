using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What the fact catalogue knows of an area. What is asked "this year" is asked of the year of the matter.</summary>
internal static class AreaFacts
{
    public static void Establish(Matter matter, Area area)
    {
        var funding = area.Funding.FirstOrDefault(f => f.Year == matter.On.Year);
        var done = area.Measures;
        bool? published = area.EmergencyPlans.Count > 0 ? true : null;
        matter
            .With(Facts.Area.Level, area.Level)
            .With(Facts.Area.SpecialFundAllocated, funding?.SpecialFundAllocated)
            .With(Facts.Area.SpecialFundInBudget, funding?.SpecialFundInBudget)
            .With(Facts.Area.HasFundConditions, done.HasFundConditions)
            .With(Facts.Area.IndustryFundAllocated, funding?.IndustryFundAllocated)
            .With(Facts.Area.LeadingGroupEstablished, done.LeadingGroupEstablished)
            .With(Facts.Area.SecurityGroupEstablished, done.SecurityGroupEstablished)
            .With(Facts.Area.WorkAppraisedOn, area.WorkAppraisedOn)
            .With(Facts.Area.IndustryPlanExists, done.IndustryPlanExists)
            .With(Facts.Area.SharingCatalogueBuilt, done.SharingCatalogueBuilt)
            .With(Facts.Area.ExchangePlatformBuilt, done.ExchangePlatformBuilt)
            .With(Facts.Area.BasePlatformsBuilt, done.BasePlatformsBuilt)
            .With(Facts.Area.PublicServicePlatformBuilt, done.PublicServicePlatformBuilt)
            .With(Facts.Area.UnifiedNetworkBuilt, done.UnifiedNetworkBuilt)
            .With(Facts.Area.KeyCataloguePublishedOn, area.KeyCataloguePublishedOn)
            .With(Facts.Area.EmergencyPlanRegistered, area.EmergencyPlanRegisteredOn is null ? published : true)
            .With(Facts.Area.EmergencyPlanPublished, published)
            .With(Facts.Area.EconomicPlanInclusion, done.EconomicPlanInclusion)
            .With(Facts.Area.ConsolidationInventoried, done.ConsolidationInventoried)
            .With(Facts.Area.CommunityPlatformCount, done.CommunityPlatformCount)
            .With(Facts.Area.CityManagementPlatformCount, done.CityManagementPlatformCount)
            .With(Facts.Area.EnterpriseGuideCreated, done.EnterpriseGuideCreated)
            .With(Facts.Area.EnterpriseAssessmentDone, done.EnterpriseAssessmentDone)
            .With(Facts.Area.EcommerceStatisticsCollected, done.EcommerceStatisticsCollected)
            .With(Facts.Area.ResearchActivityRecorded, done.ResearchActivityRecorded)
            .With(Facts.Area.AuthorityProfile, done.AuthorityProfile)
            .With(Facts.Area.RulesIssued, done.RulesIssued)
            .With(Facts.Area.RuralProgramme, done.RuralProgramme)
            .With(Facts.Area.SecurityBodies, done.SecurityBodies);
    }
}
