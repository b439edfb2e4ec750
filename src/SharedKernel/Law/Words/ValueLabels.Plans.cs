namespace InfoGov.Law;

/// <summary>Plans, and what a result, a level and a territory can be.</summary>
internal static partial class ValueLabels
{
    private static Dictionary<Enum, Text> Plans() => new()
    {
        [Level.City] = new("市级", "city level"),
        [Level.County] = new("县（市）级", "county level"),
        [Level.District] = new("区级", "district level"),
        [Level.Zone] = new("开发区", "development zone"),

        [Outcome.Passed] = new("合格", "passed"),
        [Outcome.Failed] = new("不合格", "failed"),

        [PlanType.Development] = new("信息化发展规划", "informatization development plan"),
        [PlanType.Infrastructure] = new("信息基础设施规划", "information infrastructure plan"),
        [PlanType.Industry] = new("信息产业规划", "information industry plan"),
        [PlanType.Department] = new("部门信息化规划", "department plan"),
        [PlanType.CrossDepartment] = new("跨部门信息化规划", "plan across departments"),
        [PlanType.ZoneSpecial] = new("开发区专项规划", "special plan of a development zone"),
        [PlanType.Special] = new("专项规划", "special plan"),
        [PlanType.RegulatoryDetailed] = new("控制性详细规划", "detailed regulatory plan"),

        [ConsultationMethod.PublicNotice] = new("公示", "public notice"),
        [ConsultationMethod.Hearing] = new("听证会", "hearing"),
        [ConsultationMethod.Argumentation] = new("论证会", "expert argumentation"),
        [ConsultationMethod.Survey] = new("问卷调查", "survey"),

        [ConsultedGroup.Public] = new("公众", "the public"),
        [ConsultedGroup.Expert] = new("专家", "experts"),

        [PlanBasis.SuperiorPlan] = new("上级信息化规划", "the plan of the superior level"),
        [PlanBasis.EconomicPlan] = new("国民经济和社会发展规划", "the economic and social development plan"),
        [PlanBasis.NationalStrategy] = new("国家信息化发展战略", "the national informatization strategy"),
        [PlanBasis.UrbanRuralPlan] = new("城乡规划", "the urban and rural plan"),
        [PlanBasis.InformatizationPlan] = new("信息化发展规划", "the informatization development plan"),

        [AlignedPlan.Telecom] = new("电信规划", "the telecommunications plan"),
        [AlignedPlan.Broadcasting] = new("广播电视规划", "the broadcasting plan"),
        [AlignedPlan.DisasterPrevention] = new("防灾规划", "the disaster prevention plan"),
        [AlignedPlan.NationalDefence] = new("国防规划", "the national defence plan"),

        [DraftingCheck.ScaleFit] = new("规模适应", "fit of scale"),
        [DraftingCheck.DuplicationCheck] = new("重复建设检查", "check for duplication"),
        [DraftingCheck.NationalStrategy] = new("国家信息化发展战略", "the national informatization strategy"),
        [DraftingCheck.SuperiorPlan] = new("上级信息化规划", "the plan of the superior level"),
        [DraftingCheck.NeedsForecast] = new("需求预测", "forecast of needs"),
        [DraftingCheck.Alignment] = new("与相关规划衔接", "alignment with related plans"),

        [EconomicPlan.LongTerm] = new("中长期规划", "long-term plan"),
        [EconomicPlan.Annual] = new("年度计划", "annual plan"),

        [AuthorityItem.Staff] = new("人员", "staff"),
        [AuthorityItem.Establishment] = new("机构", "establishment"),
        [AuthorityItem.Functions] = new("职责", "functions"),

        [LocalRules.Sharing] = new("信息共享办法", "rules on sharing"),
        [LocalRules.Projects] = new("项目管理办法", "rules on projects"),
        [LocalRules.Egov] = new("电子政务办法", "rules on e-government"),
        [LocalRules.Security] = new("信息安全办法", "rules on information security"),
        [LocalRules.Ewaste] = new("电子废弃物办法", "rules on electronic waste"),

        [RuralItem.RuralServices] = new("农村信息服务", "rural information services"),
        [RuralItem.ExpertSystem] = new("农业专家系统", "agricultural expert system"),
        [RuralItem.SpecialtyEcommerce] = new("特色农产品电子商务", "e-commerce of local specialties"),

        [FundKind.SpecialInformatization] = new("信息化专项资金", "special informatization fund"),
        [FundKind.IndustrySupport] = new("产业扶持资金", "industry support fund"),

        [GuideSection.Direction] = new("发展方向", "direction"),
        [GuideSection.Targets] = new("发展目标", "targets"),
        [GuideSection.Features] = new("发展特色", "features"),

        [RulesKind.Standard] = new("标准", "standard"),
        [RulesKind.SpecialFund] = new("专项资金办法", "special fund rules"),
        [RulesKind.ProjectAdministration] = new("项目管理办法", "project administration rules"),
        [RulesKind.GradedProtection] = new("等级保护办法", "graded protection rules"),
        [RulesKind.Other] = new("其他办法", "other rules"),
    };
}
