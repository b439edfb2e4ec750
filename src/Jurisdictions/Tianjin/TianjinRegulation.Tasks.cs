using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Facts;

namespace InfoGov.Tianjin;

/// <summary>Part 3: tasks (10–27).</summary>
public sealed partial class TianjinRegulation
{
    private static void Tasks(Regulation tianjin)
    {
        tianjin.Article(10, "1", ProvisionKind.Duty, Module.Development,
            "市信息化办会同部门组织推广项目并建支撑服务体系。",
            "City authority organizes promotion projects and support services.")
                .Feature("promotion project register").KeptIn(Registers.PromotionProjects, Registers.SupportServices);

        tianjin.Article(10, "2", ProvisionKind.Duty, Module.Development,
            "七部门用既有资金渠道支持信息化。",
            "Seven departments use existing fund channels.")
                .Feature("fund channel register").KeptIn(Registers.FundChannels);

        tianjin.Article(11, "1", ProvisionKind.Duty, Module.Resources,
            "农委、农业局等深度开发涉农资源、建农村服务体系与专家系统、发展特色电商。",
            "Agriculture departments build rural services, expert system and e-commerce.")
                .Duty(DutyType.BuildRuralServices, Role.AgricultureAuthority,
                    when: Area.Level == Level.City,
                    met: Area.RuralProgramme.Covers(RuralItem.RuralServices, RuralItem.ExpertSystem, RuralItem.SpecialtyEcommerce));

        tianjin.Article(12, "1", ProvisionKind.Duty, Module.Systems,
            "建委、市容委等推进数字城市，构建统一综合管理指挥平台。",
            "Build the unified city management platform.")
                .Warn(RegisterSystem, "duplicateCityPlatform",
                    when: InformationSystem.Kind == SystemKind.CityManagementPlatform,
                    need: !(Area.CityManagementPlatformCount >= 1));

        tianjin.Article(13, "1", ProvisionKind.Procedure, Module.Supervision,
            "市信息化办会同监察、人事等建电子政务绩效机制，纳入机关目标考核。",
            "E-government performance mechanism within the organs' target-supervision system.")
                .Warn(ConductEvaluation, "coSignerAbsent",
                    when: Evaluation.Type == EvaluationType.Egov,
                    need: Evaluation.CoSigners.Covers(Role.SupervisionOrgan, Role.PersonnelAuthority));

        tianjin.Article(14, "1", ProvisionKind.Duty, Module.Resources,
            "市信息化办完善统一政务专网，与国家骨干网对接。",
            "City authority completes the unified private government network.")
                .Reading("“电子政务专网”即统一政务网，不是部门专网")
                .Duty(DutyType.BuildUnifiedNetwork, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.UnifiedNetworkBuilt);

        tianjin.Article(14, "2", ProvisionKind.Prohibition, Module.Projects,
            "各部门、区县网络工程须守规定并利用已有资源，不许重复建设。",
            "Network projects must use existing resources; no duplicate building.")
                .Reading("无“不得新建专网”明文")
                .Require(ApproveProject, "duplicateConstruction",
                    when: (Project.OwnerType == OwnerType.StateOrgan) & Project.Category.In(ProjectCategory.Infrastructure, ProjectCategory.CommunicationsInfrastructure),
                    need: !Project.DuplicatesExisting)
                .Require(IssueReviewOpinion, "duplicateConstruction",
                    when: (Project.OwnerType == OwnerType.StateOrgan) & Project.Category.In(ProjectCategory.Infrastructure, ProjectCategory.CommunicationsInfrastructure) & (Project.ReviewOpinion.Result != Conformity.Nonconforming),
                    need: !Project.DuplicatesExisting)
                .Require(RegisterPrivateNetwork, "duplicateConstruction", need: !Network.DuplicatesExisting);

        tianjin.Article(15, "1", ProvisionKind.Duty, Module.Systems,
            "办公厅等制定公开网站外包管理规范、完善运行与内容保障机制。",
            "General Office makes outsourcing norms and content-assurance mechanisms for disclosure sites.")
                .Warn(RegisterWebsite, "outsourcingNormMissing", when: Website.IsOutsourced, need: Website.OutsourcingNorm);

        tianjin.Article(15, "2", ProvisionKind.Disclosure, Module.Disclosure,
            "机关编制公开指南与目录，依法及时准确发布。",
            "Organs compile guide and catalogue and publish promptly.")
                .Duty(DutyType.PublishGuide, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.DisclosureGuidePublished)
                .Duty(DutyType.PublishCatalogue, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.DisclosureCataloguePublished)
                .Disclose(PublishInformation, DisclosureSet.GovernmentInfoItems, when: Organization.Type == OwnerType.StateOrgan);

        tianjin.Article(16, "1", ProvisionKind.Duty, Module.Resources,
            "市信息化办会同部门制定共享管理办法，推进两级共享交换平台。",
            "City authority makes sharing rules and builds two-level platforms.")
                .Duty(DutyType.CreateSharingRules, Role.CityInformatizationAuthority,
                    when: Area.Level == Level.City,
                    met: Area.RulesIssued.Covers(LocalRules.Sharing));

        tianjin.Article(16, "2", ProvisionKind.Duty, Module.Resources,
            "机关编制共享目录，写明内容、方式、责任。",
            "Organs compile a sharing catalogue with content, method and responsibility.")
                .Require(RegisterResource, "catalogueFieldMissing",
                    when: Resource.Shareable,
                    need: Resource.Content & Resource.SharingMethod & Resource.ResponsiblePerson);

        tianjin.Article(16, "3", ProvisionKind.Duty, Module.Resources,
            "四类基础库（人口、法人、地理空间、宏观经济）要强化应用与共享。",
            "Strengthen base databases' use and sharing.")
                .Permit(RegisterResource, when: Resource.BaseType.In(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial, BaseDatabase.MacroEconomy));

        tianjin.Article(17, "1", ProvisionKind.Policy, Module.Resources,
            "公共服务部门加大信息化投入、提高服务水平。",
            "Public-service departments invest more.")
                .TextOnly("投入倡导，无指标");

        tianjin.Article(18, "1", ProvisionKind.Duty, Module.Development,
            "制定中小企业信息化意见、建行业平台、建企业信息化水平测评体系。",
            "SME policy, sector platform and enterprise assessment system.")
                .Duty(DutyType.AssessEnterpriseInformatization, Role.CityInformatizationAuthority,
                    when: Area.Level == Level.City,
                    met: Area.EnterpriseAssessmentDone);

        tianjin.Article(19, "1", ProvisionKind.Duty, Module.Development,
            "编电子商务指导意见、建统计制度、建第三方平台。",
            "E-commerce guidance, statistics and third-party platform.")
                .Duty(DutyType.CollectEcommerceStatistics, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.EcommerceStatisticsCollected);

        tianjin.Article(20, "1", ProvisionKind.Disclosure, Module.Disclosure,
            "定期发布产业发展导向目录。",
            "Publish an industry guidance directory periodically.")
                .Disclose(PublishIndustryDirectory, DisclosureSet.IndustryDirectories)
                .Permit(PublishIndustryDirectory);

        tianjin.Article(20, "2", ProvisionKind.Duty, Module.Development,
            "制定废旧电子产品回收处理办法，建循环利用体系。",
            "E-waste rules and recycling system.")
                .Duty(DutyType.CreateEwasteRules, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.RulesIssued.Covers(LocalRules.Ewaste));

        tianjin.Article(21, "1", ProvisionKind.Duty, Module.Development,
            "制定产业优惠政策并重点扶持自主知识产权项目。",
            "Preferential policies for indigenous-IP projects.")
                .Permit(GrantPreferentialSupport, when: Enterprise.OwnsIntellectualProperty & (Args.GrantPreferentialSupport.Scheme != SupportScheme.SoftwareIntegratedCircuit));

        tianjin.Article(21, "2", ProvisionKind.Duty, Module.Development,
            "对列入国家自主知识产权目录的企业在专利、标准、贸易上支持；列入国家发展基金指南的配套资金和优惠。",
            "Support listed enterprises and matching funds for guide-listed products.")
                .Permit(ApplyForFunds, when: (Args.ApplyForFunds.Kind == FundingKind.Matching) & Enterprise.InNationalFundGuide);

        tianjin.Article(21, "3", ProvisionKind.Duty, Module.Development,
            "研究建立产业风险投资机制。",
            "Study a venture-investment mechanism.")
                .Feature("study item register").KeptIn(Registers.StudyItems);

        tianjin.Article(22, "1", ProvisionKind.Duty, Module.Development,
            "支持信息服务业、规范经营；建外包示范区与公共服务平台。",
            "Support information services, outsourcing zones and platforms.")
                .Feature("platform and zone register").KeptIn(Registers.Platforms);

        tianjin.Article(22, "2", ProvisionKind.Procedure, Module.Development,
            "软件与集成电路企业经认定享优惠。",
            "Software and IC enterprises are recognised for preferential policy.")
                .Require(GrantPreferentialSupport, "recognitionMissing",
                    when: Enterprise.Kind.In(EnterpriseKind.Software, EnterpriseKind.IntegratedCircuit) & (Args.GrantPreferentialSupport.Scheme != SupportScheme.OwnIntellectualProperty),
                    need: Enterprise.IsRecognised);

        tianjin.Article(23, "1", ProvisionKind.Duty, Module.Systems,
            "市信息化办会同公安、安全、保密、国密建保障体系。",
            "Security system built by city authority with police, security, secrecy, cryptography.")
                .Duty(DutyType.FormSecuritySystem, Role.CityInformatizationAuthority,
                    when: Area.Level == Level.City,
                    met: Area.SecurityBodies.Covers(SecurityBody.Police, SecurityBody.StateSecurity, SecurityBody.SecrecyAuthority, SecurityBody.CryptoOffice));

        tianjin.Article(23, "2", ProvisionKind.Duty, Module.Systems,
            "各区县部门单位建责任制。",
            "Districts, departments and units set responsibility systems.")
                .Require(CompleteSystemRegistration, "responsiblePersonMissing", need: InformationSystem.Profile.Covers(SecurityProfileItem.ResponsiblePerson));

        tianjin.Article(23, "3", ProvisionKind.Duty, Module.Systems,
            "运行或主管单位制定安全保护措施。",
            "Operators make protection measures.")
                .Require(CompleteSystemRegistration, "protectionMeasuresMissing", need: InformationSystem.Profile.Covers(SecurityProfileItem.ProtectionMeasures));

        tianjin.Article(24, "1", ProvisionKind.Disclosure, Module.Disclosure,
            "市信息化办会同四部门抓紧发布落实市应急预案。",
            "City emergency plan published and implemented.")
                .Disclose(PublishEmergencyPlan, DisclosureSet.EmergencyPlans)
                .Duty(DutyType.PublishEmergencyPlan, Role.CityInformatizationAuthority, when: Area.Level == Level.City, met: Area.EmergencyPlanPublished);

        tianjin.Article(24, "2", ProvisionKind.Duty, Module.Systems,
            "建应急协调与安全通报制度，掌握研判通报运行、攻击、病毒情况；建灾备体系。",
            "Coordination and notification, situation analysis; city disaster backup.")
                .Feature("security notices and disaster backup register").KeptIn(Registers.SecurityNotices, Registers.DisasterBackups);

        tianjin.Article(24, "3", ProvisionKind.Duty, Module.Systems,
            "运行或主管单位制定处置预案和重大突发事件控制措施，增强抗毁恢复。",
            "Operators make contingency plans with control measures for major/sudden events.")
                .Reading("未写事故即报；报告义务依通报制度")
                .Duty(DutyType.RegisterEmergencyPlan, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.EmergencyPlan)
                .DutyAfter(CompleteSystemRegistration, DutyType.RegisterEmergencyPlan, Role.OwnerOperator, met: InformationSystem.EmergencyPlan);

        tianjin.Article(25, "1", ProvisionKind.Duty, Module.Systems,
            "信息网络和系统的建设、运行实行等级保护。",
            "Graded protection for construction and operation.")
                .Duty(DutyType.DetermineProtectionLevel, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.ProtectionLevel)
                .DutyAfter(CompleteSystemRegistration, DutyType.DetermineProtectionLevel, Role.OwnerOperator, met: InformationSystem.ProtectionLevel)
                .Permit(PutSystemIntoUse);

        tianjin.Article(25, "2", ProvisionKind.Duty, Module.Administration,
            "公安会同市信息化办等制定等级保护实施办法并督促。",
            "Police with city authority etc. make implementing measures and supervise.")
                .Reading("牵头者是公安，不是信息化主管部门")
                .Require(IssueRules, "leadMustBePolice", when: Rules.Kind == RulesKind.GradedProtection, need: Rules.Lead == Role.Police)
                .Require(IssueRules, "coSignerMissing",
                    when: Rules.Kind == RulesKind.GradedProtection,
                    need: Rules.CoSigners.Covers(Role.CityInformatizationAuthority, Role.CryptoOffice, Role.SecrecyAuthority));

        tianjin.Article(26, "1", ProvisionKind.Duty, Module.Administration,
            "建网络信任体系；加强网络安全管理。",
            "Trust system; network security.")
                .Feature("sign-in, authorization and audit trail");

        tianjin.Article(26, "2", ProvisionKind.Duty, Module.Systems,
            "监管电子认证机构，落实重要应用系统电子认证证书办法（津政发〔2008〕8号）。",
            "Supervise CAs; apply the certificate-use measures for important systems.")
                .Reading("8号文不在所供文本中；并提出条件成熟时上升为政府规章")
                .Warn(CompleteSystemRegistration, "certificateStatementMissing", when: InformationSystem.IsImportant, need: InformationSystem.CertificateStatement);

        tianjin.Article(27, "1", ProvisionKind.Duty, Module.Systems,
            "运行或主管单位建内容安全监控，防止违法有害信息。",
            "Operators build content monitoring.")
                .Require(CompleteSystemRegistration, "contentMonitoringMissing", need: InformationSystem.ContentMonitoring);

        tianjin.Article(27, "2", ProvisionKind.Duty, Module.Systems,
            "市信息化办制定检查办法，会同公安、保密、国密定期检查评估重点网络和系统。",
            "City authority makes inspection rules and periodically checks key networks/systems with police, secrecy, cryptography.")
                .Warn(ScheduleSecurityInspection, "coDepartmentsAbsent",
                    when: Args.ScheduleSecurityInspection.Kind == SecurityInspectionKind.Security,
                    need: Inspection.Participants.Covers(Role.Police, Role.SecrecyAuthority, Role.CryptoOffice));
    }
}
