using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The public sets of plans; a property is public because it is written down here.</summary>
internal sealed class PublicPlans : PublicSets
{
    private static readonly Text BasisLabel = new("令其公开的条款，逗号分隔", "Provisions that ordered it public, separated by commas");

    public static readonly PublicSet Plans = new(
        "Plans", "Plan", PlanRows.Plans, new("规划", "Plans"),
        new("Id", "id", new("规划编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("Title", "title", new("规划名称", "Title")),
        new("Type", "type", new("规划类型", "Type")) { Type = FeedType.Enumeration<PlanType>("PlanType") },
        new("Level", "level", new("规划层级：city、county、district、zone", "Level: city, county, district, zone")) { Type = FeedType.Enumeration<Level>("AdministrativeLevel") },
        new("ApprovedBy", "approved_by", new("批准机关", "Organ that approved it")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("LegalBasis", "legal_basis", BasisLabel))
    {
        Navigations =
        [
            Navigation.Many("ExecutionReports", "PlanExecutionReports", "plan_id"),
            Navigation.Many("ConsultationNotices", "ConsultationNotices", "plan_id"),
            Navigation.One("Consultation", "Consultations", "id"),
            Navigation.One("CityOfPlan", "Cities", "city"),
        ],
    };

    public static readonly PublicSet Reports = new(
        "PlanExecutionReports", "PlanExecutionReport", PlanRows.Reports, new("规划执行情况", "Reports on the execution of plans"),
        new("Id", "id", new("编号", "Identifier")),
        new("PlanId", "plan_id", new("规划编号", "Identifier of the plan")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("Year", "year", new("年度", "Year reported on")),
        new("Summary", "summary", new("执行情况", "How the plan is carried out")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("LegalBasis", "legal_basis", BasisLabel))
    {
        Navigations = [Navigation.One("Plan", "Plans", "plan_id"), Navigation.One("CityOfReport", "Cities", "city")],
    };

    public static readonly PublicSet Notices = new(
        "ConsultationNotices", "ConsultationNotice", PlanRows.Notices, new("规划征求意见公示", "Notices of consultations on plans"),
        new("Id", "id", new("编号", "Identifier")),
        new("PlanId", "plan_id", new("规划编号", "Identifier of the plan")),
        new("PlanTitle", "plan_title", new("规划名称", "Title of the plan")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("Method", "method", new("征求意见方式", "Method of the consultation")),
        new("OpenFrom", "open_from", new("起始日", "First day on which views are taken")),
        new("OpenUntil", "open_until", new("截止日", "Last day on which views are taken")),
        new("Publisher", "publisher", new("公示单位", "Publisher")),
        new("PublishedOn", "published_on", new("公示日", "Day of the notice")),
        new("LegalBasis", "legal_basis", BasisLabel))
    {
        Navigations = [Navigation.One("Plan", "Plans", "plan_id"), Navigation.One("Consultation", "Consultations", "plan_id"), Navigation.One("CityOfNotice", "Cities", "city")],
    };

    public static readonly PublicSet Consultations = new(
        "Consultations", "Consultation", PlanRows.Consultations, new("规划征求意见", "Consultations on plans"),
        new("Id", "id", new("规划编号", "Identifier of the plan")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("PlanTitle", "plan_title", new("规划名称", "Title of the plan")),
        new("Methods", "methods", new("征求意见方式，逗号分隔", "Methods used, separated by commas")),
        new("Groups", "groups", new("征求意见对象，逗号分隔", "Groups heard, separated by commas")),
        new("HeldOn", "held_on", new("最近征求意见日", "Day last held")))
    {
        Navigations =
        [
            Navigation.One("Plan", "Plans", "id"),
            Navigation.Many("Notices", "ConsultationNotices", "plan_id"),
            Navigation.One("CityOfConsultation", "Cities", "city"),
        ],
    };

    public static readonly PublicSet AnnualPlans = new(
        "AnnualPlans", "AnnualPlan", AnnualPlanRows.Plans, new("年度建设计划", "Annual plans of projects"),
        new("Id", "id", new("年度计划编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Year", "year", new("年度", "Year")),
        new("Level", "level", new("层级：city、county、district、zone", "Level: city, county, district, zone")) { Type = FeedType.Enumeration<Level>("AdministrativeLevel") },
        new("Area", "area", new("区域", "Area")),
        new("Unit", "unit", new("编制单位", "Unit that drafts it")),
        new("ProjectCount", "project_count", new("所列项目数", "Number of projects it lists")),
        new("ApprovedBy", "approved_by", new("批准机关", "Organ that approved it")),
        new("SubmittedOn", "submitted_on", new("报送日", "Day submitted")),
        new("ApprovedOn", "approved_on", new("批准日", "Day approved")),
        new("AdjustedOn", "adjusted_on", new("最近调整日", "Day last adjusted")),
        new("LegalBasis", "legal_basis", new("所依条款，逗号分隔", "Provisions its acts rested on, separated by commas")))
    {
        Navigations = [Navigation.One("CityOfAnnualPlan", "Cities", "city")],
    };
}
