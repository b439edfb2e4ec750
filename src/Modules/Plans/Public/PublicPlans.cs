using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The public sets of plans; a property is public because it is written down here.</summary>
internal static class PublicPlans
{
    private static readonly Text BasisLabel = new("令其公开的条款，逗号分隔", "Provisions that ordered it public, separated by commas");

    public static readonly PublicSet Plans = new(
        "Plans", "Plan", PlanRows.Plans, new("规划", "Plans"),
        new("Id", "id", new("规划编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("Title", "title", new("规划名称", "Title")),
        new("Type", "type", new("规划类型", "Type")),
        new("Level", "level", new("规划层级：city、county、district、zone", "Level: city, county, district, zone")),
        new("ApprovedBy", "approved_by", new("批准机关", "Organ that approved it")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("LegalBasis", "legal_basis", BasisLabel))
    {
        Navigations =
        [
            Navigation.Many("ExecutionReports", "PlanExecutionReports", "plan_id"),
            Navigation.Many("ConsultationNotices", "ConsultationNotices", "plan_id"),
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
        Navigations = [Navigation.One("Plan", "Plans", "plan_id")],
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
        Navigations = [Navigation.One("Plan", "Plans", "plan_id")],
    };
}
