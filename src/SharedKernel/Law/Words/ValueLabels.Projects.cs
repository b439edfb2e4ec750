namespace InfoGov.Law;

/// <summary>Projects, from the proposal to operation.</summary>
internal static partial class ValueLabels
{
    private static Dictionary<Enum, Text> Projects() => new()
    {
        [ProjectCategory.Egov] = new("电子政务", "e-government"),
        [ProjectCategory.Ecommerce] = new("电子商务", "e-commerce"),
        [ProjectCategory.PublicBasic] = new("公共基础工程", "public basic project"),
        [ProjectCategory.PublicBasicPlatform] = new("公共基础平台", "public basic platform"),
        [ProjectCategory.PublicServicePlatform] = new("公共服务平台", "public service platform"),
        [ProjectCategory.InformationSecurity] = new("信息安全", "information security"),
        [ProjectCategory.CityCommunity] = new("城市与社区管理", "city and community management"),
        [ProjectCategory.ResourceDatabase] = new("信息资源数据库", "information resource database"),
        [ProjectCategory.Infrastructure] = new("信息基础设施", "information infrastructure"),
        [ProjectCategory.CommunicationsInfrastructure] = new("通信基础设施", "communications infrastructure"),
        [ProjectCategory.Other] = new("其他", "other"),

        [ProjectKind.Construction] = new("工程建设", "construction"),
        [ProjectKind.ServiceOutsourcing] = new("服务外包", "service outsourcing"),

        [ProjectActivity.New] = new("新建", "new"),
        [ProjectActivity.Rebuild] = new("改建", "rebuilding"),
        [ProjectActivity.Expand] = new("扩建", "expansion"),
        [ProjectActivity.OperateMaintain] = new("运行维护", "operation and maintenance"),

        [ProjectState.Planned] = new("已列入计划", "planned"),
        [ProjectState.UnderConstruction] = new("建设中", "under construction"),
        [ProjectState.Completed] = new("已竣工", "completed"),
        [ProjectState.Accepted] = new("已验收", "accepted"),
        [ProjectState.InUse] = new("已投入使用", "in use"),

        [Technology.Computer] = new("计算机技术", "computer technology"),
        [Technology.Communication] = new("通信技术", "communication technology"),
        [Technology.Sensing] = new("传感技术", "sensing technology"),

        [NetworkBasis.UnifiedGovernmentNetwork] = new("统一的政务网络", "the unified government network"),
        [NetworkBasis.DepartmentLan] = new("部门局域网", "a department's local network"),
        [NetworkBasis.LeasedVpn] = new("租用的专用网络", "a leased private network"),
        [NetworkBasis.CommercialCloud] = new("商用云", "a commercial cloud"),
        [NetworkBasis.Internet] = new("互联网", "the internet"),

        [BudgetLine.Development] = new("开发费", "development"),
        [BudgetLine.Hardware] = new("硬件设备费", "hardware"),
        [BudgetLine.SupervisionFee] = new("监理费", "supervision fee"),
        [BudgetLine.Security] = new("安全经费", "security"),

        [RequirementTopic.Plan] = new("规划要求", "the plan"),
        [RequirementTopic.TechnicalNorms] = new("技术规范", "technical norms"),
        [RequirementTopic.Security] = new("信息安全", "security"),
        [RequirementTopic.ResourceSharing] = new("资源共享", "resource sharing"),

        [Conformity.Conforming] = new("符合要求", "conforming"),
        [Conformity.Nonconforming] = new("不符合要求", "not conforming"),

        [ReviewTopic.NeedsBenefits] = new("需求与效益", "needs and benefits"),
        [ReviewTopic.Layout] = new("规划布局", "layout"),
        [ReviewTopic.TechnicalStandards] = new("技术标准", "technical standards"),
        [ReviewTopic.Security] = new("信息安全", "security"),
        [ReviewTopic.ResourceSharing] = new("资源共享", "resource sharing"),

        [FilingDocument.DesignScheme] = new("设计方案", "design scheme"),
        [FilingDocument.ConstructionScheme] = new("施工方案", "construction scheme"),
        [FilingDocument.SupervisionScheme] = new("监理方案", "supervision scheme"),

        [DeliveryMode.InHouse] = new("自行建设", "in-house"),
        [DeliveryMode.Outsourced] = new("委托建设", "outsourced"),

        [ResponsibilitySystem.LegalPerson] = new("项目法人责任制", "responsibility of the legal person"),
        [ResponsibilitySystem.Supervision] = new("监理制", "supervision"),
        [ResponsibilitySystem.Tendering] = new("招标投标制", "tendering"),
        [ResponsibilitySystem.Quality] = new("质量责任制", "responsibility for quality"),

        [ProjectCheck.TechnicalNorms] = new("技术规范", "technical norms"),
        [ProjectCheck.Security] = new("信息安全", "security"),
        [ProjectCheck.ResourceSharing] = new("资源共享", "resource sharing"),

        [TestStandard.National] = new("国家标准", "national standard"),
        [TestStandard.Industry] = new("行业标准", "industry standard"),
        [TestStandard.Enterprise] = new("企业标准", "enterprise standard"),

        [ManagementItem.Rules] = new("管理制度", "rules"),
        [ManagementItem.ContentUpdate] = new("内容更新", "content updates"),
        [ManagementItem.ResourceManagement] = new("资源管理", "resource management"),
        [ManagementItem.IntellectualProperty] = new("知识产权保护", "protection of intellectual property"),
        [ManagementItem.Security] = new("安全管理", "security"),

        [ThresholdKey.SupervisionTender] = new("监理招标规模线", "threshold for tendering supervision"),

        [ApprovalMode.Approval] = new("审批", "approval"),
        [ApprovalMode.Verification] = new("核准", "verification"),
        [ApprovalMode.Budget] = new("预算批复", "budget approval"),

        [SelectionMethod.Tender] = new("招标", "tender"),
        [SelectionMethod.DirectAppointment] = new("直接委托", "direct appointment"),

        [ContractRole.Design] = new("设计", "design"),
        [ContractRole.Construction] = new("施工", "construction"),
        [ContractRole.Integration] = new("系统集成", "system integration"),
        [ContractRole.Supervision] = new("监理", "supervision"),
        [ContractRole.ServiceSupport] = new("服务支持", "service and support"),

        [ProcurementMethod.CentralizedGovernmentProcurement] = new("政府集中采购", "centralized government procurement"),
        [ProcurementMethod.DecentralizedGovernmentProcurement] = new("政府分散采购", "decentralized government procurement"),
        [ProcurementMethod.PrivateTender] = new("自行招标", "private tender"),
        [ProcurementMethod.DirectAward] = new("直接发包", "direct award"),

        [QualificationKind.SystemIntegrator] = new("系统集成资质", "system integrator"),
        [QualificationKind.SupervisionUnit] = new("监理单位资质", "supervision unit"),
        [QualificationKind.SupervisionEngineer] = new("监理工程师资格", "supervision engineer"),

        [FundingKind.Construction] = new("建设资金", "construction funds"),
        [FundingKind.OperateMaintain] = new("运行维护资金", "operation and maintenance funds"),
        [FundingKind.Matching] = new("配套资金", "matching funds"),

        [SupportScheme.OwnIntellectualProperty] = new("自主知识产权扶持", "support of own intellectual property"),
        [SupportScheme.SoftwareIntegratedCircuit] = new("软件和集成电路扶持", "support of software and integrated circuits"),
    };
}
