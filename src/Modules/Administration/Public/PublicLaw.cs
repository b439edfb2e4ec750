using InfoGov.Disclosure;
using InfoGov.Duties;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Administration;

/// <summary>The public sets of the law itself: cities, regulations, provisions with their coverage.</summary>
internal sealed class PublicLaw : PublicSets
{
    private static readonly FeedType ProvisionNature = FeedType.Enumeration("ProvisionNature",
        new EnumerationMember("policy", 4, new("方针", "policy")),
        new EnumerationMember("scope", 10, new("适用范围", "scope")),
        new EnumerationMember("definition", 1, new("定义", "definition")),
        new EnumerationMember("duty", 3, new("义务", "duty")),
        new EnumerationMember("rule", 8, new("条件", "rule")),
        new EnumerationMember("procedure", 6, new("程序", "procedure")),
        new EnumerationMember("prohibition", 7, new("禁止", "prohibition")),
        new EnumerationMember("power", 5, new("职权", "power")),
        new EnumerationMember("deadline", 0, new("期限", "deadline")),
        new EnumerationMember("disclosure", 2, new("公开", "disclosure")),
        new EnumerationMember("sanction", 9, new("处罚", "sanction")));

    private static readonly FeedType ProvisionState = FeedType.Enumeration("ProvisionCoverage",
        new EnumerationMember("enforced", 0, new("由规则执行", "enforced by a rule")),
        new EnumerationMember("feature", 1, new("由功能承载", "carried by a feature")),
        new EnumerationMember("text", 4, new("仅存文本", "text only")),
        new EnumerationMember("missingInSource", 2, new("来源缺失", "missing in the source")),
        new EnumerationMember("refersOutside", 3, new("援引其他规定", "refers outside")));

    private static readonly FeedType DutyState = FeedType.Enumeration("DutyStanding",
        new EnumerationMember("pending", 3, new("待履行", "pending")),
        new EnumerationMember("overdue", 2, new("逾期", "overdue")),
        new EnumerationMember("met", 1, new("已履行", "met")),
        new EnumerationMember("lapsed", 0, new("已终止", "lapsed")));

    public static readonly PublicSet Cities = new(
        "Cities", "City", CityTables.Cities, new("城市", "Cities"),
        new("Id", "id", new("城市代码", "Code of the city")),
        new("NameZh", "name_zh", new("名称", "Name in Chinese")),
        new("NameEn", "name_en", new("英文名称", "Name in English")),
        new("Enabled", "enabled", new("是否受理", "Takes commands")),
        new("EffectiveFrom", "effective_from", new("规定施行日", "First day of force of its regulation")))
    {
        Navigations =
        [
            Navigation.Many("Provisions", "Provisions", "city"),
            Navigation.Many("Regulations", "Regulations", "city"),
            Navigation.Many("Thresholds", "Thresholds", "city"),
            Navigation.Many("Projects", "Projects", "city"),
            Navigation.Many("Acceptances", "Acceptances", "city"),
            Navigation.Many("Contracts", "Contracts", "city"),
            Navigation.Many("Plans", "Plans", "city"),
            Navigation.Many("AnnualPlans", "AnnualPlans", "city"),
            Navigation.Many("Consultations", "Consultations", "city"),
            Navigation.Many("ConsultationNotices", "ConsultationNotices", "city"),
            Navigation.Many("PlanExecutionReports", "PlanExecutionReports", "city"),
            Navigation.Many("Systems", "Systems", "city"),
            Navigation.Many("KeySystemCatalogueEntries", "KeySystemCatalogueEntries", "city_code"),
            Navigation.Many("GovernmentInfoItems", "GovernmentInfoItems", "city_code"),
            Navigation.Many("PublicServiceDisclosures", "PublicServiceDisclosures", "city_code"),
            Navigation.Many("GovernmentInfoGuides", "GovernmentInfoGuides", "city"),
            Navigation.Many("GovernmentInfoCatalogues", "GovernmentInfoCatalogues", "city"),
            Navigation.Many("OperatorHomepageDisclosures", "OperatorHomepageDisclosures", "city"),
            Navigation.Many("Evaluations", "Evaluations", "city"),
            Navigation.Many("ServiceLevelEvaluations", "ServiceLevelEvaluations", "city_code"),
            Navigation.Many("Sanctions", "Sanctions", "city"),
            Navigation.Many("FundingBans", "FundingBans", "city"),
            Navigation.Many("EmergencyPlans", "EmergencyPlans", "city_code"),
            Navigation.Many("IndustryDirectories", "IndustryDirectories", "city_code"),
            Navigation.Many("Organizations", "Organizations", "city"),
            Navigation.Many("ResourceCatalogueEntries", "ResourceCatalogueEntries", "city"),
            Navigation.Many("PublicationDuties", "PublicationDuties", "city"),
        ],
    };

