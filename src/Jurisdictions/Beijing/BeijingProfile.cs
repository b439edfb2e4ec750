using InfoGov.Law;

namespace InfoGov.Beijing;

/// <summary>What the regulation says about the city itself.</summary>
public sealed partial class BeijingRegulation
{
    /// <inheritdoc/>
    public override CityProfile Profile { get; } = new()
    {
        // Statistical divisions in the shortened codes of modood/Administrative-divisions-of-China (provinces.csv, areas.csv; WTFPL 2).
        DivisionSource = "modood/Administrative-divisions-of-China",
        City = new("11", "北京市", Level.City),
        Divisions =
        [
            new("110101", "东城区", Level.District),
            new("110102", "西城区", Level.District),
            new("110105", "朝阳区", Level.District),
            new("110106", "丰台区", Level.District),
            new("110107", "石景山区", Level.District),
            new("110108", "海淀区", Level.District),
            new("110109", "门头沟区", Level.District),
            new("110111", "房山区", Level.District),
            new("110112", "通州区", Level.District),
            new("110113", "顺义区", Level.District),
            new("110114", "昌平区", Level.District),
            new("110115", "大兴区", Level.District),
            new("110116", "怀柔区", Level.District),
            new("110117", "平谷区", Level.District),
            new("110118", "密云区", Level.District),
            new("110119", "延庆区", Level.District),
        ],
        Territory = "beijing-2-1",
        Scope =
        [
            new(new("信息化工程建设", "Building of informatization projects"), "beijing-2-1"),
            new(new("信息资源的开发和利用", "Development and use of information resources"), "beijing-2-1"),
            new(new("信息技术的推广应用", "Uptake of information technology"), "beijing-2-1"),
            new(new("信息安全保障", "Information security"), "beijing-2-1"),
            new(new("上述各项的管理活动", "The administration of all these"), "beijing-2-1"),
        ],
        Principles = [new(new("信息系统实行等级保护", "Information systems are protected by grade"), "beijing-32-1")],
        Authorities =
        [
            new(
                new("市信息化主管部门", "City informatization authority"), Role.CityInformatizationAuthority, [Level.City],
                new("统一规划、组织协调和监督；审核区、县规划和国家机关域名；建立政务信息资源目录",
                    "Plans, coordinates and supervises; examines the plans of districts and counties and the domain names of state organs; keeps the catalogue of resources"),
                ["beijing-5-1", "beijing-6-2", "beijing-17-3", "beijing-30-2"]),
            new(
                new("县信息化主管部门", "County informatization authority"), Role.CountyInformatizationAuthority, [Level.County],
                new("在本行政区域内统一规划、组织协调和监督", "Plans, coordinates and supervises in its area"),
                ["beijing-5-1", "beijing-6-2"]),
            new(
                new("区信息化主管部门", "District informatization authority"), Role.DistrictInformatizationAuthority, [Level.District],
                new("在本行政区域内统一规划、组织协调和监督", "Plans, coordinates and supervises in its area"),
                ["beijing-5-1", "beijing-6-2"]),
            new(
                new("乡镇人民政府和街道办事处", "Township governments and subdistrict offices"), Role.TownStreet, [],
                new("推进本辖区内的信息化发展", "Promote informatization in their own areas"),
                ["beijing-4-2"]),
        ],
        Departments =
        [
            new(new("发展改革部门", "Development and reform"), Role.InvestmentAuthority, ["beijing-5-2", "beijing-12-1", "beijing-13-1a", "beijing-39-1a"]),
            new(new("财政部门", "Finance"), Role.FinanceAuthority, ["beijing-5-2", "beijing-12-1", "beijing-13-1b", "beijing-39-1a"]),
            new(new("科技部门", "Science and technology"), Role.ScienceAuthority, ["beijing-5-2"]),
            new(new("通信管理部门", "Telecommunications administration"), Role.CommsAuthority, ["beijing-5-2"]),
            new(new("质量技术监督部门", "Quality and technical supervision"), Role.QualityAuthority, ["beijing-5-2", "beijing-7-1", "beijing-7-3"]),
            new(new("工商部门", "Industry and commerce"), Role.MarketRegulator, ["beijing-5-2", "beijing-47-1"]),
            new(new("公安部门", "Public security"), Role.Police, ["beijing-5-2", "beijing-47-1"]),
            new(new("保密部门", "Secrecy"), Role.SecrecyAuthority, ["beijing-5-2", "beijing-47-1"]),
            new(new("行业主管部门", "Departments in charge of a sector"), Role.SectorAuthority, ["beijing-20-2", "beijing-41-1"]),
            new(new("审计部门", "Audit"), Role.AuditAuthority, ["beijing-39-1a"]),
            new(new("统计部门", "Statistics"), Role.StatisticsAuthority, ["beijing-39-1b"]),
            new(new("监察部门", "Supervision"), Role.SupervisionOrgan, ["beijing-39-1b"]),
            new(new("国家安全部门", "State security"), Role.StateSecurity, ["beijing-47-1"]),
        ],
        Silences =
        [
            new(new("验收结果备案", "Filing of acceptance results"), new("要求邀请主管部门参加验收，未要求结果备案", "Authorities are invited to the acceptance; filing its result is not required")),
            new(new("非政府投资工程", "Projects without government investment"), new("未要求备案或者审查", "Neither filing nor review is required")),
            new(new("规划调整与征求意见", "Changing plans, and consultation"), new("未规定调整程序，也未要求征求意见", "No procedure for changes, and no consultation")),
            new(new("办理期限", "Time limits"), new("审查、审核、年度计划均无期限", "Reviews, examinations and the annual plan have no time limit")),
            new(new("部分禁令的罚则", "Penalties of some bans"), new("新建专网、未验收投用、保修不足、未演练均无罚则", "New dedicated networks, use without acceptance, short warranties and missed drills carry no penalty")),
            new(new("产业", "Industry"), new("适用范围不含信息产业", "The information industry is outside its scope")),
            new(new("开发区", "Development zones"), new("未提及开发区及其主管部门", "Development zones and authorities of theirs are not mentioned")),
        ],
    };
}
