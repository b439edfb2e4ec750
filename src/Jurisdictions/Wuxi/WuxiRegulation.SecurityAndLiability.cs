using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Wuxi;

/// <summary>Chapters 6 to 8: security (42–48), liability (49–50), commencement (51).</summary>
public sealed partial class WuxiRegulation
{
    private static void SecurityAndLiability(Regulation wuxi)
    {
        wuxi.Article(42, "1a", ProvisionKind.Duty, Module.Systems,
            "主管部门统筹安全保障体系建设和风险评估。",
            "The authority coordinates the security system and risk assessment.")
                .Permit(ScheduleSecurityInspection, when: Args.ScheduleSecurityInspection.Kind == SecurityInspectionKind.RiskAssessment);

        wuxi.Article(42, "1b", ProvisionKind.Disclosure, Module.Systems,
            "主管部门定期发布辖区重要网络与信息系统目录。",
            "The authority periodically issues a catalogue of important networks and systems.")
                .Reading("“发布”对象未写明，平台按向社会公布最小字段处理，涉密系统剔除")
                .Duty(DutyType.PublishKeySystemCatalogue, Role.InformatizationAuthority,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.KeyCataloguePublishedOn)
                .Disclose(PublishKeySystemCatalogue, DisclosureSet.KeySystemCatalogueEntries);

        wuxi.Article(42, "1c", ProvisionKind.Duty, Module.Systems,
            "会同相关部门制定并落实应急预案。",
            "With other departments the authority makes and implements emergency plans.")
                .Duty(DutyType.RegisterAreaEmergencyPlan, Role.InformatizationAuthority,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.EmergencyPlanRegistered);

        wuxi.Article(42, "1d", ProvisionKind.Duty, Module.Systems,
            "开展安全检查和突发事件处置。",
            "The authority conducts security inspections and handles emergencies.")
                .Permit(ScheduleSecurityInspection, when: Args.ScheduleSecurityInspection.Kind == SecurityInspectionKind.Security);

        wuxi.Article(43, "1a", ProvisionKind.Duty, Module.Systems,
            "所属或运维单位须建责任制、抗毁与恢复能力、保护和容灾备份措施。",
            "Owners/operators set up responsibility system, resilience, protection and backup measures.")
                .Require(CompleteSystemRegistration, "securityProfileIncomplete",
                    need: InformationSystem.Profile.Covers(SecurityProfileItem.ResponsiblePerson, SecurityProfileItem.ProtectionMeasures, SecurityProfileItem.DisasterBackup, SecurityProfileItem.Recovery));

        wuxi.Article(43, "1b", ProvisionKind.Duty, Module.Systems,
            "实行等级保护。",
            "Classified (graded) protection applies.")
                .Duty(DutyType.DetermineProtectionLevel, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.ProtectionLevel)
                .DutyAfter(CompleteSystemRegistration, DutyType.DetermineProtectionLevel, Role.OwnerOperator, met: InformationSystem.ProtectionLevel);

        wuxi.Article(43, "1c", ProvisionKind.Duty, Module.Systems,
            "定期做风险评估。",
            "Risk assessment at intervals.")
                .Reading("列入目录者适用44-1的三年")
                .Duty(DutyType.RecordRiskAssessment, Role.OwnerOperator,
                    when: InformationSystem.Exists & !(InformationSystem.InKeyCatalogue & (InformationSystem.LastRiskAssessmentOn | InformationSystem.KeyListedOn)),
                    met: InformationSystem.LastRiskAssessmentOn);

        wuxi.Article(43, "1d", ProvisionKind.Duty, Module.Systems,
            "完善应急预案并及时处置突发事件。",
            "Keep emergency plan up to date and respond promptly.")
                .Reading("未要求演练")
                .Duty(DutyType.RegisterEmergencyPlan, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.EmergencyPlan);

        wuxi.Article(43, "2", ProvisionKind.Procedure, Module.Systems,
            "发生安全事故：按预案减损、防扩大、留记录并立即报告主管部门。",
            "On an incident: act under the plan, contain, keep records, report immediately.")
                .Require(CloseIncident, "measuresMissing", need: Incident.MeasuresTaken)
                .Require(CloseIncident, "recordsNotPreserved", need: Incident.RecordsPreserved)
                .Require(CloseIncident, "notReported", need: Incident.ReportedTo)
                .Duty(DutyType.ReportIncident, Role.OwnerOperator,
                    when: Incident.OccurredOn,
                    met: Incident.ReportedTo, to: Role.RelevantDepartments, due: Incident.OccurredOn);

        wuxi.Article(44, "1", ProvisionKind.Deadline, Module.Systems,
            "入目录的重要系统每三年须做一次风险评估。",
            "Catalogue-listed systems need a risk assessment every 3 years.")
                .Duty(DutyType.RecordRiskAssessment, Role.OwnerOperator,
                    when: InformationSystem.InKeyCatalogue & (InformationSystem.LastRiskAssessmentOn | InformationSystem.KeyListedOn),
                    met: Never, due: PlusYears(LatestOf(InformationSystem.KeyListedOn, InformationSystem.LastRiskAssessmentOn), 3), every: "P3Y")
                .DutyAfter(RecordRiskAssessment, DutyType.RecordRiskAssessment, Role.OwnerOperator, when: InformationSystem.InKeyCatalogue, due: PlusYears(On, 3), every: "P3Y");

        wuxi.Article(44, "2", ProvisionKind.Scope, Module.Systems,
            "涉密系统的分级保护和评估另依法律法规。",
            "State-secret systems follow separate rules.")
                .RouteOut(when: InformationSystem.IsSecret);

        wuxi.Article(45, "1", ProvisionKind.Rule, Module.Projects,
            "安全保障系统须与主体同时设计、同时建设。",
            "Security must be designed and built at the same time as the system.")
                .Require(StartConstruction, "securityNotSynchronous", when: Project.Exists | !Works.Exists, need: Project.DesignIncludesSecurity);

        wuxi.Article(45, "2", ProvisionKind.Rule, Module.Systems,
            "三级以上系统投用前须由有资质机构测评且合格。",
            "Systems at protection level 3 or above need a passed test by a qualified body before use.")
                .Reading("“以上”含三级")
                .Require(PutSystemIntoUse, "securityTestMissing", when: InformationSystem.ProtectionLevel >= 3, need: InformationSystem.SecurityTest.Result)
                .Require(PutSystemIntoUse, "securityTestFailed",
                    when: (InformationSystem.ProtectionLevel >= 3) & InformationSystem.SecurityTest.Result,
                    need: InformationSystem.SecurityTest.Result == Outcome.Passed)
                .Require(PutSystemIntoUse, "testingBodyUnqualified",
                    when: (InformationSystem.ProtectionLevel >= 3) & InformationSystem.SecurityTest.Result,
                    need: InformationSystem.SecurityTest.BodyQualified)
                .Permit(PutSystemIntoUse, when: InformationSystem.ProtectionLevel);

        wuxi.Article(46, "1", ProvisionKind.Duty, Module.Administration,
            "主管部门会同相关部门推广含身份认证、授权、责任认定的网络信任体系。",
            "Authority promotes a trust system of authentication, authorization and accountability.")
                .Feature("sign-in, authorization and audit trail");

        wuxi.Article(46, "2", ProvisionKind.Policy, Module.Systems,
            "逐步推广电子签名与数字证书。",
            "Gradual promotion of e-signatures and certificates.")
                .TextOnly("推广鼓励，无强制");

        wuxi.Article(47, "1", ProvisionKind.Duty, Module.Systems,
            "公安、国安、保密、工商及系统运行单位须建内容安全监控系统。",
            "Police, security, secrecy, industry-commerce and operators must run content-security monitoring.")
                .Require(CompleteSystemRegistration, "contentMonitoringMissing", need: InformationSystem.ContentMonitoring);

        wuxi.Article(48, "1", ProvisionKind.Duty, Module.Supervision,
            "工商、公安等部门监管信息市场，保障信息采集加工存储使用安全。",
            "Industry-commerce, police etc. supervise the information market.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.Market);

        wuxi.Article(49, "1", ProvisionKind.Sanction, Module.Supervision,
            "违反本办法的行为，法律法规有处罚的依其规定。",
            "Violations are punished under other laws where those provide.")
                .Require(ImposeSanction, "noLocalAmount", when: Args.ImposeSanction.Kind == SanctionKind.Fine, need: Args.ImposeSanction.LegalBasis)
                .Permit(ReportViolation);

        wuxi.Article(50, "1", ProvisionKind.Sanction, Module.Supervision,
            "主管及相关部门人员滥权、失职、徇私的给予行政处分，构罪追刑责。",
            "Officials abusing power, neglecting duty or practising favouritism face discipline or criminal liability.")
                .Permit(RecordStaffMisconduct, when: StaffMember.Misconduct)
                .Sanction(SanctionKind.AdministrativeDiscipline, [ViolationKind.Dereliction, ViolationKind.AbuseOfPower, ViolationKind.Favouritism]);

        wuxi.Article(51, "1", ProvisionKind.Scope, Module.Administration,
            "施行日为2013-07-01。",
            "In force from 2013-07-01.")
                .Commencement();
    }
}
