using InfoGov.Law;

namespace InfoGov.Zhengzhou;

/// <summary>What the measures say about the city itself.</summary>
public sealed partial class ZhengzhouRegulation
{
    /// <inheritdoc/>
    public override CityProfile Profile { get; } = new()
    {
        // Statistical divisions in the shortened codes of modood/Administrative-divisions-of-China (cities.csv, areas.csv; WTFPL 2).
        DivisionSource = "modood/Administrative-divisions-of-China",
        City = new("4101", "郑州市", Level.City),
        Divisions =
        [
            new("410102", "中原区", Level.District),
            new("410103", "二七区", Level.District),
            new("410104", "管城回族区", Level.District),
            new("410105", "金水区", Level.District),
            new("410106", "上街区", Level.District),
            new("410108", "惠济区", Level.District),
            new("410122", "中牟县", Level.County),
            new("410171", "郑州经济技术开发区", Level.Zone),
            new("410172", "郑州高新技术产业开发区", Level.Zone),
            new("410173", "郑州航空港经济综合实验区", Level.Zone),
            new("410181", "巩义市", Level.County),
            new("410182", "荥阳市", Level.County),
            new("410183", "新密市", Level.County),
            new("410184", "新郑市", Level.County),
            new("410185", "登封市", Level.County),
        ],
        Territory = "zhengzhou-2-1",
        Scope =
        [
            new(new("信息化建设及其管理", "Informatization construction and its administration"), "zhengzhou-2-1"),
            new(new("信息化发展规划", "Informatization development plans"), "zhengzhou-2-2"),
            new(new("信息化工程建设", "Building of informatization projects"), "zhengzhou-2-2"),
            new(new("信息资源的开发和利用", "Development and use of information resources"), "zhengzhou-2-2"),
            new(new("信息技术的推广应用", "Uptake of information technology"), "zhengzhou-2-2"),
            new(new("信息产业", "The information industry"), "zhengzhou-2-2"),
            new(new("信息安全保障", "Information security"), "zhengzhou-2-2"),
        ],
        Authorities =
        [
            new(
                new("市信息化主管部门", "City informatization authority"), Role.CityInformatizationAuthority, [Level.City],
                new("统筹规划、组织协调、业务指导和监督；受理特殊区域规划备案；建立信息资源标准和目录",
                    "Plans, coordinates, guides and supervises; receives the plans of special areas; sets the standards and catalogue of resources"),
                ["zhengzhou-5-1", "zhengzhou-8-3", "zhengzhou-18-2"]),
            new(
                new("县（市）信息化主管部门", "County informatization authority"), Role.CountyInformatizationAuthority, [Level.County],
                new("在本行政区域内统筹规划、组织协调、业务指导和监督", "Plans, coordinates, guides and supervises in its area"),
                ["zhengzhou-5-1", "zhengzhou-14-2"]),
            new(
                new("区信息化主管部门", "District informatization authority"), Role.DistrictInformatizationAuthority, [Level.District],
                new("在本行政区域内统筹规划、组织协调、业务指导和监督", "Plans, coordinates, guides and supervises in its area"),
                ["zhengzhou-5-1", "zhengzhou-14-2"]),
        ],
        Departments =
        [
            new(new("发展改革部门", "Development and reform"), Role.InvestmentAuthority, ["zhengzhou-5-2", "zhengzhou-13-1", "zhengzhou-14-1", "zhengzhou-16-2"]),
            new(new("财政部门", "Finance"), Role.FinanceAuthority, ["zhengzhou-5-2", "zhengzhou-13-1", "zhengzhou-16-2"]),
            new(new("科技部门", "Science and technology"), Role.ScienceAuthority, ["zhengzhou-5-2", "zhengzhou-6-1"]),
            new(new("公安部门", "Public security"), Role.Police, ["zhengzhou-5-2", "zhengzhou-28-2"]),
            new(new("保密部门", "Secrecy"), Role.SecrecyAuthority, ["zhengzhou-5-2"]),
            new(new("档案部门", "Archives"), Role: null, ["zhengzhou-5-2"]),
            new(new("广播电视部门", "Radio and television"), Role.BroadcastAuthority, ["zhengzhou-5-2", "zhengzhou-7-1"]),
            new(new("通信部门", "Telecommunications"), Role.CommsAuthority, ["zhengzhou-7-1"]),
            new(new("规划部门", "Planning"), Role.PlanningAuthority, ["zhengzhou-7-1"]),
            new(new("建设部门", "Construction"), Role.ConstructionAuthority, ["zhengzhou-7-1"]),
            new(new("审计部门", "Audit"), Role.AuditAuthority, ["zhengzhou-16-2"]),
            new(new("行业主管部门", "Departments in charge of a sector"), Role.SectorAuthority, ["zhengzhou-29-3"]),
        ],
        Zones =
        [
            new(
                new("郑州高新技术产业开发区", "High-Tech Industrial Development Zone"), "410172", DivisionName: null,
                new("特殊区域：专项规划依市总体规划编制，报市信息化主管部门备案", "A special area: its plan follows the city's overall plan and is filed with the city authority"),
                ["zhengzhou-8-3"]),
            new(
                new("郑州经济技术开发区", "Economic and Technological Development Zone"), "410171", DivisionName: null,
                new("特殊区域：专项规划依市总体规划编制，报市信息化主管部门备案", "A special area: its plan follows the city's overall plan and is filed with the city authority"),
                ["zhengzhou-8-3"]),
        ],
        Silences =
        [
            new(new("特殊区域的范围和主管部门", "Special areas and their authorities"), new("只具名两处，以“等”字收尾，未指明由谁主管", "Two are named with \"and others\"; who is in charge there is not said")),
            new(new("规划的公布", "Publication of plans"), new("征求意见可用公示，批准后未要求公布", "A draft may be shown for comment; publication of the approved plan is not required")),
            new(new("县区规划上报", "Plans of lower levels"), new("经同级政府批准即可，未要求报市备案", "Approval by their own government suffices; filing with the city is not required")),
            new(new("验收结果备案", "Filing of acceptance results"), new("未要求", "Not required")),
            new(new("新建专网", "New dedicated networks"), new("禁止重复建设，未明文禁止新建专网", "Duplicate building is forbidden, new dedicated networks are not expressly")),
            new(new("等级保护、测评、演练、事故报告", "Graded protection, evaluation, drills, incident reports"), new("均未规定，只要求责任制和应急预案", "None is required; only responsibility and an emergency plan are")),
            new(new("办理期限", "Time limits"), new("除施行日外无任何日期或者期限", "Apart from the day of commencement it gives no day or period")),
            new(new("罚则", "Penalties"), new("按河南省的信息化条例处理，本文无金额", "Left to the provincial regulation; it states no amount")),
            new(new("2020年修正内容", "What was amended in 2020"), new("所据文本未载修正前后的差异", "The supplied text does not show the difference")),
        ],
    };
}
