using InfoGov.Law;

namespace InfoGov.Tianjin;

/// <summary>What the opinions say about the city itself.</summary>
public sealed partial class TianjinRegulation
{
    /// <inheritdoc/>
    public override CityProfile Profile { get; } = new()
    {
        // Statistical divisions in the shortened codes of modood/Administrative-divisions-of-China (provinces.csv, areas.csv; WTFPL 2).
        DivisionSource = "modood/Administrative-divisions-of-China",
        City = new("12", "天津市", Level.City),
        Divisions =
        [
            new("120101", "和平区", Level.District),
            new("120102", "河东区", Level.District),
            new("120103", "河西区", Level.District),
            new("120104", "南开区", Level.District),
            new("120105", "河北区", Level.District),
            new("120106", "红桥区", Level.District),
            new("120110", "东丽区", Level.District),
            new("120111", "西青区", Level.District),
            new("120112", "津南区", Level.District),
            new("120113", "北辰区", Level.District),
            new("120114", "武清区", Level.District),
            new("120115", "宝坻区", Level.District),
            new("120116", "滨海新区", Level.District),
            new("120117", "宁河区", Level.District),
            new("120118", "静海区", Level.District),
            new("120119", "蓟州区", Level.District),
        ],

        // No scope clause: item 4 speaks of the whole city and of each district's own area, item 3 of the contents.
        Territory = "tianjin-4-1",
        Scope =
        [
            new(new("信息化规划", "Informatization planning"), "tianjin-3-1"),
            new(new("信息化工程建设", "Building of informatization projects"), "tianjin-3-1"),
            new(new("信息技术的推广应用", "Uptake of information technology"), "tianjin-3-1"),
            new(new("信息资源的开发和利用", "Development and use of information resources"), "tianjin-3-1"),
            new(new("信息产业", "The information industry"), "tianjin-3-1"),
            new(new("信息安全保障", "Information security"), "tianjin-3-1"),
        ],
        Authorities =
        [
            new(
                new("市信息化办", "City informatization office"), Role.CityInformatizationAuthority, [Level.City],
                new("管理和协调全市信息化；唯一的备案受理机关：区县和部门规划、非政府投资重大项目均报该办；会同审查、验收政府投资项目",
                    "Administers and coordinates in the whole city; the only receiver of filings, be it plans of districts and departments or major non-government projects; takes part in review and acceptance of government projects"),
                ["tianjin-4-1", "tianjin-7-2", "tianjin-9-3", "tianjin-9-4", "tianjin-9-5"]),
            new(
                new("县信息化主管部门", "County informatization authority"), Role.CountyInformatizationAuthority, [Level.County],
                new("管理本行政区域内的信息化；不受理备案", "Administers informatization in its area; receives no filings"),
                ["tianjin-4-1"]),
            new(
                new("区信息化主管部门", "District informatization authority"), Role.DistrictInformatizationAuthority, [Level.District],
                new("管理本行政区域内的信息化；不受理备案", "Administers informatization in its area; receives no filings"),
                ["tianjin-4-1"]),
        ],
        Departments =
        [
            new(new("市发展改革委", "Development and reform commission"), Role.InvestmentAuthority, ["tianjin-4-2", "tianjin-9-1", "tianjin-10-2"]),
            new(new("市科委", "Science commission"), Role.ScienceAuthority, ["tianjin-4-2", "tianjin-10-2", "tianjin-22-2"]),
            new(new("市公安局", "Public security bureau"), Role.Police, ["tianjin-4-2", "tianjin-23-1", "tianjin-25-2", "tianjin-27-2"]),
            new(new("市通信管理局", "Telecommunications administration"), Role.CommsAuthority, ["tianjin-4-2"]),
            new(new("市质监局", "Quality and technical supervision bureau"), Role.QualityAuthority, ["tianjin-4-2", "tianjin-16-3", "tianjin-20-2"]),
            new(new("市财政局", "Finance bureau"), Role.FinanceAuthority, ["tianjin-5-1", "tianjin-9-1"]),
            new(new("市保密局", "Secrecy bureau"), Role.SecrecyAuthority, ["tianjin-7-2", "tianjin-23-1", "tianjin-27-2"]),
            new(new("市经委", "Economic commission"), Role: null, ["tianjin-10-2", "tianjin-18-1", "tianjin-19-1"]),
            new(new("市商务委", "Commerce commission"), Role: null, ["tianjin-10-2", "tianjin-18-1", "tianjin-19-1"]),
            new(new("市教委", "Education commission"), Role: null, ["tianjin-10-2"]),
            new(new("市农委", "Agriculture commission"), Role.AgricultureAuthority, ["tianjin-10-2", "tianjin-11-1"]),
            new(new("市农业局", "Agriculture bureau"), Role.AgricultureAuthority, ["tianjin-11-1"]),
            new(new("市建委", "Construction commission"), Role.ConstructionAuthority, ["tianjin-12-1"]),
            new(new("市市容委", "City appearance commission"), Role: null, ["tianjin-12-1"]),
            new(new("市监察局", "Supervision bureau"), Role.SupervisionOrgan, ["tianjin-13-1", "tianjin-30-3"]),
            new(new("市人事局", "Personnel bureau"), Role.PersonnelAuthority, ["tianjin-13-1"]),
            new(new("市政府办公厅", "General office of the city government"), Role: null, ["tianjin-15-1"]),
            new(new("市工商局", "Industry and commerce bureau"), Role.MarketRegulator, ["tianjin-16-3", "tianjin-20-2"]),
            new(new("市规划局", "Planning bureau"), Role.PlanningAuthority, ["tianjin-16-3"]),
            new(new("市统计局", "Statistics bureau"), Role.StatisticsAuthority, ["tianjin-16-3"]),
            new(new("市中小企业发展促进局", "Bureau for the development of small and medium enterprises"), Role: null, ["tianjin-18-1"]),
            new(new("市环保局", "Environmental protection bureau"), Role: null, ["tianjin-20-2"]),
            new(new("市安全局", "State security bureau"), Role.StateSecurity, ["tianjin-23-1", "tianjin-24-1"]),
            new(new("市国密办", "State cryptography office"), Role.CryptoOffice, ["tianjin-23-1", "tianjin-25-2", "tianjin-26-1", "tianjin-27-2"]),
            new(new("市人大相关部门", "Departments of the people's congress"), Role.PeoplesCongress, ["tianjin-30-4"]),
            new(new("市政府法制办", "Legislative affairs office"), Role.LegislativeOffice, ["tianjin-30-4"]),
        ],
        Silences =
        [
            new(new("所贯彻的条例", "The regulation it carries out"), new("条例正文不在所据材料内，只按本意见的文字办理", "Its text is not among the supplied material; only the words of the opinions count here")),
            new(new("区县受理备案", "Filing with districts"), new("备案一律报市，区县不受理", "All filings go to the city; districts receive none")),
            new(new("开发区", "Development zones"), new("未提及开发区主管部门", "Authorities of development zones are not mentioned")),
            new(new("年度计划", "Annual plans"), new("未规定建设年度计划", "No annual plan of projects")),
            new(new("规划调整", "Changing plans"), new("未规定调整、变更程序", "No procedure for changes")),
            new(new("验收结果备案与保修", "Filing of acceptance results, and warranty"), new("未要求", "Not required")),
            new(new("期限", "Time limits"), new("只写“定期”“抓紧”等，无天数", "It says \"regularly\" or \"promptly\", never a number of days")),
            new(new("新建专网", "New dedicated networks"), new("禁止重复建设，未明文禁止新建专网", "Duplicate building is forbidden, new dedicated networks are not expressly")),
            new(new("罚则与金额", "Penalties and amounts"), new("无罚则、无金额，不执行者依法纠正", "No penalty and no amount; failures are corrected under the law")),
        ],
    };
}
