using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Facts;

namespace InfoGov.Jilin;

/// <summary>Articles 15–35: industry, networks, resources, security, liability.</summary>
public sealed partial class JilinRegulation
{
    private static void IndustryResourcesSecurity(Regulation jilin)
    {
        jilin.Article(15, "1", ProvisionKind.Policy, Module.Development,
            "各级政府应明确产业重点、扶持带动项目、促集聚升级。",
            "Governments define industry priorities and support lead projects.")
                .TextOnly("产业政策方向，无条件和后果");

        jilin.Article(16, "1", ProvisionKind.Policy, Module.Development,
            "鼓励社会资本、引导研发投入，重点扶持先进技术产品。",
            "Encourage private capital and R&D; support advanced products.")
                .TextOnly("鼓励引导性，扶持标准未定");

        jilin.Article(17, "1", ProvisionKind.Duty, Module.Development,
            "在人才、载体、检测、知识产权、咨询、投融资上提供服务。",
            "Provide services on talent, carriers, testing, IP, advice, finance.")
                .Feature("support services register").KeptIn(Registers.SupportServices);

        jilin.Article(18, "1", ProvisionKind.Policy, Module.Development,
            "推进下一代互联网与移动、云、物联网、大数据融合应用。",
            "Promote next-generation internet and convergence.")
                .TextOnly("方向性倡导");

        jilin.Article(19, "1", ProvisionKind.Policy, Module.Systems,
            "推进云计算、物联网、大数据在政府部门安全可控地应用。",
            "Promote secure, controllable cloud/IoT/big-data use in government.")
                .TextOnly("“安全可控”无判定标准，仅可作标签");

        jilin.Article(20, "1", ProvisionKind.Policy, Module.Resources,
            "支持智慧城市、推进网络升级融合、保证同城交换共享。",
            "Support smart city, network upgrade, intra-city exchange and sharing.")
                .TextOnly("目标性条款；共享交换规则见21、26、27条");

        jilin.Article(21, "1", ProvisionKind.Duty, Module.Resources,
            "全市逐步建统一电子政务网络和信息资源交换体系。",
            "The city gradually builds one e-government network and an exchange system.")
                .Duty(DutyType.BuildUnifiedNetwork, Role.Government, when: Area.Level == Level.City, met: Area.UnifiedNetworkBuilt);

        jilin.Article(21, "2a", ProvisionKind.Prohibition, Module.Projects,
            "国家规定的专用网以外，不许新建政务专网。",
            "No new government private network except those prescribed by the State.")
                .Reading("“国家规定专用网络”为例外")
                .Require(RegisterPrivateNetwork, "newPrivateNetwork",
                    when: (Network.Kind == NetworkKind.GovernmentPrivate) & Network.IsNew,
                    need: Network.StatePrescribed);

        jilin.Article(21, "2b", ProvisionKind.Duty, Module.Resources,
            "已有专网逐步接入统一网络。",
            "Existing private networks gradually join the unified network.")
                .Duty(DutyType.MigratePrivateNetwork, Role.OwnerOperator,
                    when: (Network.Kind == NetworkKind.GovernmentPrivate) & !Network.IsNew & !Network.StatePrescribed,
                    met: Network.Migrated);

        jilin.Article(22, "1", ProvisionKind.Duty, Module.Systems,
            "制定措施推进便民信息化，建统一社区服务管理综合平台。",
            "Measures for convenience services and one community service platform.")
                .Warn(RegisterSystem, "duplicateCommunityPlatform",
                    when: InformationSystem.Kind == SystemKind.CommunityPlatform,
                    need: !(Area.CommunityPlatformCount >= 1));

        jilin.Article(23, "1", ProvisionKind.Policy, Module.Development,
            "加强农业农村信息设施、服务、资源与培训并支持重点项目。",
            "Strengthen rural infrastructure, services, resources, training; support key projects.")
                .TextOnly("概括性促进义务，无期限和判定");

        jilin.Article(24, "1", ProvisionKind.Policy, Module.Disclosure,
            "加大信息无障碍设施和产品扶持，便利残疾人、老年人。",
            "Support accessibility facilities and products for disabled and elderly people.")
                .TextOnly("扶持政策，无可执行标准；平台自身可自愿遵循无障碍");

        jilin.Article(25, "1", ProvisionKind.Policy, Module.Development,
            "促进信息化与工业化融合。",
            "Promote informatization-industrialization integration.")
                .TextOnly("方向性");

        jilin.Article(26, "1", ProvisionKind.Duty, Module.Resources,
            "建立资源利用保障机制，建人口、法人、自然资源与空间地理等库及应用系统。",
            "Build population, legal-person, natural-resource/geospatial databases and applications.")
                .Reading("未列宏观经济与信用")
                .Permit(RegisterResource, when: Resource.BaseType.In(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial))
                .Duty(DutyType.BuildBasePlatforms, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.BasePlatformsBuilt.Covers(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial))
                .Duty(DutyType.BuildBasePlatforms, Role.ZoneCommittee,
                    when: Area.Level == Level.Zone,
                    met: Area.BasePlatformsBuilt.Covers(BaseDatabase.Population, BaseDatabase.LegalPerson, BaseDatabase.Geospatial));

        jilin.Article(27, "1", ProvisionKind.Duty, Module.Resources,
            "采集单位负责履职信息采集维护更新，保证真实准确及时完整。",
            "Collecting units maintain official data with truth, accuracy, timeliness, completeness.")
                .Duty(DutyType.UpdateResource, Role.CollectorUnit,
                    when: Resource.UpdateCycle & Resource.LastUpdatedOn & Resource.OwnerType.In(OwnerType.StateOrgan, OwnerType.AuthorizedOrganization),
                    met: Never);

        jilin.Article(27, "2", ProvisionKind.Duty, Module.Resources,
            "采集单位建资源库与应用系统以保障共享。",
            "Collecting units build databases and systems enabling sharing.")
                .Require(RegisterResource, "backingSystemRequired", when: Resource.Shareable, need: Resource.BackingSystem);

        jilin.Article(28, "1", ProvisionKind.Duty, Module.Resources,
            "公共服务单位采集维护更新所掌握公用信息。",
            "Public-service units maintain public-use data they hold.")
                .Duty(DutyType.UpdateResource, Role.PublicServiceUnit,
                    when: Resource.UpdateCycle & Resource.LastUpdatedOn & (Resource.OwnerType == OwnerType.PublicServiceUnit),
                    met: Never);

        jilin.Article(29, "1", ProvisionKind.Duty, Module.Resources,
            "利用资源须保护国家秘密、知识产权、商业秘密、隐私。",
            "Protect state secrets, IP, trade secrets and privacy.")
                .Require(GrantSharing, "protectionReviewMissing", need: Resource.ProtectionReviewed);

        jilin.Article(29, "2", ProvisionKind.Prohibition, Module.Disclosure,
            "信息服务者发布须真实合法，禁止制作复制发布传播违禁内容。",
            "Providers' information must be lawful and true; prohibited content may not be made, copied, published or spread.")
                .Require(PublishInformation, "prohibitedContent", need: !Publication.ProhibitedContent);

        jilin.Article(30, "1a", ProvisionKind.Duty, Module.Systems,
            "所属或运维单位建责任制、保护与容灾备份措施，增强抗毁与灾后恢复。",
            "Owners/operators set responsibility system, protection and backup, resilience.")
                .Require(CompleteSystemRegistration, "securityProfileIncomplete",
                    need: InformationSystem.Profile.Covers(SecurityProfileItem.ResponsiblePerson, SecurityProfileItem.ProtectionMeasures, SecurityProfileItem.DisasterBackup, SecurityProfileItem.Recovery));

        jilin.Article(30, "1b", ProvisionKind.Duty, Module.Systems,
            "实行等级保护。",
            "Graded protection applies.")
                .Duty(DutyType.DetermineProtectionLevel, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.ProtectionLevel)
                .DutyAfter(CompleteSystemRegistration, DutyType.DetermineProtectionLevel, Role.OwnerOperator, met: InformationSystem.ProtectionLevel);

        jilin.Article(30, "1c", ProvisionKind.Duty, Module.Systems,
            "定期风险评估。",
            "Periodic risk assessment.")
                .Reading("“定期”——无具体期限")
                .Duty(DutyType.RecordRiskAssessment, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.LastRiskAssessmentOn);

        jilin.Article(30, "1d", ProvisionKind.Duty, Module.Systems,
            "完善应急预案。",
            "Keep the emergency plan up to date.")
                .Reading("无演练要求")
                .Duty(DutyType.RegisterEmergencyPlan, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.EmergencyPlan);

        jilin.Article(30, "2", ProvisionKind.Procedure, Module.Systems,
            "安全事故按预案减损、防扩大、存记录，依规定报告主管部门。",
            "On incidents: act under the plan, contain, keep records, report as prescribed.")
                .Reading("报告对象写“有关主管部门”，未限信息化主管部门")
                .Require(CloseIncident, "measuresMissing", need: Incident.MeasuresTaken)
                .Require(CloseIncident, "recordsNotPreserved", need: Incident.RecordsPreserved)
                .Require(CloseIncident, "notReported", need: Incident.ReportedTo)
                .Duty(DutyType.ReportIncident, Role.OwnerOperator, when: Incident.OccurredOn, met: Incident.ReportedTo, to: Role.RelevantDepartments);

        jilin.Article(31, "1", ProvisionKind.Rule, Module.Systems,
            "安全系统与工程同步规划、建设、运行。",
            "Security is planned, built and operated in step with the project.")
                .Reading("三同步：规划、建设、运行")
                .Require(StartConstruction, "securityNotSynchronous", when: Project.Exists | !Works.Exists, need: Project.DesignIncludesSecurity)
                .Require(PutSystemIntoUse, "securityNotSynchronous", need: InformationSystem.SecuritySystemOperational);

        jilin.Article(31, "2", ProvisionKind.Procedure, Module.Systems,
            "通信基础设施项目的安全保障方案报市主管部门备案。",
            "Security schemes of communications-infrastructure projects are filed with the city authority.")
                .Reading("不分资金来源，只报市级；未写是否先于开工，平台仅作备案义务")
                .Require(FileSecurityScheme, "addresseeNotCompetent",
                    when: Project.Category == ProjectCategory.CommunicationsInfrastructure,
                    need: Args.FileSecurityScheme.To == Role.CityInformatizationAuthority)
                .Duty(DutyType.FileSecurityScheme, Role.ConstructionUnit,
                    when: Project.Category == ProjectCategory.CommunicationsInfrastructure,
                    met: Project.SecuritySchemeFiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority);

        jilin.Article(32, "1", ProvisionKind.Duty, Module.Systems,
            "市主管部门组织部门定期检查通信基础网络和重点领域系统安全。",
            "The city authority organizes periodic security checks of backbone networks and key-sector systems.")
                .Reading("市主管部门组织安全检查是职责，不排除县级主管部门在本辖区检查")
                .Permit(ScheduleSecurityInspection, when: Args.ScheduleSecurityInspection.Kind == SecurityInspectionKind.Security);

        jilin.Article(33, "1", ProvisionKind.Sanction, Module.Supervision,
            "违法行为由相关部门依法律法规处罚，构罪追责。",
            "Relevant departments punish under statutes; crimes are prosecuted.")
                .Require(ImposeSanction, "noLocalAmount", need: Args.ImposeSanction.LegalBasis);

        jilin.MissingArticle(34, "所供文本缺第三十四条，不补写。", "The supplied text lacks article 34; nothing is put in its place.");

        jilin.Article(35, "1", ProvisionKind.Scope, Module.Administration,
            "施行日为2015-01-01。",
            "In force from 2015-01-01.")
                .Reading("源文无第34条")
                .Commencement();
    }
}
