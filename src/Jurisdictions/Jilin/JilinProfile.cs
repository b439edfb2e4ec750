using InfoGov.Law;

namespace InfoGov.Jilin;

/// <summary>What the measures say about the city itself.</summary>
public sealed partial class JilinRegulation
{
    /// <inheritdoc/>
    public override CityProfile Profile { get; } = new()
    {
        // Statistical divisions in the shortened codes of modood/Administrative-divisions-of-China (cities.csv, areas.csv; WTFPL 2).
        DivisionSource = "modood/Administrative-divisions-of-China",
        City = new("2202", "吉林市", Level.City),
        Divisions =
        [
            new("220202", "昌邑区", Level.District),
            new("220203", "龙潭区", Level.District),
            new("220204", "船营区", Level.District),
            new("220211", "丰满区", Level.District),
            new("220221", "永吉县", Level.County),
            new("220271", "吉林经济开发区", Level.Zone),
            new("220272", "吉林高新技术产业开发区", Level.Zone),
            new("220273", "吉林中国新加坡食品区", Level.Zone),
            new("220281", "蛟河市", Level.County),
            new("220282", "桦甸市", Level.County),
            new("220283", "舒兰市", Level.County),
            new("220284", "磐石市", Level.County),
        ],
        Territory = "jilin-2-1",
        Scope =
        [
            new(new("信息化发展规划", "Informatization development plans"), "jilin-2-1"),
            new(new("信息化工程的建设和管理", "Building and administration of informatization projects"), "jilin-2-1"),
            new(new("信息产业", "The information industry"), "jilin-2-1"),
            new(new("信息技术的推广应用", "Uptake of information technology"), "jilin-2-1"),
            new(new("信息资源的开发和利用", "Development and use of information resources"), "jilin-2-1"),
            new(new("信息安全保障", "Information security"), "jilin-2-1"),
        ],
        Authorities =
        [
            new(
                new("市工业和信息化主管部门（市信息化主管部门）", "City department of industry and informatization"), Role.CityInformatizationAuthority, [Level.City],
                new("全市信息化建设的规划、指导、协调和监督；受理县区、开发区规划和通信设施安全方案的备案",
                    "Plans, guides, coordinates and supervises in the whole city; receives the plans of lower levels and zones, and the security schemes of telecommunication facilities"),
                ["jilin-4-1", "jilin-5-2", "jilin-7-1", "jilin-31-2", "jilin-32-1"]),
            new(
                new("县（市）负责工业经济的部门", "Department for the industrial economy of a county or county-level city"), Role.CountyInformatizationAuthority, [Level.County],
                new("本辖区的规划、指导、协调和监督；受理所在地非财政性资金工程的备案",
                    "Plans, guides, coordinates and supervises in its area; receives filings of projects without fiscal funds there"),
                ["jilin-4-2", "jilin-10-1"]),
            new(
                new("区负责工业经济的部门", "District department for the industrial economy"), Role.DistrictInformatizationAuthority, [Level.District],
                new("本辖区的规划、指导、协调和监督", "Plans, guides, coordinates and supervises in its area"),
                ["jilin-4-2"]),
            new(
                new("开发区管委会负责工业经济的部门", "Department for the industrial economy of a zone committee"), Role.ZoneInformatizationAuthority, [Level.Zone],
                new("本辖区的规划、指导、协调和监督", "Plans, guides, coordinates and supervises in its zone"),
                ["jilin-4-2"]),
            new(
                new("开发区管委会", "Zone committee"), Role.ZoneCommittee, [Level.Zone],
                new("与同级政府并列：批准本区规划和年度计划，安排专项资金", "Stands beside the governments: approves the zone's plans and annual plan, and budgets the fund"),
                ["jilin-3-1", "jilin-5-2", "jilin-9-1"]),
        ],
        Departments =
        [
            new(new("发展和改革部门", "Development and reform"), Role.InvestmentAuthority, ["jilin-4-3", "jilin-14-1"]),
            new(new("财政部门", "Finance"), Role.FinanceAuthority, ["jilin-4-3", "jilin-14-1"]),
            new(new("城乡规划部门", "Urban and rural planning"), Role.PlanningAuthority, ["jilin-4-3"]),
            new(new("审计部门", "Audit"), Role.AuditAuthority, ["jilin-14-1"]),
        ],
        Zones =
        [
            new(
                new("吉林高新技术产业开发区", "High-Tech Industrial Development Zone"), "220272", DivisionName: null,
                new("管委会与县区政府并列，有自己的信息化主管部门", "Its committee stands beside the county and district governments and has an informatization authority"),
                ["jilin-3-1", "jilin-4-2"]),
            new(
                new("吉林经济技术开发区", "Economic and Technological Development Zone"), "220271", "吉林经济开发区",
                new("管委会与县区政府并列，有自己的信息化主管部门", "Its committee stands beside the county and district governments and has an informatization authority"),
                ["jilin-3-1", "jilin-4-2"]),
        ],
        Silences =
        [
            new(new("第34条", "Article 34"), new("所据文本缺该条，内容不明", "The supplied text lacks it; what it says is unknown")),
            new(new("监理与资质", "Supervision and qualifications"), new("未规定工程监理和承建单位资质", "No rule on project supervision or on qualifications of contractors")),
            new(new("办理期限", "Time limits"), new("审查、批准、备案和年度计划均无期限", "Reviews, approvals, filings and the annual plan have no time limit")),
            new(new("区级备案", "Filing with districts"), new("非财政性资金工程向市或者县（市）备案，未提及区和开发区", "Projects without fiscal funds are filed with the city or a county; districts and zones are not mentioned")),
            new(new("保修", "Warranty"), new("未规定保修期", "No warranty period")),
            new(new("评估周期与演练", "Intervals and drills"), new("风险评估只写定期，未规定演练", "Risk assessment is merely periodic; drills are not required")),
            new(new("拒绝共享的理由", "Grounds to refuse sharing"), new("未列举", "None are listed")),
            new(new("罚款", "Fines"), new("本文无金额，由相关部门依有关法律法规处罚", "It states no amount; departments penalize under other laws")),
        ],
    };
}
