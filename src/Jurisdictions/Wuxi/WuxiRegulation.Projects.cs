using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Wuxi;

/// <summary>Chapter 3: informatization projects (13–23).</summary>
public sealed partial class WuxiRegulation
{
    private static void Projects(Regulation wuxi)
    {
        wuxi.Article(13, "1", ProvisionKind.Definition, Module.Projects,
            "信息化工程含计算机、通信、传感技术为主的基础设施、网络、应用、资源、安全等工程。",
            "Defines informatization projects, expressly including sensing technology.")
                .Reading("包括传感技术和信息基础设施")
                .Permit(ProposeProject, when: Project.Technologies.AnyOf(Technology.Computer, Technology.Communication, Technology.Sensing));

        wuxi.Article(14, "1", ProvisionKind.Rule, Module.Projects,
            "列举的住宅、校园、楼宇、园区、交通、景区、场馆、管线等新改扩建，其建设规划中必须含信息基础设施并与主体一同实施。",
            "For listed building and civil works (new, rebuilt or extended) information infrastructure must be in the construction plan and built in step.")
                .Reading("适用于任何投资主体")
                .Require(StartConstruction, "infrastructureNotPlanned",
                    when: (Works.Activity != WorksActivity.Existing) & Works.Type.In(WorksType.Residential, WorksType.Campus, WorksType.Building, WorksType.IndustrialPark, WorksType.Transport, WorksType.ScenicArea, WorksType.Venue, WorksType.Pipeline),
                    need: Works.IncludesInformationInfrastructure & Works.InfrastructureSynchronous);

        wuxi.Article(14, "2a", ProvisionKind.Duty, Module.Supervision,
            "主管部门应及时掌握信息基础设施建设情况。",
            "The authority must keep itself informed of infrastructure construction.")
                .Duty(DutyType.RequestProgressReport, Role.InformatizationAuthority,
                    when: (Project.Category == ProjectCategory.Infrastructure) & (Project.State == ProjectState.UnderConstruction),
                    met: Project.ProgressReportedOn);

        wuxi.Article(14, "2b", ProvisionKind.Duty, Module.Supervision,
            "基础设施建设单位须配合主管部门了解情况。",
            "Infrastructure builders must cooperate with those enquiries.")
                .Duty(DutyType.SubmitProgressReport, Role.ConstructionUnit,
                    when: (Project.Category == ProjectCategory.Infrastructure) & (Project.State == ProjectState.UnderConstruction),
                    met: Project.ProgressReportedOn, to: Role.InformatizationAuthority);

        wuxi.Article(15, "1a", ProvisionKind.Rule, Module.Projects,
            "政府部门建公共基础信息平台须先获同级主管部门批准。",
            "A government department's public basic information platform needs approval from the same-level authority.")
                .Reading("触发条件是建设主体（政府所属部门），与资金来源无关")
                .Require(StartConstruction, "platformApprovalMissing",
                    when: (Project.Category == ProjectCategory.PublicBasicPlatform) & (Project.OwnerType == OwnerType.StateOrgan),
                    need: IsInformatizationAuthority(Project.PlatformApproval.By))
                .Require(StartConstruction, "notSameLevel",
                    when: (Project.Category == ProjectCategory.PublicBasicPlatform) & (Project.OwnerType == OwnerType.StateOrgan) & IsInformatizationAuthority(Project.PlatformApproval.By) & Project.Level.In(Level.City, Level.County, Level.District),
                    need: (Project.PlatformApproval.By == Role.InformatizationAuthority) | (Project.PlatformApproval.By == AuthorityOf(Project.Level)));

        wuxi.Article(15, "1b", ProvisionKind.Procedure, Module.Projects,
            "其他主体建公共基础信息平台应向主管部门备案。",
            "Any other builder of such a platform files it with the authority.")
                .Duty(DutyType.FileProject, Role.ConstructionUnit,
                    when: (Project.Category == ProjectCategory.PublicBasicPlatform) & Project.OwnerType & (Project.OwnerType != OwnerType.StateOrgan),
                    met: IsInformatizationAuthority(Project.FiledTo), to: Role.InformatizationAuthority)
                .Require(FileProject, "addresseeNotCompetent",
                    when: (Project.Category == ProjectCategory.PublicBasicPlatform) & Project.OwnerType & (Project.OwnerType != OwnerType.StateOrgan) & Args.FileProject.To,
                    need: IsInformatizationAuthority(Args.FileProject.To));

        wuxi.Article(15, "2", ProvisionKind.Rule, Module.Projects,
            "用财政性资金建的公共基础信息平台必须依托全市统一政务网络平台。",
            "Fiscal-funded public basic platforms must run on the unified city government network.")
                .Require(ApproveProject, "unifiedNetworkRequired",
                    when: (Project.Category == ProjectCategory.PublicBasicPlatform) & PubliclyFunded,
                    need: Project.Network == NetworkBasis.UnifiedGovernmentNetwork);

        wuxi.Article(16, "1a", ProvisionKind.Deadline, Module.Plans,
            "主管部门须在每年11月底前对次年财政性资金项目论证、筛选，拟出次年建设计划方案。",
            "By the end of each November the authority argues, screens and drafts next year's plan of fiscal-funded projects.")
                .Reading("逾期不使计划无效，仅产生逾期记录（平台解释）")
                .Duty(DutyType.SubmitAnnualPlan, Role.InformatizationAuthority,
                    when: AnnualPlan.Year >= 2014,
                    met: AnnualPlan.SubmittedOn, to: Role.InvestmentAuthority, due: Date(YearBefore(AnnualPlan.Year), 11, 30), every: "P1Y")
                .Require(SubmitAnnualPlan, "argumentationMissing", need: AnnualPlan.Argued)
                .Warn(SubmitAnnualPlan, "submittedLate", when: AnnualPlan.Year >= 2014, need: On <= Date(YearBefore(AnnualPlan.Year), 11, 30));

        wuxi.Article(16, "1b", ProvisionKind.Procedure, Module.Plans,
            "草拟方案交本级投资主管部门作总体平衡；经其确定才进入当年的建设计划。",
            "The draft goes to the same-level investment authority for balancing and determination before entering the annual construction plan.")
                .Require(ApproveAnnualPlan, "notDetermined", need: AnnualPlan.ApprovedBy == Role.InvestmentAuthority);

        wuxi.Article(16, "1c", ProvisionKind.Rule, Module.Plans,
            "项目因特殊情况调整变更的，其方案须再经主管部门论证。",
            "Changes to a project for special reasons must be argued by the authority.")
                .Reading("调整只写明主管部门论证，未写明须再报投资主管部门平衡")
                .Require(AdjustAnnualPlan, "specialCircumstancesRequired", need: AnnualPlan.Adjustment.SpecialCircumstances)
                .Require(AdjustAnnualPlan, "argumentationMissing", need: IsInformatizationAuthority(AnnualPlan.Adjustment.ArgumentationBy));

        wuxi.Article(17, "1", ProvisionKind.Rule, Module.Projects,
            "凡动用财政性资金（新建、改扩建、运维均算），主管部门就五类内容出具审核意见后方可报投资主管部门立项。",
            "For fiscal-funded new, rebuilt, extended or O&M projects, the authority's opinion on five topics precedes submission to the government investment authority for approval.")
                .Reading("运维项目也走投资主管部门立项")
                .Require(ApproveProject, "reviewOpinionMissing", when: PubliclyFunded, need: IsInformatizationAuthority(Project.ReviewOpinion.By))
                .Warn(ApproveProject, "reviewNegative", when: PubliclyFunded & Project.ReviewOpinion.By, need: Project.ReviewOpinion.Result == Conformity.Conforming)
                .Require(ApproveProject, "reviewTopicMissing",
                    when: PubliclyFunded & Project.ReviewOpinion.By,
                    need: Project.ReviewOpinion.Topics.Covers(ReviewTopic.NeedsBenefits, ReviewTopic.Layout, ReviewTopic.TechnicalStandards, ReviewTopic.Security, ReviewTopic.ResourceSharing));

        wuxi.Article(17, "2a", ProvisionKind.Procedure, Module.Projects,
            "非政府投资的重大项目，建设单位应将设计、施工、监理方案报所在地主管部门备案。",
            "For major non-government-invested projects the builder files design, construction and supervision schemes with the local authority.")
                .Reading("“重大”无标准；平台以主管部门认定的布尔事实处理。备案时点未写明")
                .Duty(DutyType.FileProject, Role.ConstructionUnit,
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & !Project.SpecialFilingLaw,
                    met: IsInformatizationAuthority(Project.FiledTo), to: Role.InformatizationAuthority)
                .Require(FileProject, "documentMissing",
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor,
                    need: Project.Documents.Covers(FilingDocument.DesignScheme, FilingDocument.ConstructionScheme, FilingDocument.SupervisionScheme))
                .Require(FileProject, "addresseeNotCompetent",
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & Args.FileProject.To,
                    need: IsInformatizationAuthority(Args.FileProject.To));

        wuxi.Article(17, "2b", ProvisionKind.Scope, Module.Projects,
            "法律法规对非政府投资项目另有规定的优先。",
            "Other statutes on such projects prevail.")
                .RouteOut(FileProject, when: Project.Exists & !PubliclyFunded & Project.SpecialFilingLaw);

        wuxi.Article(18, "1a", ProvisionKind.Rule, Module.Projects,
            "财政性资金项目的建设与运维应外包，并经政府采购择优定承包方。",
            "Construction and O&M of fiscal-funded projects must be outsourced via government procurement.")
                .Require(AwardContract, "governmentProcurementRequired",
                    when: PubliclyFunded,
                    need: Args.AwardContract.Procurement.In(ProcurementMethod.CentralizedGovernmentProcurement, ProcurementMethod.DecentralizedGovernmentProcurement));

        wuxi.Article(18, "1b", ProvisionKind.Rule, Module.Projects,
            "招标内容必须与论证确定的方案相符。",
            "Tender content must match the argued scheme.")
                .Require(PublishTender, "tenderSchemeMismatch", when: PubliclyFunded, need: Project.TenderSchemeVersion == Project.ArgumentedSchemeVersion);

        wuxi.Article(18, "1c", ProvisionKind.Procedure, Module.Projects,
            "特殊情形不外包的，须向主管部门书面说明理由。",
            "If exceptionally not outsourced, written reasons go to the authority.")
                .Reading("只要求说明，不要求同意")
                .Require(StartConstruction, "explanationMissing",
                    when: PubliclyFunded & (Project.DeliveryMode == DeliveryMode.InHouse),
                    need: Project.NonOutsourcingExplained);

        wuxi.Article(18, "2", ProvisionKind.Procedure, Module.Projects,
            "主管部门会同相关部门并组织专家审核外包方案。",
            "The authority, with departments and experts, reviews the outsourcing scheme.")
                .Reading("未写明审核时点，平台置于采购之前")
                .Require(PublishTender, "outsourcingReviewMissing", when: PubliclyFunded, need: Project.OutsourcingReview.Result == Outcome.Passed)
                .Require(PublishTender, "expertsRequired", when: PubliclyFunded & Project.OutsourcingReview.Exists, need: Project.OutsourcingReview.ExpertCount >= 1)
                .Require(PublishTender, "coDepartmentsRequired",
                    when: PubliclyFunded & Project.OutsourcingReview.Exists,
                    need: Project.OutsourcingReview.CoDepartments.Count >= 1);

        wuxi.Article(19, "1a", ProvisionKind.Rule, Module.Projects,
            "信息化工程建设实行监理制度。",
            "Informatization projects are subject to a supervision (监理) regime.")
                .Reading("未限资金来源；500万以下选择方式不限")
                .Require(StartConstruction, "supervisorMissing", when: Project.Exists | !Works.Exists, need: Project.SupervisorAssigned)
                .Permit(SelectSupervisor);

        wuxi.Article(19, "1b", ProvisionKind.Rule, Module.Projects,
            "监理费应列进项目预算。",
            "Supervision cost must appear in the project budget.")
                .Require(SubmitProjectForReview, "supervisionFeeLineMissing",
                    when: Project.Activity != ProjectActivity.OperateMaintain,
                    need: Project.BudgetLines.Covers(BudgetLine.SupervisionFee));

        wuxi.Article(19, "2a", ProvisionKind.Rule, Module.Projects,
            "规模达500万元的工程，须以招标选定有相应资质的监理单位。",
            "At 5,000,000 CNY and above the qualified supervisor must be chosen by tender.")
                .Reading("“以上”含本数")
                .Require(SelectSupervisor, "supervisorTenderRequired",
                    when: Project.Amount >= Threshold(ThresholdKey.SupervisionTender, 5_000_000),
                    need: Args.SelectSupervisor.Method == SelectionMethod.Tender)
                .Require(SelectSupervisor, "qualificationMissing",
                    when: Project.Amount >= Threshold(ThresholdKey.SupervisionTender, 5_000_000),
                    need: Supervisor.Qualified)
                .Require(AwardContract, "supervisorTenderRequired",
                    when: (Args.AwardContract.Role == ContractRole.Supervision) & (Project.Amount >= Threshold(ThresholdKey.SupervisionTender, 5_000_000)),
                    need: Contractor.Qualified & Args.AwardContract.Procurement & (Args.AwardContract.Procurement != ProcurementMethod.DirectAward));

        wuxi.Article(19, "2b", ProvisionKind.Power, Module.Administration,
            "市级主管部门会同相关部门可适时调整上述招标规模线。",
            "The city authority may adjust that scale threshold over time.")
                .Require(SetThreshold, "actorNotCompetent",
                    when: Args.SetThreshold.Key == ThresholdKey.SupervisionTender,
                    need: Actor.Role == Role.CityInformatizationAuthority)
                .Require(SetThreshold, "coDepartmentsRequired",
                    when: Args.SetThreshold.Key == ThresholdKey.SupervisionTender,
                    need: Args.SetThreshold.CoDepartments.Count >= 1);

        wuxi.Article(20, "1a", ProvisionKind.Rule, Module.Projects,
            "设计、施工应由有相应资质的单位承担。",
            "Design and construction must be by suitably qualified units.")
                .Require(AwardContract, "qualificationMissing",
                    when: Args.AwardContract.Role.In(ContractRole.Design, ContractRole.Construction),
                    need: Contractor.Qualified);

        wuxi.Article(20, "1b", ProvisionKind.Rule, Module.Projects,
            "须执行国家、地方、行业强制性标准并保证互联互通。",
            "Mandatory national, local and industry standards and interoperability must be met.")
                .Require(HoldAcceptance, "standardsNotMet", when: Args.HoldAcceptance.Result != Outcome.Failed, need: Project.StandardsConformity);

        wuxi.Article(20, "1c", ProvisionKind.Policy, Module.Projects,
            "无强标时鼓励选用先进行业标准。",
            "Where no mandatory standard exists, advanced industry standards are encouraged.")
                .TextOnly("鼓励性，缺失不影响任何行为");

        wuxi.Article(21, "1", ProvisionKind.Rule, Module.Projects,
            "须依法竣工验收，未验收或不合格的禁止交付。",
            "Completion acceptance is mandatory; unaccepted or failed projects may not be delivered.")
                .Require(DeliverProject, "acceptanceMissing", need: Project.Acceptance.Result)
                .Require(DeliverProject, "acceptanceFailed", when: Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed)
                .Permit(HoldAcceptance);

        wuxi.Article(21, "2", ProvisionKind.Procedure, Module.Projects,
            "财政性资金项目的验收结果报主管部门备案。",
            "Acceptance results of fiscal-funded projects are filed with the authority.")
                .Reading("备案非交付前置条件（平台解释）；义务人按语境为建设单位")
                .Duty(DutyType.FileAcceptance, Role.ConstructionUnit,
                    when: PubliclyFunded & Project.Acceptance.Result,
                    met: IsInformatizationAuthority(Project.Acceptance.FiledTo), to: Role.InformatizationAuthority, onActs: [DeliverProject])
                .DutyAfter(HoldAcceptance, DutyType.FileAcceptance, Role.ConstructionUnit, when: PubliclyFunded & Args.HoldAcceptance.Result, to: Role.InformatizationAuthority);

        wuxi.Article(22, "1a", ProvisionKind.Procedure, Module.Supervision,
            "主管部门会同相关部门、组织专家，对已投运财政性资金项目定期绩效评价。",
            "The authority with departments and experts periodically evaluates fiscal-funded projects in operation.")
                .Require(EvaluatePerformance, "expertsRequired", when: PubliclyFunded, need: Evaluation.ExpertCount >= 1)
                .Require(EvaluatePerformance, "coDepartmentsRequired", when: PubliclyFunded, need: Evaluation.CoSigners.Count >= 1)
                .Duty(DutyType.EvaluatePerformance, Role.InformatizationAuthority,
                    when: PubliclyFunded & (Project.State == ProjectState.InUse),
                    met: Project.PerformanceEvaluatedOn);

        wuxi.Article(22, "1b", ProvisionKind.Rule, Module.Development,
            "评价结果是后续财政资金安排的参考。",
            "Evaluation results inform later fiscal allocations.")
                .Warn(AllocateFund, "evaluationResultAttached", when: Organization.LastEvaluationResult, need: Organization.LastEvaluationResult != Outcome.Failed);

        wuxi.Article(22, "2a", ProvisionKind.Duty, Module.Supervision,
            "不合格的，建设单位须限期整改。",
            "A failing evaluation puts the builder under a time-limited rectification duty.")
                .DutyAfter(EvaluatePerformance, DutyType.Rectify, Role.ConstructionUnit, when: PubliclyFunded & (Args.EvaluatePerformance.Result == Outcome.Failed), due: Args.EvaluatePerformance.RectifyBy)
                .Duty(DutyType.Rectify, Role.ConstructionUnit,
                    when: Rectification.DueOn,
                    met: Rectification.Result == RectificationResult.Completed, due: Rectification.DueOn);

        wuxi.Article(22, "2b", ProvisionKind.Sanction, Module.Development,
            "拒改或改不到位的，三年内不得申请信息化工程建设资金。",
            "Refusal or inadequate rectification bars the unit from construction-fund applications for 3 years.")
                .Reading("起算日未写，采认定日；对象为建设单位而非项目；仅限建设资金，运维资金不在文义内；届满日当天仍禁止，次日解除")
                .Require(ApplyForFunds, "fundingBan",
                    when: (Args.ApplyForFunds.Kind == FundingKind.Construction) & Rectification.Result.In(RectificationResult.Refused, RectificationResult.Inadequate),
                    need: On > PlusYears(Rectification.FoundOn, 3))
                .Permit(ApplyForFunds, when: Rectification.Result == RectificationResult.Completed | Args.ApplyForFunds.Kind != FundingKind.Construction)
                .Sanction(SanctionKind.FundingBan, [ViolationKind.RectificationRefused, ViolationKind.RectificationInadequate]);

        wuxi.Article(23, "1", ProvisionKind.Policy, Module.Development,
            "推动三网融合与网络演进升级。",
            "Promotes three-network convergence and network evolution.")
                .TextOnly("方向性倡导，无义务人、期限或判定条件");
    }
}
