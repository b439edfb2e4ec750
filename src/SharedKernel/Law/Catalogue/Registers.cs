using static InfoGov.Law.EntryField;

namespace InfoGov.Law;

/// <summary>The catalogue of registers. Trainings, publicity plans, surveys, funds and consultations on plans have acts of their own.</summary>
public static class Registers
{
    private static readonly Role[] Authorities = [Role.InformatizationAuthority, Role.RelevantDepartments];
    private static readonly Role[] Governments = [Role.Government, .. Authorities];
    private static readonly Role[] Organs = [.. Governments, Role.TownStreet, Role.StateOrgan, Role.PublicServiceUnit];

    /// <summary>Leading groups for informatization.</summary>
    public static readonly Register LeadingGroups = new(
        "leadingGroups", new("信息化领导小组登记", "Leading groups"), new("一个领导小组及其组成", "A leading group and its members"),
        [Role.LeadingGroup, .. Governments], Body());

    /// <summary>Coordination groups for network and information security.</summary>
    public static readonly Register SecurityGroups = new(
        "securityGroups", new("网络与信息安全协调小组登记", "Security coordination groups"), new("一个协调小组及其组成", "A coordination group and its members"),
        [Role.LeadingGroup, .. Governments], Body());

    /// <summary>Commendations and rewards.</summary>
    public static readonly Register Commendations = new(
        "commendations", new("表彰奖励登记", "Commendations"), new("一次表彰或者奖励", "A commendation or reward"), Governments,
        Of(Parties, "受表彰的单位或者个人", "Units or persons commended").Required,
        Of(Category, "奖项类别", "Kind of award"),
        Of(Amount, "奖金", "Reward"),
        Of(Reference, "表彰决定文号", "Number of the decision"));

    /// <summary>Publicity and popular science.</summary>
    public static readonly Register Publicity = new(
        "publicity", new("宣传活动登记", "Publicity activities"), new("一次宣传或者科普活动", "An activity of publicity or popular science"), Organs,
        Of(Channel, "媒体或者方式", "Medium or means").Required,
        Of(From, "开始日", "First day"),
        Of(Until, "结束日", "Last day"),
        Of(Parties, "参与单位", "Units taking part"),
        Of(Reference, "所属宣传方案编号", "Id of the publicity plan it belongs to"));

    /// <summary>Consultations on anything but plans.</summary>
    public static readonly Register Consultations = new(
        "consultations", new("征求意见记录", "Consultations"), new("一次征求意见（规划征求意见另有专门行为）", "A consultation; those on plans have an act of their own"), Organs,
        Of(Channel, "方式：座谈、论证、听证、网上征集等", "Means: meeting, expert argumentation, hearing, online").Required,
        Of(From, "开始日", "First day").Required,
        Of(Until, "结束日", "Last day"),
        Of(Parties, "被征求意见者", "Who was heard"),
        Of(Reference, "所涉事项编号", "Id of the matter"));

    /// <summary>Business of public service units that is done online.</summary>
    public static readonly Register OnlineServices = new(
        "onlineServices", new("网上办理业务登记", "Online services"), new("一项可以信息化手段办理的业务", "A service that is handled by electronic means"), Organs,
        Of(Channel, "办理渠道或者网址", "Channel or address").Required,
        Of(From, "开通日", "First day of service").Required,
        Of(Until, "停办日", "Last day of service"),
        Of(Category, "业务类别", "Kind of service"),
        Of(Reference, "所用系统编号", "Id of the system"));

    /// <summary>Services that support industry.</summary>
    public static readonly Register SupportServices = new(
        "supportServices", new("产业支撑服务登记", "Support services"), new("一项面向企业的支撑服务", "A service that supports enterprises"), Governments,
        Of(Category, "服务类别", "Kind of service",
            new("talent", new("人才", "Talent")), new("carrier", new("载体", "Carriers and premises")), new("testing", new("检测", "Testing")),
            new("intellectualProperty", new("知识产权", "Intellectual property")), new("advice", new("咨询", "Advice")),
            new("finance", new("投融资", "Investment and finance")), new("other", new("其他", "Other"))).Required,
        Of(Parties, "服务提供者", "Who provides it"),
        Of(Channel, "服务地点或者联系方式", "Where or how it is had"),
        Of(From, "开始日", "First day"),
        Of(Until, "结束日", "Last day"));

