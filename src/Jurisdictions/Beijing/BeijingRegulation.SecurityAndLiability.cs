using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Beijing;

/// <summary>Chapters 5 to 8: security (32–37), supervision (38–42), liability (43–48), commencement (49).</summary>
public sealed partial class BeijingRegulation
{
    private static void SecurityAndLiability(Regulation beijing)
    {
        beijing.Article(32, "1", ProvisionKind.Duty, Module.Systems,
            "实行等级保护。",
            "Graded protection applies.")
                .Feature("city profile: graded protection principle");

        beijing.Article(32, "2", ProvisionKind.Procedure, Module.Systems,
            "建设与运维单位按规范定级并备案、审批。",
            "Builders and operators set levels and file or obtain approval.")
                .Duty(DutyType.DetermineProtectionLevel, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.ProtectionLevel)
                .DutyAfter(CompleteSystemRegistration, DutyType.DetermineProtectionLevel, Role.OwnerOperator, met: InformationSystem.ProtectionLevel)
                .Duty(DutyType.FileProtectionLevel, Role.OwnerOperator,
                    when: InformationSystem.ProtectionLevel,
                    met: InformationSystem.LevelFiled)
                .DutyAfter(DetermineProtectionLevel, DutyType.FileProtectionLevel, Role.OwnerOperator, met: InformationSystem.LevelFiled);

        beijing.Article(33, "1a", ProvisionKind.Rule, Module.Projects,
            "按等级保证投入，同步建设或改建安全系统。",
            "Invest and build security in step with the system.")
                .Reading("“同步开展”解释为开工前须有安全设计与投入；原文未写开工闸门字样")
                .Require(StartConstruction, "securityNotSynchronous", when: Project.Exists | !Works.Exists, need: Project.DesignIncludesSecurity);

        beijing.Article(33, "1b", ProvisionKind.Duty, Module.Systems,
            "建成后按国家规定做等级测评并据结果采取措施。",
            "After completion run the grade test and act on the result.")
                .Reading("未写投用前须测评合格，不拦截投入使用；不分等级")
                .Duty(DutyType.RecordSecurityTest, Role.OwnerOperator,
                    when: InformationSystem.Built,
                    met: InformationSystem.SecurityTest.Result, onActs: [PutSystemIntoUse]);

        beijing.Article(34, "1", ProvisionKind.Duty, Module.Systems,
            "建设运维单位制定应急预案并定期演练。",
            "Emergency plan plus periodic drills.")
                .Reading("罚则只及于“未按要求制定预案”，未演练无罚则")
                .Duty(DutyType.RecordDrill, Role.OwnerOperator, when: InformationSystem.EmergencyPlan, met: InformationSystem.LastDrillOn)
                .Duty(DutyType.RegisterEmergencyPlan, Role.OwnerOperator, when: InformationSystem.Exists, met: InformationSystem.EmergencyPlan);

        beijing.Article(34, "2", ProvisionKind.Procedure, Module.Systems,
            "发生事件后迅速减损、防扩大、留记录，及时报告同级主管部门。",
            "On an event act fast, keep records, promptly report to the same-level authority.")
                .Require(CloseIncident, "measuresMissing", need: Incident.MeasuresTaken)
                .Require(CloseIncident, "recordsNotPreserved", need: Incident.RecordsPreserved)
                .Require(CloseIncident, "notReported",
                    need: Incident.ReportedTo == Role.InformatizationAuthority | Incident.ReportedTo == AuthorityOf(Incident.Level))
                .Duty(DutyType.ReportIncident, Role.OwnerOperator,
                    when: Incident.OccurredOn,
                    met: Incident.ReportedTo == Role.InformatizationAuthority | Incident.ReportedTo == AuthorityOf(Incident.Level), to: Role.InformatizationAuthority);

        beijing.Article(34, "3", ProvisionKind.Duty, Module.Systems,
            "部门组织制定行业应急预案并协调落实。",
            "Departments organize sector plans.")
                .Duty(DutyType.RegisterSectorEmergencyPlan, Role.SectorAuthority, when: Sector.Name, met: Sector.EmergencyPlanRegistered);

        beijing.Article(35, "1", ProvisionKind.Duty, Module.Systems,
            "组建公共服务系统安全应急救援体系、通报与协调机制。",
            "Emergency rescue system and notification/coordination.")
                .Permit(RequestRescue, when: Incident.IsPublicService);

        beijing.Article(36, "1", ProvisionKind.Prohibition, Module.Disclosure,
            "禁止利用网络系统危害国家安全、秩序、权益、系统安全或传播违法信息。",
            "Prohibits harmful network use.")
                .Permit(ReportViolation, when: Violation.Kind.In(ViolationKind.SpreadIllegalInformation, ViolationKind.EndangerSecurity, ViolationKind.AttackSystem, ViolationKind.IllegalDisclosure, ViolationKind.IllegalSale, ViolationKind.IllegalAcquisition))
                .Require(PublishInformation, "prohibitedContent", need: !Publication.ProhibitedContent);

        beijing.Article(37, "1", ProvisionKind.Scope, Module.Administration,
            "涉密工程管理依保密规定。",
            "Classified projects follow secrecy rules.")
                .RouteOut(when: Project.IsSecret);

        beijing.Article(38, "1a", ProvisionKind.Duty, Module.Supervision,
            "主管部门检查规划与年度计划落实。",
            "Authorities inspect plan and annual plan execution.")
                .Permit(RecordExecutionCheck);

        beijing.Article(38, "1b", ProvisionKind.Duty, Module.Supervision,
            "主管部门组织机关电子政务绩效考核。",
            "Authorities organize e-government performance appraisal of organs.")
                .Duty(DutyType.ConductPerformanceAssessment, Role.InformatizationAuthority,
                    when: Organization.Type == OwnerType.StateOrgan,
                    met: Organization.LastEvaluatedOn);

        beijing.Article(39, "1a", ProvisionKind.Duty, Module.Supervision,
            "发改、财政、审计、信息化检查政府投资工程资金和运维。",
            "DRC, finance, audit, authority inspect money and operation of government-invested projects.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind.In(InspectionKind.FundUse, InspectionKind.FiscalProject));

        beijing.Article(39, "1b", ProvisionKind.Duty, Module.Supervision,
            "统计、监察、信息化及信息公开主管部门检查信息采集、公开、共享、服务。",
            "Statistics, supervision, authority and disclosure offices inspect data collection, disclosure, sharing, service.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.CollectionDisclosureSharing);

        beijing.Article(40, "1a", ProvisionKind.Duty, Module.Administration,
            "各机关加强信息内部管理，明确分管领导和内设机构管电子政务。",
            "Organs name a responsible leader and internal unit for e-government.")
                .Duty(DutyType.AppointResponsibleLeader, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.ResponsibleLeader)
                .Duty(DutyType.AppointResponsibleUnit, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.ResponsibleUnit);

        beijing.Article(40, "1b", ProvisionKind.Duty, Module.Organizations,
            "建立工作人员信息化知识技能定期考核制度。",
            "Periodic staff assessments.")
                .Duty(DutyType.RecordStaffAssessment, Role.StateOrgan, when: Organization.Type == OwnerType.StateOrgan, met: Organization.LastStaffAssessmentOn);

        beijing.Article(41, "1", ProvisionKind.Disclosure, Module.Disclosure,
            "行业主管部门检查评估公共企事业单位服务水平并公布。",
            "Sector authorities assess and publish public enterprises' service level.")
                .Require(CloseEvaluation, "publicationRequired", when: Evaluation.Type == EvaluationType.ServiceLevel, need: Evaluation.Published)
                .Disclose(CloseEvaluation, DisclosureSet.ServiceLevelEvaluations, when: (Evaluation.Type == EvaluationType.ServiceLevel) & Evaluation.Published);

        beijing.Article(42, "1", ProvisionKind.Duty, Module.Supervision,
            "部门监督检查并把信息通报同级主管部门。",
            "Departments supervise and report results to the same-level authority.")
                .DutyAfter(RecordInspection, DutyType.NotifyAuthority, Role.RelevantDepartments, when: Args.RecordInspection.Kind & Actor.Role & !IsInformatizationAuthority(Actor.Role), to: Role.InformatizationAuthority);

        beijing.Article(42, "2", ProvisionKind.Power, Module.Supervision,
            "企事业单位和个人违法可依法记入信用系统。",
            "Violations may be entered in credit systems.")
                .Permit(RecordCredit, when: Violation.Kind);

        beijing.Article(43, "1", ProvisionKind.Sanction, Module.Supervision,
            "违反11条者由主管部门警告、责令限期改正；情节严重的罚1万至10万元。",
            "Art. 11 breaches: warning and correction order; serious cases fine 10,000–100,000 CNY.")
                .Reading("罚款对象是承揽单位，不是建设单位")
                .Require(ImposeSanction, "issuerNotCompetent",
                    when: Violation.Kind.In(ViolationKind.UnqualifiedUndertaking, ViolationKind.BorrowedQualification, ViolationKind.GradeExceeded) & !Args.ImposeSanction.LegalBasis,
                    need: Actor.Role != Role.ZoneInformatizationAuthority)
                .Sanctions([SanctionKind.Warning, SanctionKind.CorrectionOrder], [ViolationKind.UnqualifiedUndertaking, ViolationKind.BorrowedQualification, ViolationKind.GradeExceeded], by: Role.InformatizationAuthority)
                .Sanction(SanctionKind.Fine, [ViolationKind.UnqualifiedUndertaking, ViolationKind.BorrowedQualification, ViolationKind.GradeExceeded], by: Role.InformatizationAuthority, when: Violation.IsSerious, minimum: 10_000, maximum: 100_000);

        beijing.Article(44, "1", ProvisionKind.Sanction, Module.Supervision,
            "违反34条（无预案或瞒报、谎报、拖延）责令限期改正，可并处3万元以下罚款。",
            "Art. 34 breaches (no emergency plan; concealing, falsifying, delaying reports): correction order and optional fine up to 30,000 CNY.")
                .Require(ImposeSanction, "issuerNotCompetent",
                    when: Violation.Kind.In(ViolationKind.NoEmergencyPlan, ViolationKind.Concealment, ViolationKind.FalseReport, ViolationKind.DelayedReport) & !Args.ImposeSanction.LegalBasis,
                    need: Actor.Role != Role.ZoneInformatizationAuthority)
                .Sanction(SanctionKind.CorrectionOrder, [ViolationKind.NoEmergencyPlan, ViolationKind.Concealment, ViolationKind.FalseReport, ViolationKind.DelayedReport], by: Role.InformatizationAuthority)
                .Sanction(SanctionKind.Fine, [ViolationKind.NoEmergencyPlan, ViolationKind.Concealment, ViolationKind.FalseReport, ViolationKind.DelayedReport], by: Role.InformatizationAuthority, when: Args.ImposeSanction.WithCorrectionOrder, minimum: 0, maximum: 30_000);

        beijing.Article(45, "1a", ProvisionKind.Sanction, Module.Supervision,
            "未按规定公开政务信息（19条）的，由有关部门依政府信息公开条例等处理。",
            "Failure to disclose (art.19): handled by relevant departments under national regulations.")
                .AsItem(1)
                .Sanctions([SanctionKind.CorrectionOrder, SanctionKind.Warning, SanctionKind.DisciplineOfResponsiblePersons, SanctionKind.ShutdownForRectification], [ViolationKind.DisclosureFailure], by: Role.RelevantDepartments);

        beijing.Article(45, "1b", ProvisionKind.Sanction, Module.Supervision,
            "未依法办等级备案审批（32条）的同上处理。",
            "Failure to file/approve grade (art.32).")
                .AsItem(2)
                .Sanctions([SanctionKind.CorrectionOrder, SanctionKind.Warning, SanctionKind.DisciplineOfResponsiblePersons, SanctionKind.ShutdownForRectification], [ViolationKind.LevelNotFiled], by: Role.RelevantDepartments);

        beijing.Article(45, "1c", ProvisionKind.Sanction, Module.Supervision,
            "未做安全建设改建或等级测评（33条）的同上处理。",
            "Failure of security construction or grade testing (art.33).")
                .AsItem(3)
                .Sanctions([SanctionKind.CorrectionOrder, SanctionKind.Warning, SanctionKind.DisciplineOfResponsiblePersons, SanctionKind.ShutdownForRectification], [ViolationKind.SecurityNotBuilt], by: Role.RelevantDepartments);

        beijing.Article(46, "1a", ProvisionKind.Sanction, Module.Supervision,
            "无正当理由重复采集目录内信息（17条），可通报批评；重大损失的依法处理。",
            "Unjustified repeat collection (art.17): public criticism; major loss handled by law.")
                .AsItem(1)
                .Require(ImposeSanction, "issuerNotCompetent",
                    when: Violation.Kind.In(ViolationKind.DuplicateCollection) & !Args.ImposeSanction.LegalBasis,
                    need: Actor.Role != Role.ZoneInformatizationAuthority)
                .Sanction(SanctionKind.Criticism, [ViolationKind.DuplicateCollection], by: Role.InformatizationAuthority);

        beijing.Article(46, "1b", ProvisionKind.Sanction, Module.Supervision,
            "未经同意擅自接入统一网络（29条2款），可通报批评；重大损失的依法处理。",
            "Unauthorised connection (art.29-2): public criticism; major loss handled by law.")
                .AsItem(2)
                .Require(ImposeSanction, "issuerNotCompetent",
                    when: Violation.Kind.In(ViolationKind.UnapprovedConnection) & !Args.ImposeSanction.LegalBasis,
                    need: Actor.Role != Role.ZoneInformatizationAuthority)
                .Sanction(SanctionKind.Criticism, [ViolationKind.UnapprovedConnection], by: Role.InformatizationAuthority);

        beijing.Article(47, "1", ProvisionKind.Sanction, Module.Supervision,
            "危害国家安全等行为由国安、公安、保密、工商等依法处理，构罪追责。",
            "Harmful acts handled by state security, police, secrecy, industry-commerce; criminal liability.")
                .Permit(ReportViolation, when: Violation.Kind.In(ViolationKind.SpreadIllegalInformation, ViolationKind.EndangerSecurity, ViolationKind.AttackSystem, ViolationKind.IllegalDisclosure, ViolationKind.IllegalSale, ViolationKind.IllegalAcquisition));

        beijing.Article(48, "1", ProvisionKind.Sanction, Module.Supervision,
            "工作人员徇私滥权失职的给行政处分，构罪追责。",
            "Officials' misconduct: discipline or criminal liability.")
                .Permit(RecordStaffMisconduct, when: StaffMember.Misconduct)
                .Sanction(SanctionKind.AdministrativeDiscipline, [ViolationKind.Dereliction, ViolationKind.AbuseOfPower, ViolationKind.Favouritism], by: Role.RelevantDepartments);

        beijing.Article(49, "1", ProvisionKind.Scope, Module.Administration,
            "施行日为2007-12-01。",
            "In force from 2007-12-01.")
                .Commencement();
    }
}
