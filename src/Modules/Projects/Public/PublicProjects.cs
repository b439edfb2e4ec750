using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>The public sets of projects; a property is public because it is written down here.</summary>
internal sealed class PublicProjects : PublicSets
{
    public static readonly PublicSet Projects = new(
        "Projects", "Project", ProjectRows.Projects, new("信息化工程项目", "Informatization projects"),
        new("Id", "id", new("项目编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Name", "name", new("项目名称", "Name")),
        new("Unit", "unit", new("建设单位", "Construction unit")),
        new("UnitId", "unit_id", new("建设单位编号（已登记的）", "Identifier of the construction unit, where it is registered")),
        new("Kind", "kind", new("工程建设（construction）或服务外包（serviceOutsourcing）", "Construction or service outsourcing")) { Type = FeedType.Enumeration<ProjectKind>("ProjectKind") },
        new("Category", "category", new("工程类别", "Category")) { Type = FeedType.Enumeration<ProjectCategory>("ProjectCategory") },
        new("Activity", "activity", new("活动类型：new、rebuild、expand、operateMaintain", "Activity: new, rebuild, expand, operateMaintain")) { Type = FeedType.Enumeration<ProjectActivity>("ProjectActivity") },
        new("OwnerType", "owner_type", new("建设单位类型", "Type of the construction unit")) { Type = FeedType.Enumeration<OwnerType>("OwnerKind") },
        new("Funding", "funding", new("财政性资金或政府投资占比，0 至 1", "Share of fiscal funds or government investment, 0 to 1")),
        new("Amount", "amount", new("规模（人民币元）", "Size in CNY")),
        new("Currency", "currency", new("外币金额的币种（ISO 4217）", "Currency of the foreign amount (ISO 4217)")),
        new("ForeignAmount", "foreign_amount", new("外币金额；从不与人民币门槛比较", "Amount in a foreign currency; never compared with a CNY threshold")),
        new("Stage", "stage", new("阶段", "Stage")) { Type = FeedType.Enumeration<Stage>("ProjectStage", Stages.Label) },
        new("Area", "area", new("所在区域", "Area")),
        new("ProposedOn", "proposed_on", new("提出日", "Day proposed")),
        new("ReviewedOn", "reviewed_on", new("审查日", "Day of the review opinion")),
        new("ApprovedOn", "approved_on", new("批准日", "Day approved")),
        new("ContractedOn", "contracted_on", new("合同日", "Day of the contract")),
        new("StartedOn", "started_on", new("开工日", "Day construction started")),
        new("CompletedOn", "completed_on", new("竣工日", "Day completed")),
        new("AcceptedOn", "accepted_on", new("验收合格日", "Day acceptance was passed")),
        new("DeliveredOn", "delivered_on", new("交付日", "Day delivered")),
        new("WarrantyUntil", "warranty_until", new("保修届满日", "Last day of the warranty")),
        new("UpdatedOn", "updated_on", new("最近记录日", "Day of the last record")),
        new("LegalBasis", "legal_basis", new("所依条款，逗号分隔", "Provisions its acts rested on, separated by commas")),
        new("Source", "source", new("来源：filed（办理）或 imported（导入）", "Source: filed or imported")) { Type = FeedType.Enumeration("RecordSource", new EnumerationMember("filed", 0, new("办理", "filed")), new EnumerationMember("imported", 1, new("导入", "imported"))) })
    {
        Navigations =
        [
            Navigation.Many("Acceptances", "Acceptances", "project_id"),
            Navigation.Many("Contracts", "Contracts", "project_id"),
            Navigation.One("UnitOfProject", "Organizations", "unit_id"),
            Navigation.One("CityOfProject", "Cities", "city"),
        ],
        Queries =
        [
            "$orderby=UpdatedOn desc",
            "$orderby=Name",
            "$filter=City eq 'c'&$orderby=UpdatedOn desc",
            "$filter=City eq 'c'&$orderby=Amount desc",
            "$filter=Stage eq 'accepted'&$orderby=UpdatedOn desc",
        ],
        Groups = [new("City", "Stage") { Sums = ["Amount"] }, new("City", "Stage", "Unit")],
    };

    public static readonly PublicSet Acceptances = new(
        "Acceptances", "Acceptance", ProjectRows.Acceptances, new("项目验收", "Acceptances of projects"),
        new("Id", "id", new("编号", "Identifier")),
        new("ProjectId", "project_id", new("项目编号", "Identifier of the project")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("ProjectName", "project_name", new("项目名称", "Name of the project")),
        new("Kind", "kind", new("种类：unit、specialInformatization、specialFinance、specialAudit、completion", "Kind: unit, specialInformatization, specialFinance, specialAudit, completion")) { Type = FeedType.Enumeration<AcceptanceKind>("AcceptanceKind", Called) },
        new("Result", "result", new("结果：passed、failed", "Result: passed, failed")) { Type = FeedType.Enumeration<Outcome>("OutcomeKind") },
        new("HeldOn", "held_on", new("验收日", "Day held")),
        new("Organizer", "organizer", new("组织者", "Organizer")),
        new("Participants", "participants", new("参加者", "Who took part")),
        new("FiledTo", "filed_to", new("备案受理机关", "Authority it was filed with")),
        new("FiledOn", "filed_on", new("备案日", "Day filed")),
        new("LegalBasis", "legal_basis", new("所依条款，逗号分隔", "Provisions it rested on, separated by commas")))
    {
        Navigations = [Navigation.One("Project", "Projects", "project_id"), Navigation.One("CityOfAcceptance", "Cities", "city")],
        Queries = ["$filter=City eq 'c'&$orderby=HeldOn desc"],
    };

    public static readonly PublicSet Contracts = new(
        "Contracts", "Contract", ProjectRows.Contracts, new("项目合同", "Contracts of projects"),
        new("Id", "id", new("编号", "Identifier")),
        new("ProjectId", "project_id", new("项目编号", "Identifier of the project")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("ProjectName", "project_name", new("项目名称", "Name of the project")),
        new("Role", "role", new("承担的工作", "What the contractor does")) { Type = FeedType.Enumeration<ContractRole>("ContractRole") },
        new("Contractor", "contractor", new("承担单位", "Contractor")),
        new("OrganizationId", "organization_id", new("承担单位编号（已登记的）", "Identifier of the contractor, where it is registered")),
        new("Procurement", "procurement", new("采购方式", "Method of procurement")) { Type = FeedType.Enumeration<ProcurementMethod>("ProcurementMethod") },
        new("Amount", "amount", new("合同金额（元）", "Amount in CNY")),
        new("AwardedOn", "awarded_on", new("签订日", "Day awarded")))
    {
        Navigations =
        [
            Navigation.One("Project", "Projects", "project_id"),
            Navigation.One("Organization", "Organizations", "organization_id"),
            Navigation.One("CityOfContract", "Cities", "city"),
        ],
    };

    private static Text Called(AcceptanceKind kind) => kind switch
    {
        AcceptanceKind.Unit => new("单位自行验收", "by the unit"),
        AcceptanceKind.SpecialInformatization => new("信息化专项验收", "special, informatization"),
        AcceptanceKind.SpecialFinance => new("财务专项验收", "special, finance"),
        AcceptanceKind.SpecialAudit => new("审计专项验收", "special, audit"),
        _ => new("竣工验收", "of completion"),
    };
}