    /// <summary>Categories of industry.</summary>
    public static readonly Register IndustryCategories = new(
        "industryCategories", new("产业类别登记", "Industry categories"), new("一个纳入促进范围的产业类别", "A category of industry that is promoted"), Governments,
        Of(Category, "上级类别", "Category above it"),
        Of(From, "起用日", "First day"),
        Of(Until, "停用日", "Last day"),
        Of(Reference, "依据文件", "Document it rests on"));

    /// <summary>Exhibitions and demonstrations of results.</summary>
    public static readonly Register Showcases = new(
        "showcases", new("成果展示推广登记", "Showcases"), new("一次成果展示、交流或者示范", "An exhibition, exchange or demonstration of results"), Organs,
        Of(Category, "形式", "Form",
            new("exhibition", new("展示", "Exhibition")), new("exchange", new("交流", "Exchange")), new("demonstration", new("示范推广", "Demonstration"))).Required,
        Of(From, "开始日", "First day").Required,
        Of(Until, "结束日", "Last day"),
        Of(Channel, "地点或者平台", "Place or platform"),
        Of(Parties, "参展或者示范单位", "Units that show"),
        Of(Reference, "所展示项目编号", "Id of the project shown"));

    /// <summary>Projects that promote the use of information technology.</summary>
    public static readonly Register PromotionProjects = new(
        "promotionProjects", new("推广项目登记", "Promotion projects"), new("一个推广应用项目", "A project that promotes the use of information technology"), Authorities,
        Of(Parties, "承担单位", "Units that carry it out").Required,
        Of(From, "开始日", "First day"),
        Of(Until, "结束日", "Last day"),
        Of(Amount, "经费", "Funds"),
        Of(Reference, "项目编号", "Id of the project"));

    /// <summary>Existing channels of funds that support informatization.</summary>
    public static readonly Register FundChannels = new(
        "fundChannels", new("资金渠道登记", "Fund channels"), new("一条用于信息化的既有资金渠道", "An existing channel of funds used for informatization"), Governments,
        Of(Parties, "主管部门", "Departments in charge").Required,
        Of(Category, "支持方向", "What it supports"),
        Of(Amount, "年度规模", "Amount in a year"),
        Of(From, "起始日", "First day"),
        Of(Until, "截止日", "Last day"),
        Of(Reference, "资金编号或者文号", "Id of the fund or number of the document"));

    /// <summary>Matters to be studied.</summary>
    public static readonly Register StudyItems = new(
        "studyItems", new("研究事项登记", "Study items"), new("一个依规定研究的事项及其进展", "A matter to be studied, and how far it is"), Authorities,
        Of(Parties, "研究部门", "Departments that study it").Required,
        Of(Category, "进展", "How far it is", new("underWay", new("研究中", "Under way")), new("concluded", new("已完成", "Concluded")), new("adopted", new("已转为制度", "Adopted"))).Required,
        Of(From, "开始日", "First day"),
        Of(Until, "完成期限", "To be concluded by"),
        Of(Reference, "成果文号", "Number of the result"));

    /// <summary>Public platforms and model zones.</summary>
    public static readonly Register Platforms = new(
        "platforms", new("公共平台与示范区登记", "Platforms and zones"), new("一个公共服务平台或者示范区", "A public service platform or a model zone"), Governments,
        Of(Category, "种类", "Kind", new("platform", new("公共服务平台", "Public service platform")), new("zone", new("示范区", "Model zone"))).Required,
        Of(Parties, "运营单位", "Who runs it"),
        Of(From, "设立日", "Day set up"),
        Of(Until, "终止日", "Last day"),
        Of(Amount, "投入", "Investment"),
        Of(Reference, "项目或者系统编号", "Id of the project or system"));

