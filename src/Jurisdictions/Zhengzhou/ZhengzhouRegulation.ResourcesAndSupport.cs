using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Facts;

namespace InfoGov.Zhengzhou;

/// <summary>Chapters 4 to 6: resources (17–23), support (24–30), commencement (31).</summary>
public sealed partial class ZhengzhouRegulation
{
    private static void ResourcesAndSupport(Regulation zhengzhou)
    {
        zhengzhou.Article(17, "1", ProvisionKind.Duty, Module.Resources,
            "三级政府整合国家机关和公共服务单位既有信息化资源。",
            "Governments consolidate existing resources of state organs and public-service units.")
                .Duty(DutyType.RecordConsolidation, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.ConsolidationInventoried);

        zhengzhou.Article(18, "1", ProvisionKind.Duty, Module.Resources,
            "主管部门按政府安排建人口、法人、自然资源与空间地理、宏观经济库，并统建公共信息服务平台。",
            "The authority builds four base databases and one public information service platform.")
                .Permit(RegisterResource, when: Resource.BaseType.In(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy))
                .Duty(DutyType.BuildBasePlatforms, Role.InformatizationAuthority,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.BasePlatformsBuilt.Covers(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy) & Area.PublicServicePlatformBuilt);

        zhengzhou.Article(18, "2", ProvisionKind.Duty, Module.Resources,
            "公共信息的开发标准与目录由市级主管部门牵头建立。",
            "The city authority builds resource standards and the catalogue.")
                .Require(EditCatalogueStructure, "cityAuthorityRequired", need: Actor.Role == Role.CityInformatizationAuthority);

        zhengzhou.Article(19, "1", ProvisionKind.Duty, Module.Resources,
            "机关与公共服务单位建业务库及系统，并向本级平台提供信息、互联共享。",
            "State organs and public-service units build business databases and supply data to the local platform.")
                .Duty(DutyType.SupplyToPlatform, Role.ProviderUnit,
                    when: Resource.Registered & Resource.OwnerType.In(OwnerType.StateOrgan, OwnerType.PublicServiceUnit),
                    met: Resource.SuppliedToPlatform);

        zhengzhou.Article(20, "1a", ProvisionKind.Power, Module.Resources,
            "国家机关可用目录中其他机关的公共信息。",
            "State organs may use other organs' catalogue information.")
                .Permit(RequestSharing, when: (Sharing.RequesterType == OwnerType.StateOrgan) & Resource.InCatalogue);

        zhengzhou.Article(20, "1b", ProvisionKind.Prohibition, Module.Resources,
            "提供单位仅能以三种理由拒绝：国家秘密、商业秘密、个人隐私。",
            "Providers may refuse only for state secrets, trade secrets or privacy.")
                .Reading("封闭清单；“涉密工作文件”“内部资料”等不成立")
                .Require(RefuseSharing, "groundNotAllowed",
                    when: Sharing.RequesterType == OwnerType.StateOrgan,
                    need: Args.RefuseSharing.Ground.In(RefusalGround.StateSecret, RefusalGround.TradeSecret, RefusalGround.PersonalPrivacy));

        zhengzhou.Article(20, "2", ProvisionKind.Power, Module.Resources,
            "公民法人等可依规定使用公共信息。",
            "Citizens and legal persons may use public information as prescribed.")
                .Permit(UseData, when: Resource.IsPublic);

        zhengzhou.Article(21, "1", ProvisionKind.Duty, Module.Resources,
            "三级政府建、用统一电子政务网络。",
            "Governments build and use one e-government network.")
                .Duty(DutyType.BuildUnifiedNetwork, Role.Government, when: Area.Level.In(Level.City, Level.County, Level.District), met: Area.UnifiedNetworkBuilt);

        zhengzhou.Article(21, "2a", ProvisionKind.Rule, Module.Systems,
            "不宜上互联网的业务应用须依托统一政务网。",
            "Applications unsuitable for the internet must use the unified network.")
                .Require(RegisterSystem, "unifiedNetworkRequired",
                    when: (InformationSystem.OwnerType == OwnerType.StateOrgan) & InformationSystem.UnsuitableForInternet,
                    need: InformationSystem.Network == NetworkBasis.UnifiedGovernmentNetwork);

        zhengzhou.Article(21, "2b", ProvisionKind.Duty, Module.Resources,
            "已建专网应按规划标准调整接入。",
            "Existing private networks are to be adjusted and connected.")
                .Reading("没有“不得新建专网”的明文；只要求已建专网接入")
                .Duty(DutyType.MigratePrivateNetwork, Role.OwnerOperator,
                    when: (Network.Kind == NetworkKind.GovernmentPrivate) & !Network.IsNew,
                    met: Network.Migrated);

        zhengzhou.Article(21, "3", ProvisionKind.Prohibition, Module.Projects,
            "建业务系统应充分利用已有网络资源，禁止重复建设。",
            "Use existing networks and resources; no duplicate construction.")
                .Require(ApproveProject, "duplicateConstruction",
                    when: Project.OwnerType.In(OwnerType.StateOrgan, OwnerType.PublicServiceUnit),
                    need: !Project.DuplicatesExisting)
                .Require(IssueReviewOpinion, "duplicateConstruction",
                    when: Project.OwnerType.In(OwnerType.StateOrgan, OwnerType.PublicServiceUnit) & (Project.ReviewOpinion.Result != Conformity.Nonconforming),
                    need: !Project.DuplicatesExisting)
                .Require(RegisterPrivateNetwork, "duplicateConstruction", need: !Network.DuplicatesExisting);

        zhengzhou.Article(22, "1", ProvisionKind.Duty, Module.Disclosure,
            "公共服务单位须用公共信息平台准确及时全面提供民生信息服务。",
            "Public-service units must use the public platform to provide livelihood information accurately, timely and fully.")
                .Require(PublishInformation, "platformChannelRequired",
                    when: (Organization.Type == OwnerType.PublicServiceUnit) & Publication.Livelihood,
                    need: Publication.Channels.Covers(PublicationChannel.PublicServicePlatform));

        zhengzhou.Article(23, "1", ProvisionKind.Duty, Module.Systems,
            "主管或运行单位建安全责任制并制定应急预案。",
            "Managing/operating units set a responsibility system and emergency plan.")
                .Reading("未写等级保护、测评、演练、风险评估、事故报告")
                .Require(CompleteSystemRegistration, "responsiblePersonMissing", need: InformationSystem.Profile.Covers(SecurityProfileItem.ResponsiblePerson))
                .Require(CompleteSystemRegistration, "emergencyPlanMissing", need: InformationSystem.EmergencyPlan)
                .Duty(DutyType.RegisterEmergencyPlan, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.EmergencyPlan);

        zhengzhou.Article(24, "1", ProvisionKind.Policy, Module.Development,
            "投资机制：政府引导、企业主体、其他补充。",
            "Investment mechanism: government-led, enterprise-based, others supplementary.")
                .TextOnly("机制性宣示");

        zhengzhou.Article(24, "2a", ProvisionKind.Duty, Module.Development,
            "三级政府须设信息化专项资金。",
            "Governments must set up a special fund.")
                .Duty(DutyType.AllocateSpecialFund, Role.Government, when: Area.Level.In(Level.City, Level.County, Level.District), met: Area.SpecialFundAllocated);

        zhengzhou.Article(24, "2b", ProvisionKind.Procedure, Module.Development,
            "专项资金管理办法由主管部门会同财政、发改制定，经同级政府批准。",
            "Fund rules are made by the authority with finance and DRC and approved by government.")
                .Require(AllocateFund, "fundRulesNotApproved",
                    when: Fund.Kind == FundKind.SpecialInformatization,
                    need: Fund.RulesApprovedBy.In(Role.CityGovernment, Role.CountyGovernment, Role.DistrictGovernment))
                .Require(IssueRules, "coSignerMissing",
                    when: Rules.Kind == RulesKind.SpecialFund,
                    need: Rules.CoSigners.Covers(Role.FinanceAuthority, Role.InvestmentAuthority));

        zhengzhou.Article(24, "3", ProvisionKind.Policy, Module.Development,
            "鼓励社会投资。",
            "Private investment encouraged.")
                .TextOnly("鼓励性");

        zhengzhou.Article(25, "1", ProvisionKind.Policy, Module.Organizations,
            "鼓励人才培养引进与技能普及。",
            "Talent and skills encouraged.")
                .TextOnly("鼓励性");

        zhengzhou.Article(25, "2", ProvisionKind.Policy, Module.Development,
            "鼓励科研推广服务。",
            "Research, promotion and services encouraged.")
                .TextOnly("鼓励性");

        zhengzhou.Article(26, "1", ProvisionKind.Duty, Module.Development,
            "制定优惠政策，以采购、宣传、培训考核促自主知识产权技术。",
            "Preferential policies and procurement for indigenous-IP technology.")
                .Feature("policy and support register").KeptIn(Registers.PolicySupport);

        zhengzhou.Article(27, "1", ProvisionKind.Duty, Module.Development,
            "推动电子商务与电子信息制造、软件、信息服务。",
            "Promote e-commerce and electronics/software/services.")
                .Feature("development measures register").KeptIn(Registers.DevelopmentMeasures);

        zhengzhou.Article(28, "1", ProvisionKind.Prohibition, Module.Disclosure,
            "禁止用网络系统危害国家安全和各方权益、危害系统安全、传播违法有害信息。",
            "Prohibits harmful uses of networks and systems.")
                .Permit(ReportViolation, when: Violation.Kind.In(ViolationKind.SpreadIllegalInformation, ViolationKind.EndangerSecurity, ViolationKind.AttackSystem))
                .Require(PublishInformation, "prohibitedContent", when: Publication.ProhibitedContent, need: Never);

        zhengzhou.Article(28, "2", ProvisionKind.Duty, Module.Supervision,
            "公安与主管部门依法查处。",
            "Police and the authority investigate and punish.")
                .Duty(DutyType.OpenCase, Role.Police,
                    when: Violation.Kind.In(ViolationKind.SpreadIllegalInformation, ViolationKind.EndangerSecurity, ViolationKind.AttackSystem),
                    met: Violation.CaseOpened, onActs: [ReportViolation])
                .Duty(DutyType.OpenCase, Role.InformatizationAuthority,
                    when: Violation.Kind.In(ViolationKind.SpreadIllegalInformation, ViolationKind.EndangerSecurity, ViolationKind.AttackSystem),
                    met: Violation.CaseOpened, onActs: [ReportViolation]);

        zhengzhou.Article(29, "1a", ProvisionKind.Duty, Module.Supervision,
            "主管部门检查规划与政府投资年度计划落实。",
            "Authorities inspect execution of plans and the annual plan.")
                .Permit(RecordExecutionCheck);

        zhengzhou.Article(29, "1b", ProvisionKind.Duty, Module.Supervision,
            "主管部门对国家机关信息化情况作绩效考核。",
            "Authorities appraise state organs' informatization performance.")
                .Duty(DutyType.ConductPerformanceAssessment, Role.InformatizationAuthority,
                    when: Organization.Type == OwnerType.StateOrgan,
                    met: Organization.LastEvaluatedOn);

        zhengzhou.Article(29, "2", ProvisionKind.Duty, Module.Supervision,
            "行政主管部门按分工监督检查。",
            "Departments supervise within remit.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.Remit);

        zhengzhou.Article(29, "3", ProvisionKind.Disclosure, Module.Disclosure,
            "行业主管部门检查评估公共服务单位信息化水平并向社会公布结果。",
            "Sector authorities assess public-service units' informatization service level and publish results.")
                .Require(CloseEvaluation, "publicationRequired", when: Evaluation.Type == EvaluationType.ServiceLevel, need: Evaluation.Published)
                .Disclose(CloseEvaluation, DisclosureSet.ServiceLevelEvaluations, when: (Evaluation.Type == EvaluationType.ServiceLevel) & Evaluation.Published);

        zhengzhou.Article(30, "1", ProvisionKind.Sanction, Module.Supervision,
            "违法行为由主管或其他部门按河南省条例处理。",
            "Violations are handled under the Henan regulation.")
                .Require(ImposeSanction, "citeParentRegulation", need: Args.ImposeSanction.LegalBasis)
                .RefersOutside("《河南省信息化条例》");

        zhengzhou.Article(31, "1", ProvisionKind.Scope, Module.Administration,
            "施行日为2009-07-01。",
            "In force from 2009-07-01.")
                .Reading("修正令生效日未载，取2020-01-17；此前版本文本缺失，按现行文本近似并打标")
                .Commencement();
    }
}
