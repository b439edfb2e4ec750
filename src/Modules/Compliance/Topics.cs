using System.Collections.Immutable;
using InfoGov.Law;
using static InfoGov.Law.Acts;

namespace InfoGov.Compliance;

/// <summary>
/// A topic on which regulations can be compared. What belongs to it follows from the acts, duties and codes of the rules,
/// so a new city takes its place in every topic without being listed anywhere.
/// </summary>
internal sealed record Topic(string Name, Text Label, ImmutableArray<Act> Acts, ImmutableArray<DutyType> Duties, ImmutableArray<string> Codes)
{
    private static Topic Of(string name, string zh, string en, Act[]? acts = null, DutyType[]? duties = null, string[]? codes = null) =>
        new(name, new Text(zh, en), [.. acts ?? []], [.. duties ?? []], [.. codes ?? []]);

    /// <summary>The topics, in the order of a project's life.</summary>
    public static ImmutableArray<Topic> All { get; } =
    [
        Of("planApproval", "规划审批", "Plan approval", [CreatePlan, ConsultOnPlan, SubmitPlanForApproval, ApprovePlan, PublishPlan, FilePlan, ImplementPlan], [DutyType.FilePlan, DutyType.CreateIndustryPlan, DutyType.IncludeInUrbanRuralPlan, DutyType.IncludeInEconomicPlan, DutyType.PublishPlan]),
        Of("adjustment", "调整", "Adjustment", [AmendPlan, AdjustAnnualPlan]),
        Of("reviewGate", "审查", "Review gate", [ProposeProject, SubmitProjectForReview, IssueReviewOpinion, ApproveProject]),
        Of("annualPlan", "年度计划", "Annual plan", [SubmitAnnualPlan, ApproveAnnualPlan], [DutyType.SubmitAnnualPlan], ["notInAnnualPlan"]),
        Of("procurement", "采购", "Procurement", [PublishTender, AwardContract], codes: ["explanationMissing"]),
        Of("supervision", "监理", "Supervision of works", [SelectSupervisor, SetThreshold, AssignSupervisionEngineer], codes: ["supervisorMissing", "supervisorTenderRequired", "supervisionFeeLineMissing"]),
        Of("qualification", "资质", "Qualification", [GrantQualification, AssignSupervisionEngineer], codes: ["qualificationMissing", "qualificationExpired", "gradeExceeded", "nameBorrowing", "personalQualificationMissing"]),
        Of("testing", "测试", "Testing", [], codes: ["testMissing", "testStandardInvalid", "performanceTestMissing", "securityTestMissing", "securityTestFailed", "testingBodyUnqualified"], duties: [DutyType.RecordSecurityTest]),
        Of("acceptance", "验收", "Acceptance", [HoldAcceptance, RecordCompletionAcceptance, DeliverProject], [DutyType.RecordSpecialAcceptance]),
        Of("filing", "备案", "Filing", [FileProject, FileSecurityScheme], [DutyType.FileProject, DutyType.FileAcceptance, DutyType.FileSecurityScheme, DutyType.FileProtectionLevel]),
        Of("warranty", "保修", "Warranty", [RegisterWarranty], [DutyType.RegisterWarranty]),
        Of("evaluation", "评价", "Evaluation", [EvaluatePerformance, ConductEvaluation, CloseEvaluation], [DutyType.EvaluatePerformance, DutyType.Rectify, DutyType.ConductWorkAppraisal, DutyType.ConductPerformanceAssessment]),
        Of("networks", "网络", "Networks", [RegisterPrivateNetwork, ConnectToUnifiedNetwork, RegisterDomain, RegisterWebsite], [DutyType.BuildUnifiedNetwork, DutyType.MigratePrivateNetwork, DutyType.MoveLineUnderground], ["unifiedNetworkRequired", "sharedDuctRequired"]),
        Of("resources", "信息资源", "Resources", [RegisterResource, CollectData, UseData, ForwardSharedData, RequestSharing, GrantSharing, RefuseSharing, EscalateSharing, EditCatalogueStructure], [DutyType.UpdateResource, DutyType.BuildBasePlatforms, DutyType.BuildSharingCatalogue, DutyType.BuildExchangePlatform, DutyType.SupplyToPlatform]),
        Of("disclosure", "公开", "Disclosure", [PublishInformation, SubmitDisclosureRequest, PublishExecutionReport, PublishEmergencyPlan, PublishIndustryDirectory, PublishKeySystemCatalogue], [DutyType.PublishGuide, DutyType.PublishCatalogue, DutyType.PublishServiceInformation, DutyType.ReplyDisclosureRequest, DutyType.PublishHomepage]),
        Of("security", "安全", "Security", [RegisterSystem, CompleteSystemRegistration, DetermineProtectionLevel, PutSystemIntoUse, RecordRiskAssessment, ScheduleSecurityInspection], [DutyType.DetermineProtectionLevel, DutyType.RecordRiskAssessment, DutyType.RegisterEmergencyPlan, DutyType.RecordDrill], ["securityNotSynchronous"]),
        Of("incidents", "事件", "Incidents", [CloseIncident, RequestRescue], [DutyType.ReportIncident]),
        Of("sanctions", "处理处罚", "Sanctions", [ImposeSanction, RecordStaffMisconduct, ReportViolation, RecordCredit, ApplyForFunds], [DutyType.OpenCase]),
    ];

    /// <summary>True when a rule belongs to the topic.</summary>
    public bool Covers(Rule rule) => rule switch
    {
        Requirement requirement => Acts.Contains(requirement.Act) || Codes.Contains(requirement.Code, StringComparer.Ordinal),
        Permission permission => Acts.Contains(permission.Act),
        DutyRule duty => Duties.Contains(duty.Type),
        DisclosureRule disclosure => Acts.Contains(disclosure.Act),
        SanctionRule => Acts.Contains(ImposeSanction),
        RouteOut { Act: { } act } => Acts.Contains(act),
        _ => false,
    };
}