    public static readonly PublicSet Regulations = new(
        "Regulations", "Regulation", CityTables.Regulations, new("规定", "Regulations"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("TitleZh", "title_zh", new("名称", "Title in Chinese")),
        new("TitleEn", "title_en", new("英文名称", "Title in English")),
        new("Rank", "rank", new("效力级别；源文未载则空", "Rank; empty where the source does not state it")),
        new("DocumentNumber", "document_number", new("文号", "Document number")),
        new("IssuingBody", "issuing_body", new("发文机关", "Issuing body")),
        new("AdoptedOn", "adopted_on", new("通过日期", "Day of adoption")),
        new("PromulgatedOn", "promulgated_on", new("公布日期", "Day of promulgation")),
        new("EffectiveFrom", "effective_from", new("施行日期", "First day of force")),
        new("AmendedOn", "amended_on", new("修正日期", "Day of amendment")),
        new("ParentLaws", "parent_laws", new("上位依据", "Laws it rests on, a line each")),
        new("SourceNotes", "source_notes", new("源文说明", "Notes on the source text, a line each")))
    {
        Navigations = [Navigation.One("CityOfRegulation", "Cities", "city")],
    };

    public static readonly PublicSet Thresholds = new(
        "Thresholds", "Threshold", CityTables.Thresholds, new("主管部门调整的规模线", "Thresholds set by city authorities"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Key", "key", new("规模线", "Which threshold")),
        new("Amount", "amount", new("金额（元）", "Amount in CNY")),
        new("EffectiveFrom", "effective_from", new("起用日", "First day of force")),
        new("SetOn", "set_on", new("设定日", "Day on which it was set")),
        new("LegalBasis", "legal_basis", new("所依条款，逗号分隔", "Provisions it rests on, separated by commas")))
    {
        Navigations = [Navigation.One("CityOfThreshold", "Cities", "city")],
    };

    public static readonly PublicSet Provisions = new(
        "Provisions", "LegalProvision", CityTables.Provisions, new("条款及其落实状态", "Provisions and how the software carries them"),
        new("Id", "id", new("编号：城市-条-款", "Identifier: city, article, paragraph")),
        new("Provision", "provision", new("条款编号（各版本相同）", "Identifier of the provision, the same for its versions")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Article", "article", new("条", "Article")),
        new("Paragraph", "paragraph", new("款", "Paragraph")),
        new("Kind", "kind", new("性质：policy、scope、definition、duty、rule、procedure、prohibition、power、deadline、disclosure、sanction", "Kind: policy, scope, definition, duty, rule, procedure, prohibition, power, deadline, disclosure, sanction")) { Type = ProvisionNature },
        new("Module", "module", new("所属模块", "Module it concerns")),
        new("SummaryZh", "summary_zh", new("内容概述（自撰）", "What it says, in our own words, in Chinese")),
        new("SummaryEn", "summary_en", new("内容概述（英文）", "What it says, in our own words, in English")),
        new("State", "state", new("状态：enforced、feature、text、missingInSource、refersOutside", "State: enforced, feature, text, missingInSource, refersOutside")) { Type = ProvisionState },
        new("StateNote", "state_note", new("承载的功能，或仅存文本的原因", "The feature that carries it, or why it stays text")),
        new("Reading", "reading", new("文义留白处的理解", "How it is read where the text leaves room")),
        new("InForceFrom", "in_force_from", new("生效日", "First day of force of this version")),
        new("InForceUntil", "in_force_until", new("失效日（当日仍有效）", "Last day of force of this version")),
        new("Acts", "acts", new("所规范的行为", "Acts it governs")),
        new("Duties", "duties", new("所生义务", "Duties it makes")),
        PublicProperty.Computed("Decisions", new Column("decisions", ColumnType.Integer, Nullable: false),
            row => $"coalesce((SELECT c.decisions FROM citations c WHERE c.id = {row}.provision), 0)", new("据以作出的裁决数", "Number of decisions that rested on it")))
    {
        Navigations = [Navigation.One("CityOfProvision", "Cities", "city")],
    };

    public static readonly PublicSet PublicationDuties = new(
        "PublicationDuties", "PublicationDuty", PublicationDutyTable.Table, new("公布义务", "Duties to publish"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Type", "type", new("应公布的事项", "What is to be published")),
        new("Actor", "actor", new("义务人", "Who owes it")),
        new("Unit", "unit", new("单位", "Unit")),
        new("Provision", "provision", new("所依条款（各版本相同）", "Provision that orders it, the same for its versions")),
        new("Since", "since", new("义务发生日", "Day it arose")),
        new("DueOn", "due_on", new("期限（条文未给期限则空）", "Last day in time; empty where the text gives none")),
        new("State", "state", new("状态：pending、overdue、met、lapsed", "State: pending, overdue, met, lapsed")) { Type = DutyState },
        new("OverdueSince", "overdue_since", new("逾期起始日", "First day on which it was late")),
        new("EndedOn", "ended_on", new("履行或终止日", "Day it was met or ceased")))
    {
        Navigations = [Navigation.One("CityOfDuty", "Cities", "city")],
    };
}
