using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The organization: facts under <c>organization</c>.</summary>
    public static class Organization
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("organization", parent: null, "单位", "The organization");
        public static readonly Fact<OwnerType> Type = Choice<OwnerType>("organization.type", Exists, "单位类型", "Type");
        public static readonly Fact<bool> DisclosureGuidePublished = Flag("organization.disclosureGuidePublished", Exists, "公开指南已公布", "Disclosure guide published");
        public static readonly Fact<bool> DisclosureCataloguePublished = Flag("organization.disclosureCataloguePublished", Exists, "公开目录已公布", "Disclosure catalogue published");
        public static readonly ListFact<ServiceItem> PublishedItems = Choices<ServiceItem>("organization.publishedItems", Exists, "已公开事项", "Items published");
        public static readonly Fact<DateOnly> LastTrainingOn = Day("organization.lastTrainingOn", Exists, "最近培训日", "Last training");
        public static readonly Fact<DateOnly> LastStaffAssessmentOn = Day("organization.lastStaffAssessmentOn", Exists, "最近人员考核日", "Last staff assessment");
        public static readonly Fact<DateOnly> LastEvaluatedOn = Day("organization.lastEvaluatedOn", Exists, "最近绩效考核日", "Last performance assessment");
        public static readonly Fact<Outcome> LastEvaluationResult = Choice<Outcome>("organization.lastEvaluationResult", Exists, "最近绩效评价结果", "Last evaluation result");
        public static readonly Fact<bool> ResearchActivityRecorded = Flag("organization.researchActivityRecorded", Exists, "已开展落实调研", "Research activity recorded");
        public static readonly Fact<string> ResponsibleLeader = String("organization.responsibleLeader", Exists, "分管领导", "Leader in charge");
        public static readonly Fact<string> ResponsibleUnit = String("organization.responsibleUnit", Exists, "内设机构", "Unit in charge");
        public static readonly Fact<bool> ImplementationSchemeRegistered = Flag("organization.implementationSchemeRegistered", Exists, "实施方案已登记", "Implementation scheme registered");
    }

    /// <summary>The area: facts under <c>area</c>.</summary>
    public static class Area
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("area", parent: null, "区域", "The area");
        public static readonly Fact<Level> Level = Choice<Level>("area.level", Exists, "区域层级", "Level of the area");
        public static readonly Fact<bool> SpecialFundAllocated = Flag("area.specialFundAllocated", Exists, "本年度已安排专项资金", "Special fund allocated this year");
        public static readonly Fact<bool> SpecialFundInBudget = Flag("area.specialFundInBudget", Exists, "专项资金已列预算", "Special fund in the budget");
        public static readonly Fact<bool> HasFundConditions = Flag("area.hasFundConditions", Exists, "具备设专项资金条件", "Conditions for a fund exist");
        public static readonly Fact<bool> IndustryFundAllocated = Flag("area.industryFundAllocated", Exists, "本年度已安排产业资金", "Industry fund allocated this year");
        public static readonly Fact<bool> LeadingGroupEstablished = Flag("area.leadingGroupEstablished", Exists, "已设领导小组", "Leading group established");
        public static readonly Fact<bool> SecurityGroupEstablished = Flag("area.securityGroupEstablished", Exists, "已设安全协调小组", "Security group established");
        public static readonly Fact<DateOnly> WorkAppraisedOn = Day("area.workAppraisedOn", Exists, "最近绩效考核日", "Last work appraisal");
        public static readonly Fact<bool> IndustryPlanExists = Flag("area.industryPlanExists", Exists, "已有产业规划", "Industry plan exists");
        public static readonly Fact<bool> SharingCatalogueBuilt = Flag("area.sharingCatalogueBuilt", Exists, "已建共享目录", "Sharing catalogue built");
        public static readonly Fact<bool> ExchangePlatformBuilt = Flag("area.exchangePlatformBuilt", Exists, "已建交换平台", "Exchange platform built");
        public static readonly ListFact<BaseDatabase> BasePlatformsBuilt = Choices<BaseDatabase>("area.basePlatformsBuilt", Exists, "已建基础共享平台", "Base databases or platforms built");
        public static readonly Fact<bool> PublicServicePlatformBuilt = Flag("area.publicServicePlatformBuilt", Exists, "已建统一公共信息服务平台", "Public information service platform built");
        public static readonly Fact<bool> UnifiedNetworkBuilt = Flag("area.unifiedNetworkBuilt", Exists, "已建统一网络", "Unified network built");
        public static readonly Fact<DateOnly> KeyCataloguePublishedOn = Day("area.keyCataloguePublishedOn", Exists, "重要系统目录最近发布日", "Key catalogue last published");
        public static readonly Fact<bool> EmergencyPlanRegistered = Flag("area.emergencyPlanRegistered", Exists, "已有区域预案", "Area emergency plan registered");
        public static readonly Fact<bool> EmergencyPlanPublished = Flag("area.emergencyPlanPublished", Exists, "区域预案已发布", "Area emergency plan published");
        public static readonly ListFact<EconomicPlan> EconomicPlanInclusion = Choices<EconomicPlan>("area.economicPlanInclusion", Exists, "已列入的国民经济计划", "Economic plans it is included in");
        public static readonly Fact<bool> ConsolidationInventoried = Flag("area.consolidationInventoried", Exists, "既有资源已清查整合", "Existing resources inventoried");
        public static readonly Fact<long> CommunityPlatformCount = Integer("area.communityPlatformCount", Exists, "既有社区平台数", "Existing community platforms");
        public static readonly Fact<long> CityManagementPlatformCount = Integer("area.cityManagementPlatformCount", Exists, "既有城市管理平台数", "Existing city management platforms");
        public static readonly Fact<bool> EnterpriseGuideCreated = Flag("area.enterpriseGuideCreated", Exists, "已定企业信息化指南", "Enterprise guide created");
        public static readonly Fact<bool> EnterpriseAssessmentDone = Flag("area.enterpriseAssessmentDone", Exists, "已建企业测评", "Enterprise assessment done");
        public static readonly Fact<bool> EcommerceStatisticsCollected = Flag("area.ecommerceStatisticsCollected", Exists, "已作电商统计", "E-commerce statistics collected");
        public static readonly Fact<bool> ResearchActivityRecorded = Flag("area.researchActivityRecorded", Exists, "已开展调研", "Research activity recorded");
        public static readonly ListFact<AuthorityItem> AuthorityProfile = Choices<AuthorityItem>("area.authorityProfile", Exists, "主管部门到位事项", "Items of the authority's set-up");
        public static readonly ListFact<LocalRules> RulesIssued = Choices<LocalRules>("area.rulesIssued", Exists, "已出台办法", "Rules issued");
        public static readonly ListFact<RuralItem> RuralProgramme = Choices<RuralItem>("area.ruralProgramme", Exists, "涉农项目", "Rural programme items");
        public static readonly ListFact<SecurityBody> SecurityBodies = Choices<SecurityBody>("area.securityBodies", Exists, "安全保障体系成员", "Bodies of the security system");
    }

    /// <summary>The sector: facts under <c>sector</c>.</summary>
    public static class Sector
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("sector", parent: null, "行业", "The sector");
        public static readonly Fact<string> Name = String("sector.name", Exists, "行业", "Sector");
        public static readonly Fact<bool> EmergencyPlanRegistered = Flag("sector.emergencyPlanRegistered", Exists, "已有行业预案", "Sector emergency plan registered");
    }

    /// <summary>The fund: facts under <c>fund</c>.</summary>
    public static class Fund
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("fund", parent: null, "资金", "The fund");
        public static readonly Fact<FundKind> Kind = Choice<FundKind>("fund.kind", Exists, "资金种类", "Kind of fund");
        public static readonly Fact<bool> InBudget = Flag("fund.inBudget", Exists, "已列预算", "In the budget");
        public static readonly Fact<Role> RulesApprovedBy = Choice<Role>("fund.rulesApprovedBy", Exists, "资金办法批准机关", "Organ that approved the fund rules");
    }

    /// <summary>The guide: facts under <c>guide</c>.</summary>
    public static class Guide
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("guide", parent: null, "指南", "The guide");
        public static readonly ListFact<Role> CoSigners = Choices<Role>("guide.coSigners", Exists, "会同部门", "Co-signing departments");
        public static readonly ListFact<GuideSection> Sections = Choices<GuideSection>("guide.sections", Exists, "指南内容", "Sections");
    }

    /// <summary>The survey: facts under <c>survey</c>.</summary>
    public static class Survey
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("survey", parent: null, "调查", "The survey");
        public static readonly ListFact<Role> CoSigners = Choices<Role>("survey.coSigners", Exists, "会同部门", "Co-signing departments");
    }

    /// <summary>The rules: facts under <c>rules</c>.</summary>
    public static class Rules
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("rules", parent: null, "办法", "The rules");
        public static readonly Fact<RulesKind> Kind = Choice<RulesKind>("rules.kind", Exists, "办法种类", "Kind of rules");
        public static readonly Fact<Role> Lead = Choice<Role>("rules.lead", Exists, "牵头机关", "Lead");
        public static readonly ListFact<Role> CoSigners = Choices<Role>("rules.coSigners", Exists, "会同部门", "Co-signers");
        public static readonly Fact<bool> IsInconsistent = Flag("rules.isInconsistent", Exists, "与上位规定不一致", "Inconsistent with the regulation");
        public static readonly Fact<bool> AmendedOrRepealed = Flag("rules.amendedOrRepealed", Exists, "已修改或废止", "Amended or repealed");
    }

    /// <summary>The provider: facts under <c>provider</c>.</summary>
    public static class Provider
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("provider", parent: null, "服务提供者", "The provider");
        public static readonly Fact<ProviderKind> Kind = Choice<ProviderKind>("provider.kind", Exists, "服务提供者种类", "Kind of provider");
        public static readonly Fact<bool> IsBusiness = Flag("provider.isBusiness", Exists, "经营性", "Commercial");
        public static readonly Fact<bool> IcpPermit = Flag("provider.icpPermit", Exists, "已获许可", "Holds the permit");
        public static readonly Fact<bool> IcpFiling = Flag("provider.icpFiling", Exists, "已备案", "Filed");
        public static readonly Fact<bool> BusinessLicence = Flag("provider.businessLicence", Exists, "有营业执照", "Has a business licence");
        public static readonly ListFact<HomepageItem> HomepageItems = Choices<HomepageItem>("provider.homepageItems", Exists, "主页公开事项", "Items on the homepage");
        public static readonly ListFact<MerchantMaterial> MerchantVerification = Choices<MerchantMaterial>("provider.merchantVerification", Exists, "已核查材料", "Material verified");
        public static readonly Fact<bool> Backup = Flag("provider.backup", Exists, "已备份", "Backed up");
        public static readonly Fact<bool> ComplaintMechanism = Flag("provider.complaintMechanism", Exists, "有投诉机制", "Complaint mechanism");
        public static readonly Fact<bool> ConfidentialityCommitment = Flag("provider.confidentialityCommitment", Exists, "保密承诺", "Confidentiality commitment");
    }

    /// <summary>The enterprise: facts under <c>enterprise</c>.</summary>
    public static class Enterprise
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("enterprise", parent: null, "企业", "The enterprise");
        public static readonly Fact<EnterpriseKind> Kind = Choice<EnterpriseKind>("enterprise.kind", Exists, "企业类型", "Kind of enterprise");
        public static readonly Fact<bool> IsRecognised = Flag("enterprise.isRecognised", Exists, "已认定", "Recognised");
        public static readonly Fact<bool> OwnsIntellectualProperty = Flag("enterprise.ownsIntellectualProperty", Exists, "有自主知识产权", "Owns intellectual property");
        public static readonly Fact<bool> InNationalFundGuide = Flag("enterprise.inNationalFundGuide", Exists, "列入国家基金指南", "In the national fund guide");
    }

    /// <summary>The publicity plan: facts under <c>publicity</c>.</summary>
    public static class Publicity
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("publicity", parent: null, "宣传", "The publicity plan");
        public static readonly Fact<long> PhaseCount = Integer("publicity.phaseCount", Exists, "宣传方案阶段数", "Phases");
    }

    /// <summary>The training: facts under <c>training</c>.</summary>
    public static class Training
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("training", parent: null, "培训", "The training");
        public static readonly Fact<string> Topic = String("training.topic", Exists, "培训主题", "Topic");
    }

    /// <summary>The expert: facts under <c>expert</c>.</summary>
    public static class Expert
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("expert", parent: null, "专家", "The expert");
        public static readonly Fact<string> Field = String("expert.field", Exists, "专家领域", "Field");
    }
}