    /// <summary>Policies in support of informatization.</summary>
    public static readonly Register PolicySupport = new(
        "policySupport", new("优惠扶持政策登记", "Policies and support"), new("一项优惠政策或者扶持措施", "A preferential policy or a measure of support"), Governments,
        Of(Category, "类别", "Kind",
            new("preference", new("优惠政策", "Preferential policy")), new("procurement", new("采购", "Procurement")),
            new("publicity", new("宣传", "Publicity")), new("trainingAssessment", new("培训考核", "Training and assessment"))).Required,
        Of(From, "施行日", "First day of force"),
        Of(Until, "失效日", "Last day of force"),
        Of(Parties, "适用对象", "For whom"),
        Of(Amount, "资金规模", "Amount"),
        Of(Reference, "文号", "Number of the document"));

    /// <summary>Measures that develop an industry.</summary>
    public static readonly Register DevelopmentMeasures = new(
        "developmentMeasures", new("产业发展措施登记", "Development measures"), new("一项推动产业发展的措施", "A measure that develops an industry"), Governments,
        Of(Category, "领域", "Field",
            new("ecommerce", new("电子商务", "E-commerce")), new("manufacturing", new("电子信息制造", "Electronics manufacturing")),
            new("software", new("软件", "Software")), new("informationServices", new("信息服务", "Information services"))).Required,
        Of(From, "开始日", "First day"),
        Of(Until, "结束日", "Last day"),
        Of(Parties, "实施单位", "Units that carry it out"),
        Of(Amount, "投入", "Investment"),
        Of(Reference, "文号或者项目编号", "Number of the document or id of the project"));

    /// <summary>Security notices to units.</summary>
    public static readonly Register SecurityNotices = new(
        "securityNotices", new("安全通报登记", "Security notices"), new("一次安全情况研判或者通报", "An assessment or notice of the state of security"), [.. Authorities, Role.LeadingGroup],
        Of(Category, "情况", "What it is about",
            new("operation", new("运行", "Operation")), new("attack", new("攻击", "Attack")), new("virus", new("病毒", "Virus")), new("other", new("其他", "Other"))).Required,
        Of(Parties, "通报对象", "Who was notified"),
        Of(Channel, "通报方式", "Means"),
        Of(Reference, "事件或者系统编号", "Id of the incident or system"));

    /// <summary>Backups against disasters.</summary>
    public static readonly Register DisasterBackups = new(
        "disasterBackups", new("灾难备份登记", "Disaster backups"), new("一处灾难备份", "A backup against disasters"), [.. Authorities, Role.OwnerOperator],
        Of(Category, "级别", "Grade"),
        Of(Channel, "地点或者方式", "Place or means").Required,
        Of(From, "启用日", "First day"),
        Of(Until, "停用日", "Last day"),
        Of(Reference, "系统编号", "Id of the system"));

    /// <summary>Every register, in the order of the catalogue.</summary>
    public static IReadOnlyList<Register> All { get; } =
    [
        LeadingGroups, SecurityGroups, Commendations, Publicity, Consultations, OnlineServices, SupportServices, IndustryCategories,
        Showcases, PromotionProjects, FundChannels, StudyItems, Platforms, PolicySupport, DevelopmentMeasures, SecurityNotices, DisasterBackups,
    ];

    /// <summary>The register of that code; null when there is none.</summary>
    public static Register? Find(string? code) => All.FirstOrDefault(register => register.Code == code);

    /// <summary>The act of keeping a register, by its name; null when there is none.</summary>
    internal static Act? ActOf(string name) => All.FirstOrDefault(register => register.Act.Name == name)?.Act;

    private static RegisterField[] Body() =>
    [
        Of(Parties, "组长、副组长和成员单位", "Head, deputies and members").Required,
        Of(Category, "层级", "Level"),
        Of(From, "成立日", "Day set up").Required,
        Of(Until, "撤销日", "Last day"),
        Of(Reference, "成立文号", "Number of the document that set it up"),
    ];

    private static RegisterField Of(EntryField name, string zh, string en, params Choice[] choices) => new(name, new Text(zh, en), IsRequired: false, [.. choices]);
}
