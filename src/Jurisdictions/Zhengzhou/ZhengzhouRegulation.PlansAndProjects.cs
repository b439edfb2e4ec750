using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Zhengzhou;

/// <summary>Chapters 1 to 3: general provisions (1–5), plans (6–10), projects (11–16).</summary>
public sealed partial class ZhengzhouRegulation
{
    private static void PlansAndProjects(Regulation zhengzhou)
    {
        zhengzhou.Article(1, "1", ProvisionKind.Policy, Module.Administration,
            "立法目的与依据（河南省条例）。",
            "Purpose and provincial basis.")
                .TextOnly("目的依据条款");

        zhengzhou.Article(2, "1", ProvisionKind.Scope, Module.Administration,
            "适用于市内信息化建设与相关管理。",
            "Applies to informatization construction and its administration in the city.")
                .Feature("city profile: scope");

        zhengzhou.Article(2, "2", ProvisionKind.Definition, Module.Administration,
            "信息化建设涵盖规划、工程、资源、技术应用、产业、安全六类。",
            "Informatization construction covers planning, projects, resources, technology, industry, security.")
                .Feature("city profile: modules");

        zhengzhou.Article(3, "1", ProvisionKind.Policy, Module.Administration,
            "管理原则：统筹、共享、高效、安全，避免重复。",
            "Principles: coordination, sharing, efficiency, security, no duplication.")
                .TextOnly("原则宣示");

        zhengzhou.Article(4, "1", ProvisionKind.Duty, Module.Plans,
            "三级政府把信息化列入中长期及年度国民经济计划，建协调机制、增投入。",
            "Governments put informatization into medium/long-term and annual economic plans, set up coordination and increase funding.")
                .Duty(DutyType.IncludeInEconomicPlan, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.EconomicPlanInclusion.Covers(EconomicPlan.LongTerm, EconomicPlan.Annual));

        zhengzhou.Article(5, "1", ProvisionKind.Power, Module.Projects,
            "三级主管部门统筹规划、协调、指导、监督。",
            "Authorities plan, coordinate, guide and supervise.")
                .Require(IssueReviewOpinion, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority)
                .Require(RecordInspection, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority);

        zhengzhou.Article(5, "2", ProvisionKind.Duty, Module.Administration,
            "点名七个部门（含档案、广电）在职责内协同。",
            "Seven named departments (incl. archives) cooperate.")
                .Feature("city profile: cooperating departments");

        zhengzhou.Article(6, "1", ProvisionKind.Procedure, Module.Plans,
            "三级主管部门会同发改、财政、科技编制总体规划，报同级政府批准后实施。",
            "Overall plan compiled with DRC, finance and science; same-level government approval before implementation.")
                .Reading("未要求县区规划报市备案或审核")
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level != Level.Zone),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "coDrafterMissing",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level != Level.Zone),
                    need: Plan.CoDrafters.Covers(Role.InvestmentAuthority, Role.FinanceAuthority, Role.ScienceAuthority));

        zhengzhou.Article(6, "2", ProvisionKind.Rule, Module.Plans,
            "总体规划须合国家战略和上级规划、科学预测需求、规模相适应并衔接相关规划。",
            "The overall plan must meet national strategy and superior plans, forecast needs and align.")
                .Require(SubmitPlanForApproval, "checklistIncomplete",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level != Level.Zone),
                    need: Plan.Checklist.Covers(DraftingCheck.NationalStrategy, DraftingCheck.SuperiorPlan, DraftingCheck.NeedsForecast, DraftingCheck.ScaleFit, DraftingCheck.Alignment));

        zhengzhou.Article(7, "1", ProvisionKind.Procedure, Module.Plans,
            "主管部门会同通信、广电、规划、建设等编制公共信息基础设施规划，经同级政府批准后并入城乡建设规划。",
            "The public information-infrastructure plan (telecom, computer, broadcast networks) is approved by government and then enters the urban-rural construction plan.")
                .Require(ImplementPlan, "notApproved", when: Plan.Type == PlanType.Infrastructure, need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "coDrafterMissing",
                    when: Plan.Type == PlanType.Infrastructure,
                    need: Plan.CoDrafters.Covers(Role.CommsAuthority, Role.BroadcastAuthority, Role.PlanningAuthority, Role.ConstructionAuthority))
                .Duty(DutyType.IncludeInUrbanRuralPlan, Role.InformatizationAuthority,
                    when: (Plan.Type == PlanType.Infrastructure) & (Plan.ApprovedBy == GovernmentOf(Plan.Level)),
                    met: Plan.IncludedInUrbanRuralPlan)
                .DutyAfter(ApprovePlan, DutyType.IncludeInUrbanRuralPlan, Role.InformatizationAuthority, when: Plan.Type == PlanType.Infrastructure, met: Plan.IncludedInUrbanRuralPlan);

        zhengzhou.Article(8, "1", ProvisionKind.Procedure, Module.Plans,
            "行政主管部门依总体规划编本系统专项规划，报同级主管部门备案。",
            "Departments compile special plans and file with the same-level authority.")
                .Require(FilePlan, "addresseeNotCompetent",
                    when: (Plan.Type == PlanType.Department) & Plan.Level.In(Level.City, Level.County, Level.District),
                    need: Args.FilePlan.To == AuthorityOf(Plan.Level))
                .Duty(DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department) & Plan.Level.In(Level.City, Level.County, Level.District),
                    met: Plan.FiledTo == AuthorityOf(Plan.Level), to: Role.InformatizationAuthority, onActs: [ApprovePlan, ImplementPlan]);

        zhengzhou.Article(8, "2", ProvisionKind.Procedure, Module.Plans,
            "跨系统跨部门专项规划由主管部门组织编制，报同级政府批准。",
            "Cross-department special plans are organized by the authority and need government approval.")
                .Reading("备案不足以替代批准")
                .Require(ImplementPlan, "governmentApprovalRequired", when: Plan.Type == PlanType.CrossDepartment, need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "organizerMustBeInformatizationAuthority",
                    when: Plan.Type == PlanType.CrossDepartment,
                    need: IsInformatizationAuthority(Plan.Organizer));

        zhengzhou.Article(8, "3", ProvisionKind.Procedure, Module.Plans,
            "高新区、经开区等特殊区域专项规划依市总体规划编制并报市主管部门备案。",
            "Special zones' plans follow the city overall plan and are filed with the city authority.")
                .Reading("开发区规划只要求备案，未要求批准或公布")
                .Require(FilePlan, "addresseeNotCompetent",
                    when: Plan.Type == PlanType.ZoneSpecial | (Plan.Type == PlanType.Department) & (Plan.Level == Level.Zone),
                    need: Args.FilePlan.To == Role.CityInformatizationAuthority)
                .Duty(DutyType.FilePlan, Role.ZoneCommittee,
                    when: Plan.Type == PlanType.ZoneSpecial | (Plan.Type == PlanType.Department) & (Plan.Level == Level.Zone),
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority, onActs: [ApprovePlan, ImplementPlan]);

        zhengzhou.Article(9, "1", ProvisionKind.Rule, Module.Plans,
            "规划编制必须经公开征询程序（公示、听证、论证一类），兼顾专家与公众。",
            "Plan making must hear experts and the public by public notice, argumentation, hearing or the like.")
                .Reading("“等方式”解释为至少采用一种，且意见须覆盖专家与公众")
                .Require(SubmitPlanForApproval, "consultationMissing",
                    need: Plan.Consultation.Methods.AnyOf(ConsultationMethod.PublicNotice, ConsultationMethod.Argumentation, ConsultationMethod.Hearing, ConsultationMethod.Survey))
                .Require(FilePlan, "consultationMissing",
                    need: Plan.Consultation.Methods.AnyOf(ConsultationMethod.PublicNotice, ConsultationMethod.Argumentation, ConsultationMethod.Hearing, ConsultationMethod.Survey))
                .Require(SubmitPlanForApproval, "publicNotHeard", when: Plan.Consultation.Exists, need: Plan.Consultation.Groups.Covers(ConsultedGroup.Public))
                .Require(FilePlan, "publicNotHeard", when: Plan.Consultation.Exists, need: Plan.Consultation.Groups.Covers(ConsultedGroup.Public))
                .Require(SubmitPlanForApproval, "expertsNotHeard", when: Plan.Consultation.Exists, need: Plan.Consultation.Groups.Covers(ConsultedGroup.Expert))
                .Require(FilePlan, "expertsNotHeard", when: Plan.Consultation.Exists, need: Plan.Consultation.Groups.Covers(ConsultedGroup.Expert))
                .Disclose(ConsultOnPlan, DisclosureSet.ConsultationNotices, when: Args.ConsultOnPlan.Method == ConsultationMethod.PublicNotice)
                .Permit(ConsultOnPlan, when: Args.ConsultOnPlan.Method);

        zhengzhou.Article(10, "1a", ProvisionKind.Prohibition, Module.Plans,
            "规划须执行，不得擅改。",
            "Plans must be executed and not changed at will.")
                .Require(AmendPlan, "arbitraryChange", need: Plan.Adjustment.Exists);

        zhengzhou.Article(10, "1b", ProvisionKind.Procedure, Module.Plans,
            "确需改的依原程序再批或再备案。",
            "Necessary changes repeat the original approval or filing.")
                .Reading("未写“特殊情况”要件，只需“确需”")
                .Require(AmendPlan, "necessityRequired", when: Plan.Adjustment.Exists, need: Plan.Adjustment.Necessary)
                .Require(AmendPlan, "originalProcedureNotRepeated", when: Plan.Adjustment.Exists, need: Plan.Adjustment.OriginalProcedureRepeated);

        zhengzhou.Article(11, "1", ProvisionKind.Definition, Module.Projects,
            "以计算机和通信技术为主的网络、应用、资源工程，列出电子政务、电子商务、公共平台、安全、城市社区、资源库六类。",
            "Defines projects with six named categories.")
                .Permit(ProposeProject, when: Project.Category.In(ProjectCategory.Egov, ProjectCategory.Ecommerce, ProjectCategory.PublicServicePlatform, ProjectCategory.InformationSecurity, ProjectCategory.CityCommunity, ProjectCategory.ResourceDatabase));

        zhengzhou.Article(12, "1a", ProvisionKind.Rule, Module.Projects,
            "工程须合本地信息化规划。",
            "Projects must conform to the area plan.")
                .Require(ApproveProject, "planConformityMissing", when: Project.Activity != ProjectActivity.OperateMaintain, need: Project.PlannedInForce);

        zhengzhou.Article(12, "1b", ProvisionKind.Rule, Module.Projects,
            "实行项目法人、监理、招投标、质量负责四项制度。",
            "Legal-person responsibility, supervision, tendering and quality responsibility apply.")
                .Reading("“依法实行”：招标与监理的强制范围依上位法；平台记录适用性判断，无本地金额门槛")
                .Require(StartConstruction, "responsibilitySystemsIncomplete",
                    when: Project.Exists | !Works.Exists,
                    need: Project.ResponsibilitySystems.Covers(ResponsibilitySystem.LegalPerson, ResponsibilitySystem.Quality) & (!Project.TenderRequired | Project.ResponsibilitySystems.Covers(ResponsibilitySystem.Tendering)) & (!Project.SupervisionRequired | Project.ResponsibilitySystems.Covers(ResponsibilitySystem.Supervision)))
                .Require(AwardContract, "tenderRecordMissing",
                    when: Project.TenderRequired,
                    need: Project.ResponsibilitySystems.Covers(ResponsibilitySystem.Tendering))
                .Permit(AwardContract)
                .Permit(SelectSupervisor);

        zhengzhou.Article(12, "2", ProvisionKind.Rule, Module.Projects,
            "工程须合技术规范、安全、共享要求。",
            "Projects must satisfy technical norms, security and sharing requirements.")
                .Require(HoldAcceptance, "checklistIncomplete",
                    when: Args.HoldAcceptance.Result != Outcome.Failed,
                    need: Project.Checklist.Covers(ProjectCheck.TechnicalNorms, ProjectCheck.Security, ProjectCheck.ResourceSharing));

        zhengzhou.Article(13, "1", ProvisionKind.Procedure, Module.Plans,
            "政府投资项目由发改会同信息化、财政等编年度计划，并入政府投资计划。",
            "DRC with the authority and finance makes the annual plan of government-invested projects within the government investment plan.")
                .Reading("牵头者为发展改革主管部门")
                .Require(ApproveAnnualPlan, "drafterMustBeInvestmentAuthority", need: AnnualPlan.DraftedBy == Role.InvestmentAuthority)
                .Require(ApproveAnnualPlan, "coSignerMissing",
                    need: AnnualPlan.CoSigners.AnyOf(Role.InformatizationAuthority, Role.CityInformatizationAuthority, Role.CountyInformatizationAuthority, Role.DistrictInformatizationAuthority) & AnnualPlan.CoSigners.Covers(Role.FinanceAuthority))
                .Require(ApproveAnnualPlan, "investmentPlanLinkMissing", need: AnnualPlan.LinkedToInvestmentPlan);

        zhengzhou.Article(14, "1", ProvisionKind.Rule, Module.Projects,
            "政府投资项目审批或核准前，发改会同信息化主管部门组织专家评审，后者依规划提意见。",
            "Before approving or verifying a government-invested project, DRC with the authority organizes an expert review; the authority gives an opinion on plan conformity.")
                .Reading("审查主持人是发改，不是信息化主管部门；未写未通过是否一律不批")
                .Require(ApproveProject, "expertReviewMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & (Args.ApproveProject.Mode != ApprovalMode.Budget),
                    need: Project.ExpertReview.ExpertCount >= 1)
                .Require(ApproveProject, "convenerMustBeInvestmentAuthority",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & (Args.ApproveProject.Mode != ApprovalMode.Budget) & Project.ExpertReview.Exists,
                    need: Project.ExpertReview.Convener == Role.InvestmentAuthority)
                .Require(ApproveProject, "authorityOpinionMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & (Args.ApproveProject.Mode != ApprovalMode.Budget),
                    need: IsInformatizationAuthority(Project.ReviewOpinion.By))
                .Require(ApproveProject, "notSameLevel",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & (Args.ApproveProject.Mode != ApprovalMode.Budget) & IsInformatizationAuthority(Project.ReviewOpinion.By) & Project.Level.In(Level.City, Level.County, Level.District),
                    need: (Project.ReviewOpinion.By == Role.InformatizationAuthority) | (Project.ReviewOpinion.By == AuthorityOf(Project.Level)));

        zhengzhou.Article(14, "2", ProvisionKind.Procedure, Module.Projects,
            "完全没有政府出资、又属重大的公共基础或安全工程，先办妥建设手续，再向市或县区主管部门备案。",
            "Wholly non-government, major public-basic or security projects are filed after formalities.")
                .Reading("“全部”表明混合投资不走备案")
                .Duty(DutyType.FileProject, Role.ConstructionUnit,
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & (Project.PublicBasic | Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.PublicServicePlatform, ProjectCategory.InformationSecurity)) & Project.FormalitiesComplete,
                    met: IsInformatizationAuthority(Project.FiledTo) & (Project.FiledTo != Role.ZoneInformatizationAuthority), to: Role.InformatizationAuthority)
                .Require(FileProject, "formalitiesIncomplete",
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & (Project.PublicBasic | Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.PublicServicePlatform, ProjectCategory.InformationSecurity)),
                    need: Project.FormalitiesComplete)
                .Require(FileProject, "addresseeNotCompetent",
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & (Project.PublicBasic | Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.PublicServicePlatform, ProjectCategory.InformationSecurity)),
                    need: IsInformatizationAuthority(Args.FileProject.To) & (Args.FileProject.To != Role.ZoneInformatizationAuthority));

        zhengzhou.Article(15, "1", ProvisionKind.Rule, Module.Projects,
            "设计、施工、监理单位须有相应资质并在等级内从业。",
            "Design, construction and supervision units need qualifications and must stay within grade.")
                .Require(AwardContract, "qualificationMissing",
                    when: !Args.AwardContract.Role | Args.AwardContract.Role.In(ContractRole.Design, ContractRole.Construction, ContractRole.Supervision),
                    need: Contractor.Qualified)
                .Require(AwardContract, "gradeExceeded",
                    when: Args.AwardContract.Role.In(ContractRole.Design, ContractRole.Construction, ContractRole.Supervision) & Project.RequiredGrade,
                    need: Contractor.Grade >= Project.RequiredGrade)
                .Require(SelectSupervisor, "qualificationMissing", need: Supervisor.Qualified)
                .Require(SelectSupervisor, "qualificationExpired", when: Supervisor.QualificationExpiresOn, need: On <= Supervisor.QualificationExpiresOn)
                .Require(SelectSupervisor, "gradeExceeded", when: Project.RequiredGrade, need: Supervisor.Grade >= Project.RequiredGrade);

        zhengzhou.Article(16, "1a", ProvisionKind.Rule, Module.Projects,
            "竣工后按国标或行标做性能测试并依规定验收。",
            "After completion: performance test to national/industry standard and acceptance.")
                .Require(HoldAcceptance, "performanceTestMissing", need: Project.Test.Standard)
                .Require(HoldAcceptance, "testStandardInvalid",
                    when: Project.Test.Standard,
                    need: Project.Test.Standard.In(TestStandard.National, TestStandard.Industry));

        zhengzhou.Article(16, "1b", ProvisionKind.Rule, Module.Projects,
            "未验收或不合格的不得交付。",
            "No delivery before passed acceptance.")
                .Require(DeliverProject, "acceptanceMissing", need: Project.Acceptance.Result)
                .Require(DeliverProject, "acceptanceFailed", when: Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed);

        zhengzhou.Article(16, "2", ProvisionKind.Rule, Module.Projects,
            "政府投资项目还须由信息化、财政、审计专项验收，再由发改组织竣工验收，方能交付。",
            "Government-invested projects also need special acceptance by the authority, finance and audit, and completion acceptance organized by DRC.")
                .Reading("三步：建设单位验收、三方专项验收、发改竣工验收；原文用“并”未明定后两步先后，平台解释为专项在前；无“备案”环节")
                .Warn(RecordCompletionAcceptance, "specialAcceptanceIncomplete",
                    when: PubliclyFunded,
                    need: (Project.SpecialAcceptance.Informatization == Outcome.Passed) & (Project.SpecialAcceptance.Finance == Outcome.Passed) & (Project.SpecialAcceptance.Audit == Outcome.Passed))
                .Require(DeliverProject, "specialAcceptanceIncomplete",
                    when: PubliclyFunded,
                    need: (Project.SpecialAcceptance.Informatization == Outcome.Passed) & (Project.SpecialAcceptance.Finance == Outcome.Passed) & (Project.SpecialAcceptance.Audit == Outcome.Passed))
                .Require(DeliverProject, "completionAcceptanceMissing",
                    when: PubliclyFunded,
                    need: (Project.CompletionAcceptance.Result == Outcome.Passed) & (Project.CompletionAcceptance.Organizer == Role.InvestmentAuthority))
                .DutyAfter(HoldAcceptance, DutyType.RecordSpecialAcceptance, Role.InformatizationAuthority, when: PubliclyFunded & (Args.HoldAcceptance.Result == Outcome.Passed), met: Project.SpecialAcceptance.Informatization == Outcome.Passed)
                .DutyAfter(HoldAcceptance, DutyType.RecordSpecialAcceptance, Role.FinanceAuthority, when: PubliclyFunded & (Args.HoldAcceptance.Result == Outcome.Passed), met: Project.SpecialAcceptance.Finance == Outcome.Passed)
                .DutyAfter(HoldAcceptance, DutyType.RecordSpecialAcceptance, Role.AuditAuthority, when: PubliclyFunded & (Args.HoldAcceptance.Result == Outcome.Passed), met: Project.SpecialAcceptance.Audit == Outcome.Passed);
    }
}
