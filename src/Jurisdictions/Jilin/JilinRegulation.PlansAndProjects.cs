using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Jilin;

/// <summary>Articles 1–14: general provisions, plans, projects.</summary>
public sealed partial class JilinRegulation
{
    private static void PlansAndProjects(Regulation jilin)
    {
        jilin.Article(1, "1", ProvisionKind.Policy, Module.Administration,
            "立法目的与上位依据（吉林省条例）。",
            "Purpose and provincial parent regulation.")
                .TextOnly("目的依据条款");

        jilin.Article(2, "1", ProvisionKind.Scope, Module.Administration,
            "适用于规划、工程、产业、技术推广、资源利用、安全及相关活动。",
            "Covers planning, projects, industry, technology uptake, resources, security and related acts.")
                .Feature("city profile: scope");

        jilin.Article(3, "1", ProvisionKind.Duty, Module.Development,
            "各级政府及两个开发区管委会须安排信息化专项资金并列入财政预算。",
            "Governments and the two zone committees must set up an informatization fund and put it in the fiscal budget.")
                .Reading("“并纳入财政预算”可单独校验")
                .Duty(DutyType.AllocateSpecialFund, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.SpecialFundAllocated & Area.SpecialFundInBudget)
                .Duty(DutyType.AllocateSpecialFund, Role.ZoneCommittee, when: Area.Level == Level.Zone, met: Area.SpecialFundAllocated & Area.SpecialFundInBudget)
                .Warn(AllocateFund, "notInBudget", when: Fund.Kind == FundKind.SpecialInformatization, need: Fund.InBudget);

        jilin.Article(4, "1", ProvisionKind.Power, Module.Administration,
            "市工业和信息化部门为市级主管，负责规划指导协调监督。",
            "The city industry-and-IT department is the city authority.")
                .Feature("city profile: competent authority");

        jilin.Article(4, "2", ProvisionKind.Power, Module.Projects,
            "县区与开发区以承担工业经济职能的部门为信息化主管部门。",
            "In counties, districts and zones the department in charge of the industrial economy is the authority.")
                .Require(IssueReviewOpinion, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority)
                .Require(RecordInspection, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority);

        jilin.Article(4, "3", ProvisionKind.Duty, Module.Administration,
            "发改、财政、城乡规划等部门依职责配合。",
            "DRC, finance and urban-rural planning departments cooperate.")
                .Feature("city profile: cooperating departments");

        jilin.Article(5, "1", ProvisionKind.Procedure, Module.Plans,
            "市主管部门会同有关部门依市国民经济规划和省规划编制全市发展规划，报市政府批准并公布后实施。",
            "The city plan follows the city economic plan and the provincial plan; approved by the city government and published before implementation.")
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level == Level.City),
                    need: Plan.ApprovedBy == Role.CityGovernment)
                .Require(ImplementPlan, "planNotPublished", when: (Plan.Type == PlanType.Development) & (Plan.Level == Level.City), need: Plan.Published)
                .Require(PublishPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level == Level.City),
                    need: Plan.ApprovedBy == Role.CityGovernment)
                .Require(SubmitPlanForApproval, "basisMissing",
                    when: (Plan.Type == PlanType.Development) & (Plan.Level == Level.City),
                    need: Plan.Basis.Covers(PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan) & (Plan.CoDrafters.Count >= 1))
                .Disclose(PublishPlan, DisclosureSet.Plans, when: (Plan.Type == PlanType.Development) & (Plan.Level == Level.City));

        jilin.Article(5, "2", ProvisionKind.Procedure, Module.Plans,
            "县区、开发区规划依本地国民经济规划和市规划编制，经本级政府或管委会批准、公布实施，再报市主管部门备案。",
            "County, district and zone plans: approval by the same-level government or zone committee, publication, then filing with the city authority.")
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(ImplementPlan, "planNotPublished",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone),
                    need: Plan.Published)
                .Duty(DutyType.FilePlan, Role.InformatizationAuthority,
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone) & Plan.ApprovedBy,
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority, onActs: [ImplementPlan, PublishPlan])
                .DutyAfter(ApprovePlan, DutyType.FilePlan, Role.InformatizationAuthority,
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone),
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority)
                .Require(PublishPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(SubmitPlanForApproval, "basisMissing",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone),
                    need: Plan.Basis.Covers(PlanBasis.SuperiorPlan, PlanBasis.EconomicPlan))
                .Require(FilePlan, "addresseeNotCompetent",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone) & Args.FilePlan.To,
                    need: Args.FilePlan.To == Role.CityInformatizationAuthority)
                .Disclose(PublishPlan, DisclosureSet.Plans, when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone));

        jilin.Article(5, "3", ProvisionKind.Procedure, Module.Plans,
            "其他部门依区域规划并结合本系统情况编制专项规划，向本级主管部门备案。",
            "Other departments make special plans in line with the area plan and file them with the same-level authority.")
                .Duty(DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department) & Plan.Level,
                    met: Plan.FiledTo == AuthorityOf(Plan.Level), to: Role.InformatizationAuthority, onActs: [ImplementPlan])
                .Require(FilePlan, "parentPlanMissing", when: Plan.Type == PlanType.Department, need: Plan.ParentPlanInForce)
                .Require(FilePlan, "addresseeNotCompetent",
                    when: (Plan.Type == PlanType.Department) & Plan.Level & Args.FilePlan.To,
                    need: Args.FilePlan.To == AuthorityOf(Plan.Level));

        jilin.Article(6, "1a", ProvisionKind.Rule, Module.Plans,
            "编制规划须广泛征求意见并经专家论证。",
            "Plan making requires broad consultation and expert argumentation.")
                .Reading("两项均须具备（并列“并”）；“信息化发展规划”解释为含5条3款的专项规划")
                .Require(SubmitPlanForApproval, "consultationMissing", need: Plan.Consultation.Methods.Count >= 1)
                .Require(FilePlan, "consultationMissing", need: Plan.Consultation.Methods.Count >= 1)
                .Require(SubmitPlanForApproval, "expertArgumentationMissing", need: Plan.ExpertArgumentation)
                .Require(FilePlan, "expertArgumentationMissing", need: Plan.ExpertArgumentation);

        jilin.Article(6, "1b", ProvisionKind.Duty, Module.Plans,
            "规划规模水平应与经济社会相适应、与相关规划衔接，防止盲目重复。",
            "Scale must match the economy, align with related plans and avoid duplication.")
                .Warn(SubmitPlanForApproval, "checklistIncomplete",
                    need: Plan.Checklist.Covers(DraftingCheck.ScaleFit, DraftingCheck.Alignment, DraftingCheck.DuplicationCheck));

        jilin.Article(6, "2a", ProvisionKind.Prohibition, Module.Plans,
            "已批规划不许擅自变更调整。",
            "Approved plans may not be changed at will.")
                .Require(AmendPlan, "arbitraryChange", need: Plan.Adjustment.Exists);

        jilin.Article(6, "2b", ProvisionKind.Procedure, Module.Plans,
            "特殊情况须调整的，按原编制程序重新批准、备案。",
            "Changes for special circumstances repeat the original approval and filing.")
                .Reading("原编制程序含6-1征求意见与论证")
                .Require(AmendPlan, "specialCircumstancesRequired", when: Plan.Adjustment.Exists, need: Plan.Adjustment.SpecialCircumstances)
                .Require(AmendPlan, "originalProcedureNotRepeated", when: Plan.Adjustment.Exists, need: Plan.Adjustment.OriginalProcedureRepeated);

        jilin.Article(7, "1", ProvisionKind.Procedure, Module.Supervision,
            "市主管部门每年检查县区、开发区规划及部门专项规划的执行情况，结果计入市政府年度绩效考核指标。",
            "Each year the city authority checks execution of lower-level and department plans; results feed the city government's annual performance indicators.")
                .Duty(DutyType.RecordExecutionCheck, Role.CityInformatizationAuthority,
                    when: Plan.InForce & ((Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone) | Plan.Type == PlanType.Department),
                    met: Plan.ExecutionCheckedYears.Contains(YearOf(On)), every: "P1Y")
                .Permit(RecordExecutionCheck, when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District, Level.Zone) | Plan.Type == PlanType.Department);

        jilin.Article(8, "1a", ProvisionKind.Duty, Module.Plans,
            "各级政府、管委会须把通信管线、基站等公共通信设施纳入控制性详细规划并与环保、市政规划衔接。",
            "Ducts, base stations and other public communications facilities go into the regulatory detailed plan and align with environment/municipal plans.")
                .Warn(CreatePlan, "communicationsSectionMissing", when: Plan.Type == PlanType.RegulatoryDetailed, need: Plan.CommunicationsSection);

        jilin.Article(8, "1b", ProvisionKind.Rule, Module.Projects,
            "公共通信设施建设须依法办手续并照规定建设。",
            "Public communications works must complete legal formalities.")
                .Require(StartConstruction, "formalitiesIncomplete",
                    when: Project.Category == ProjectCategory.CommunicationsInfrastructure,
                    need: Project.FormalitiesComplete);

        jilin.Article(8, "2a", ProvisionKind.Rule, Module.Projects,
            "城镇新设通信管线须建共享地下管道。",
            "New urban communications lines must use a shared underground duct.")
                .Require(StartConstruction, "sharedDuctRequired",
                    when: (Works.Type == WorksType.CommunicationsLine) & (Works.Activity == WorksActivity.New) & (Works.Location == WorksLocation.Urban),
                    need: Works.Duct == DuctType.SharedUnderground);

        jilin.Article(8, "2b", ProvisionKind.Duty, Module.Projects,
            "既有架空线逐步入地。",
            "Existing aerial lines move underground step by step.")
                .Duty(DutyType.MoveLineUnderground, Role.OwnerOperator,
                    when: (Works.Type == WorksType.CommunicationsLine) & (Works.Activity == WorksActivity.Existing) & (Works.Location == WorksLocation.Urban) & (Works.Duct == DuctType.Aerial),
                    met: Never);

        jilin.Article(9, "1", ProvisionKind.Procedure, Module.Plans,
            "主管部门编制财政性资金项目年度计划，报本级政府或管委会批准。",
            "The authority compiles the annual plan of fiscal-funded projects; approved by the same-level government or zone committee.")
                .Reading("主管部门组织编制，由本级政府或开发区管委会批准")
                .Require(ApproveAnnualPlan, "governmentApprovalRequired", need: AnnualPlan.ApprovedBy == GovernmentOf(AnnualPlan.Level));

        jilin.Article(9, "2", ProvisionKind.Rule, Module.Projects,
            "列入年度计划的项目由主管部门就布局、标准、安全、共享等评审出意见，合格后才办建设手续。",
            "Projects in the annual plan are reviewed (layout, standards, security, sharing, other) before construction formalities.")
                .Reading("评审内容未列“需求效益”；“符合规定的方可”——意见须为肯定")
                .Warn(SubmitProjectForReview, "notInAnnualPlan",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain),
                    need: Project.InAnnualPlan)
                .Require(ApproveProject, "notInAnnualPlan", when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain), need: Project.InAnnualPlan)
                .Require(ApproveProject, "reviewOpinionMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain),
                    need: IsInformatizationAuthority(Project.ReviewOpinion.By))
                .Require(ApproveProject, "reviewNegative",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & Project.ReviewOpinion.By,
                    need: Project.ReviewOpinion.Result == Conformity.Conforming)
                .Require(ApproveProject, "reviewTopicMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & Project.ReviewOpinion.By,
                    need: Project.ReviewOpinion.Topics.Covers(ReviewTopic.Layout, ReviewTopic.TechnicalStandards, ReviewTopic.Security, ReviewTopic.ResourceSharing));

        jilin.Article(10, "1", ProvisionKind.Procedure, Module.Projects,
            "非财政资金的公共基础性工程和信息安全工程，办完建设手续后报所在地市或县（市）主管部门备案。",
            "Non-fiscal public-basic and security projects are filed after construction formalities with the city or county-level authority.")
                .Reading("备案机关只写市、县（市），未列区与开发区；不要求“重大”")
                .Duty(DutyType.FileProject, Role.ConstructionUnit,
                    when: Project.Exists & !PubliclyFunded & Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.InformationSecurity) & Project.FormalitiesComplete,
                    met: Project.FiledTo.In(Role.CityInformatizationAuthority, Role.CountyInformatizationAuthority), to: Role.InformatizationAuthority)
                .Require(FileProject, "formalitiesIncomplete",
                    when: Project.Exists & !PubliclyFunded & Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.InformationSecurity),
                    need: Project.FormalitiesComplete)
                .Require(FileProject, "addresseeNotCompetent",
                    when: Project.Exists & !PubliclyFunded & Project.Category.In(ProjectCategory.PublicBasic, ProjectCategory.PublicBasicPlatform, ProjectCategory.InformationSecurity),
                    need: Args.FileProject.To.In(Role.CityInformatizationAuthority, Role.CountyInformatizationAuthority));

        jilin.Article(11, "1", ProvisionKind.Rule, Module.Projects,
            "财政性资金项目和信息服务外包应纳入政府集中采购。",
            "Fiscal-funded projects and IT-service outsourcing go through centralized government procurement.")
                .Reading("限政府集中采购，其他政府采购方式不够")
                .Require(AwardContract, "centralizedProcurementRequired",
                    when: PubliclyFunded,
                    need: Args.AwardContract.Procurement == ProcurementMethod.CentralizedGovernmentProcurement);

        jilin.Article(11, "2", ProvisionKind.Rule, Module.Projects,
            "财政性资金的信息服务外包须经主管部门审核。",
            "The authority reviews fiscal-funded IT-service outsourcing.")
                .Reading("未要求专家参加；审核对象仅限服务外包")
                .Require(AwardContract, "outsourcingReviewMissing",
                    when: PubliclyFunded & (Project.Kind == ProjectKind.ServiceOutsourcing),
                    need: Project.OutsourcingReview.Result == Outcome.Passed);

        jilin.Article(12, "1a", ProvisionKind.Rule, Module.Projects,
            "须执行国家、地方、行业强标。",
            "Mandatory standards must be followed.")
                .Reading("未写资质要求")
                .Require(HoldAcceptance, "standardsNotMet", when: Args.HoldAcceptance.Result != Outcome.Failed, need: Project.StandardsConformity);

        jilin.Article(12, "1b", ProvisionKind.Policy, Module.Projects,
            "无强标的鼓励先进行业标准。",
            "Advanced industry standards encouraged where none mandatory.")
                .TextOnly("鼓励性");

        jilin.Article(13, "1a", ProvisionKind.Rule, Module.Projects,
            "竣工后建设单位须按国标或行标测试，再依规定验收。",
            "After completion the builder tests to national or industry standard, then accepts as prescribed.")
                .Reading("适用于全部资金来源")
                .Require(HoldAcceptance, "testMissing", need: Project.Test.Standard)
                .Require(HoldAcceptance, "testStandardInvalid",
                    when: Project.Test.Standard,
                    need: Project.Test.Standard.In(TestStandard.National, TestStandard.Industry));

        jilin.Article(13, "1b", ProvisionKind.Rule, Module.Projects,
            "未验收或不合格的不得交付。",
            "No delivery before passed acceptance.")
                .Require(DeliverProject, "acceptanceMissing", need: Project.Acceptance.Result)
                .Require(DeliverProject, "acceptanceFailed", when: Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed);

        jilin.Article(13, "2", ProvisionKind.Procedure, Module.Projects,
            "财政性资金项目验收结果报主管部门备案。",
            "Acceptance results of fiscal-funded projects are filed with the authority.")
                .Duty(DutyType.FileAcceptance, Role.ConstructionUnit,
                    when: PubliclyFunded & Project.Acceptance.Result,
                    met: IsInformatizationAuthority(Project.Acceptance.FiledTo), to: Role.InformatizationAuthority, onActs: [DeliverProject])
                .DutyAfter(HoldAcceptance, DutyType.FileAcceptance, Role.ConstructionUnit, when: PubliclyFunded & Args.HoldAcceptance.Result, to: Role.InformatizationAuthority);

        jilin.Article(14, "1", ProvisionKind.Duty, Module.Supervision,
            "主管部门会同发改、财政、审计检查财政项目完成及用款。",
            "With DRC, finance and audit the authority inspects completion and fund use.")
                .Warn(RecordInspection, "coDepartmentsAbsent",
                    when: Args.RecordInspection.Kind.In(InspectionKind.FiscalProject, InspectionKind.FundUse),
                    need: Inspection.Participants.Covers(Role.InvestmentAuthority, Role.FinanceAuthority, Role.AuditAuthority));
    }
}
