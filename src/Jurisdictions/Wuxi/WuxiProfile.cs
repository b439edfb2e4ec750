using InfoGov.Law;

namespace InfoGov.Wuxi;

/// <summary>What the measures say about the city itself.</summary>
public sealed partial class WuxiRegulation
{
    /// <inheritdoc/>
    public override CityProfile Profile { get; } = new()
    {
        // Statistical divisions in the shortened codes of modood/Administrative-divisions-of-China (cities.csv, areas.csv; WTFPL 2).
        DivisionSource = "modood/Administrative-divisions-of-China",
        City = new("3202", "无锡市", Level.City),
        Divisions =
        [
            new("320205", "锡山区", Level.District),
            new("320206", "惠山区", Level.District),
            new("320211", "滨湖区", Level.District),
            new("320213", "梁溪区", Level.District),
            new("320214", "新吴区", Level.District),
            new("320281", "江阴市", Level.County),
            new("320282", "宜兴市", Level.County),
        ],
        Territory = "wuxi-2-1",
        Scope =
        [
            new(new("信息化规划", "Informatization planning"), "wuxi-2-1"),
            new(new("信息化工程建设", "Building of informatization projects"), "wuxi-2-1"),
            new(new("信息产业与新一代信息技术", "The information industry and new-generation information technology"), "wuxi-2-1"),
            new(new("信息资源的开发和利用", "Development and use of information resources"), "wuxi-2-1"),
            new(new("信息安全保障", "Information security"), "wuxi-2-1"),
            new(new("上述各项的管理活动", "The administration of all these"), "wuxi-2-1"),
        ],
        Authorities =
        [
            new(
                new("市信息化主管部门", "City informatization authority"), Role.CityInformatizationAuthority, [Level.City],
                new("统筹协调、编制规划、推进和监督；受理县级市和区的规划备案；可调整监理招标的规模线",
                    "Coordinates, plans, drives and supervises; receives the plans of county-level cities and districts; may adjust the threshold for tendered supervision"),
                ["wuxi-5-1", "wuxi-9-2", "wuxi-11-1", "wuxi-19-2b"]),
            new(
                new("市（县）信息化主管部门", "Informatization authority of a county-level city"), Role.CountyInformatizationAuthority, [Level.County],
                new("在本行政区域内统筹协调、编制规划、推进和监督；建立共享目录和交换体系",
                    "Coordinates, plans, drives and supervises in its area; sets up the sharing catalogue and exchange"),
                ["wuxi-5-1", "wuxi-11-2", "wuxi-34-1"]),
            new(
                new("区信息化主管部门", "District informatization authority"), Role.DistrictInformatizationAuthority, [Level.District],
                new("在本行政区域内统筹协调、编制规划、推进和监督", "Coordinates, plans, drives and supervises in its area"),
                ["wuxi-5-1", "wuxi-11-2"]),
            new(
                new("信息化工作领导小组", "Informatization leading group"), Role.LeadingGroup, [Level.City, Level.County, Level.District],
                new("指导、协调信息化工作，考核绩效", "Guides and coordinates, and appraises performance"),
                ["wuxi-4-2", "wuxi-7-1"]),
            new(
                new("网络与信息安全协调小组", "Network and information security coordination group"), Role: null, [Level.City, Level.County],
                new("指导、协调信息安全工作；区一级未提及", "Guides and coordinates information security; not mentioned for districts"),
                ["wuxi-4-3"]),
        ],
        Departments =
        [
            new(new("发改部门", "Development and reform"), Role.InvestmentAuthority, ["wuxi-5-2"]),
            new(new("经信部门", "Economy and information technology"), Role: null, ["wuxi-5-2"]),
            new(new("公安部门", "Public security"), Role.Police, ["wuxi-5-2", "wuxi-47-1", "wuxi-48-1"]),
            new(new("财政部门", "Finance"), Role.FinanceAuthority, ["wuxi-5-2"]),
            new(new("文广新部门", "Culture, broadcasting and press"), Role.BroadcastAuthority, ["wuxi-5-2"]),
            new(new("保密部门", "Secrecy"), Role.SecrecyAuthority, ["wuxi-5-2", "wuxi-47-1"]),
            new(new("工商部门", "Industry and commerce"), Role.MarketRegulator, ["wuxi-5-2", "wuxi-47-1", "wuxi-48-1"]),
            new(new("投资主管部门", "Investment"), Role.InvestmentAuthority, ["wuxi-16-1b", "wuxi-17-1"]),
            new(new("统计部门", "Statistics"), Role.StatisticsAuthority, ["wuxi-28-1"]),
            new(new("国家安全部门", "State security"), Role.StateSecurity, ["wuxi-47-1"]),
        ],
        Silences =
        [
            new(new("规划的公布", "Publication of plans"), new("规划经批准即可实施，未要求公布", "A plan is carried out once approved; publication is not required")),
            new(new("规划征求意见", "Consultation on plans"), new("未要求征求意见或者专家论证", "Neither consultation nor expert argumentation is required")),
            new(new("办理期限", "Time limits"), new("审核、批准、备案均无办理期限", "Opinions, approvals and filings have no time limit")),
            new(new("测试与保修", "Tests and warranty"), new("未规定验收前测试和保修期", "No test before acceptance and no warranty period")),
            new(new("政务专网", "Dedicated networks"), new("未禁止新建专用网络", "New dedicated networks are not forbidden")),
            new(new("应急演练", "Emergency drills"), new("要求应急预案，未要求演练", "Emergency plans are required, drills are not")),
            new(new("开发区", "Development zones"), new("未提及开发区及其主管部门", "Development zones and authorities of theirs are not mentioned")),
            new(new("罚款", "Fines"), new("本文不设处罚，从其他法律法规", "It provides no penalty of its own; other laws do")),
        ],
    };
}
