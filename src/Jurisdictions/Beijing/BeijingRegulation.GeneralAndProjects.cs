using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Beijing;

/// <summary>Chapters 1 and 2: general provisions (1–9), projects (10–16).</summary>
public sealed partial class BeijingRegulation
{
    private static void GeneralAndProjects(Regulation beijing)
    {
        beijing.Article(1, "1", ProvisionKind.Policy, Module.Administration,
            "立法目的，以有关法律行政法规为据。",
            "Purpose; based on relevant laws and administrative regulations.")
                .TextOnly("目的依据条款");

        beijing.Article(2, "1", ProvisionKind.Scope, Module.Administration,
            "适用于工程、资源、技术应用、安全及管理活动。",
            "Covers projects, resources, technology application, security and administration.")
                .Reading("适用范围未写“规划”和“产业”，但第6条规定了规划编审")
                .Feature("city profile: scope");

        beijing.Article(3, "1", ProvisionKind.Policy, Module.Administration,
            "发展原则：统筹、共享、实效、安全。",
            "Principles.")
                .TextOnly("原则宣示");

        beijing.Article(4, "1", ProvisionKind.Duty, Module.Development,
            "两级政府将信息化列入国民经济规划、健全协调机制、增加经费。",
            "Governments include informatization in economic plans, keep coordination bodies, raise funding.")
                .Reading("未要求专项资金")
                .Duty(DutyType.IncludeInEconomicPlan, Role.Government,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.EconomicPlanInclusion.Covers(EconomicPlan.LongTerm));

        beijing.Article(4, "2", ProvisionKind.Duty, Module.Administration,
            "乡镇政府与街道办推进辖区信息化。",
            "Townships and subdistricts promote local work.")
                .Feature("city profile: townships and subdistricts");

        beijing.Article(5, "1", ProvisionKind.Power, Module.Projects,
            "市与区县主管部门统一规划、协调、监督。",
            "City and district authorities plan, coordinate, supervise.")
                .Require(IssueReviewOpinion, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority)
                .Require(RecordInspection, "outOfArea",
                    when: IsInformatizationAuthority(Actor.Role) & Actor.Area & Subject.Area,
                    need: Actor.Area == Subject.Area | Actor.Role == Role.CityInformatizationAuthority);

        beijing.Article(5, "2", ProvisionKind.Duty, Module.Administration,
            "点名八个部门（含通信管理、质监、工商）分工负责。",
            "Eight named departments act within remit.")
                .Feature("city profile: cooperating departments");

        beijing.Article(6, "1", ProvisionKind.Procedure, Module.Plans,
            "市主管部门会同有关部门依国家规划和市国民经济规划编制市规划，报市政府批准后公布实施。",
            "City plan: compiled on national plan and city economic plan; approved by city government; published before implementation.")
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

        beijing.Article(6, "2", ProvisionKind.Procedure, Module.Plans,
            "区县规划须先经市主管部门审核，再由同级政府批准后公布实施。",
            "District plans are reviewed by the city authority before same-level government approval, then published.")
                .Reading("审核在批准之前，不是事后备案")
                .Require(PublishPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(ApprovePlan, "noApprovalPower",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District) & Actor.Role,
                    need: Actor.Role.In(Role.Government, Role.CountyGovernment, Role.DistrictGovernment))
                .Require(SubmitPlanForApproval, "upperReviewMissing",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.UpperReview.By == Role.CityInformatizationAuthority)
                .Require(ApprovePlan, "upperReviewMissing",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.UpperReview.By == Role.CityInformatizationAuthority)
                .Require(SubmitPlanForApproval, "upperReviewFailed",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District) & Plan.UpperReview.By,
                    need: Plan.UpperReview.Result == Outcome.Passed)
                .Require(ApprovePlan, "upperReviewFailed",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District) & Plan.UpperReview.By,
                    need: Plan.UpperReview.Result == Outcome.Passed)
                .Require(ImplementPlan, "notApproved",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.ApprovedBy == GovernmentOf(Plan.Level))
                .Require(ImplementPlan, "planNotPublished",
                    when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District),
                    need: Plan.Published)
                .Disclose(PublishPlan, DisclosureSet.Plans, when: (Plan.Type == PlanType.Development) & Plan.Level.In(Level.County, Level.District));

        beijing.Article(6, "3", ProvisionKind.Rule, Module.Plans,
            "国家机关的部门、行业、系统规划须符合市规划。",
            "Agencies' department and sector plans must conform to the city plan.")
                .Reading("不要求备案")
                .Require(ImplementPlan, "notConformingToCityPlan", when: Plan.Type == PlanType.Department, need: Plan.ConformsToCityPlan);

        beijing.Article(7, "1", ProvisionKind.Duty, Module.Administration,
            "质监部门会同信息化主管部门等制定并完善标准。",
            "Quality-technical department, with the authority, makes and updates standards.")
                .Require(IssueRules, "leadMustBeQualityAuthority", when: Rules.Kind == RulesKind.Standard, need: Rules.Lead == Role.QualityAuthority)
                .Require(IssueRules, "coSignerMissing",
                    when: Rules.Kind == RulesKind.Standard,
                    need: Rules.CoSigners.AnyOf(Role.InformatizationAuthority, Role.CityInformatizationAuthority));

        beijing.Article(7, "2", ProvisionKind.Duty, Module.Projects,
            "从事信息化活动的主体须执行国家和本市标准。",
            "Everyone doing informatization activity must apply national and city standards.")
                .Require(HoldAcceptance, "standardsNotMet", when: Args.HoldAcceptance.Result != Outcome.Failed, need: Project.StandardsConformity);

        beijing.Article(7, "3", ProvisionKind.Duty, Module.Supervision,
            "质监、信息化等部门监督标准执行。",
            "Departments supervise standards.")
                .Permit(RecordInspection, when: Args.RecordInspection.Kind == InspectionKind.Standards);

        beijing.Article(8, "1", ProvisionKind.Policy, Module.Development,
            "以优惠政策、采购、宣传、培训考核促技术创新与自主知识产权应用。",
            "Preferential policies for innovation and indigenous-IP use.")
                .TextOnly("政策倡导，无量化");

        beijing.Article(8, "2", ProvisionKind.Duty, Module.Supervision,
            "对贡献突出者表彰。",
            "Commend outstanding contributors.")
                .Feature("commendations register").KeptIn(Registers.Commendations);

        beijing.Article(9, "1", ProvisionKind.Policy, Module.Organizations,
            "鼓励人才培养引进和市民技能普及。",
            "Talent and citizen skills encouraged.")
                .TextOnly("鼓励性");

        beijing.Article(9, "2", ProvisionKind.Policy, Module.Administration,
            "建立基础课程体系，中小学普及信息技术教育。",
            "IT education in schools.")
                .TextOnly("教育系统事项，不在平台对象范围内");

        beijing.Article(9, "3", ProvisionKind.Duty, Module.Administration,
            "媒体开展宣传科普。",
            "Media publicity and popular science.")
                .Feature("publicity register").KeptIn(Registers.Publicity);

        beijing.Article(10, "1a", ProvisionKind.Rule, Module.Projects,
            "需招投标的依法招投标并按规定监理。",
            "Where tendering is needed it is done lawfully and supervision follows rules.")
                .Reading("无金额门槛，由国家和本市规定确定")
                .Require(AwardContract, "tenderRecordMissing",
                    when: Project.TenderRequired,
                    need: Project.ResponsibilitySystems.Covers(ResponsibilitySystem.Tendering) & Args.AwardContract.Procurement & (Args.AwardContract.Procurement != ProcurementMethod.DirectAward))
                .Require(StartConstruction, "supervisorMissing", when: Project.SupervisionRequired, need: Project.SupervisorAssigned)
                .Permit(SelectSupervisor);

        beijing.Article(10, "1b", ProvisionKind.Rule, Module.Projects,
            "政府投资工程须合政府采购规定。",
            "Government-invested projects must comply with procurement law.")
                .Require(AwardContract, "procurementNotCompliant", when: PubliclyFunded, need: Project.ProcurementCompliant);

        beijing.Article(11, "1a", ProvisionKind.Rule, Module.Projects,
            "依国家规定需资质认证的，须依法取得。",
            "Where State rules require certification, it must be obtained.")
                .Reading("“需要经过资质认证的”：是否需要取决于国家规定，须可配置")
                .Require(AwardContract, "qualificationMissing", when: Project.CertificationRequired, need: Contractor.Qualified);

        beijing.Article(11, "1b", ProvisionKind.Prohibition, Module.Projects,
            "无资质者不得承揽或借他人名义承揽。",
            "No unqualified undertaking, nor undertaking in another's name.")
                .Require(AwardContract, "qualificationMissing", when: Project.CertificationRequired, need: Contractor.Qualified)
                .Require(AwardContract, "nameBorrowing", when: Project.CertificationRequired, need: !Contractor.UsesBorrowedName);

        beijing.Article(11, "1c", ProvisionKind.Prohibition, Module.Projects,
            "已有资质者不得越级承揽。",
            "No exceeding the qualification grade.")
                .Require(AwardContract, "gradeExceeded",
                    when: Project.CertificationRequired & Project.RequiredGrade & Contractor.Qualified,
                    need: Contractor.Grade >= Project.RequiredGrade);

        beijing.Article(12, "1", ProvisionKind.Procedure, Module.Plans,
            "政府投资年度计划由主管部门会同发改、财政制定并督促落实。",
            "The authority with DRC and finance makes and supervises the annual plan of government-invested projects.")
                .Require(ApproveAnnualPlan, "drafterMustBeInformatizationAuthority", need: IsInformatizationAuthority(AnnualPlan.DraftedBy))
                .Require(ApproveAnnualPlan, "coSignerMissing", need: AnnualPlan.CoSigners.Covers(Role.InvestmentAuthority, Role.FinanceAuthority));

        beijing.Article(13, "1a", ProvisionKind.Rule, Module.Projects,
            "政府投资新建工程，报发改或其他部门立项前须经同级主管部门审查。",
            "New government-invested projects need the same-level authority's review before project approval by DRC or others.")
                .Require(ApproveProject, "reviewOpinionMissing",
                    when: PubliclyFunded & (Project.Activity == ProjectActivity.New),
                    need: IsInformatizationAuthority(Project.ReviewOpinion.By))
                .Require(ApproveProject, "notSameLevel",
                    when: PubliclyFunded & (Project.Activity == ProjectActivity.New) & IsInformatizationAuthority(Project.ReviewOpinion.By) & Project.Level.In(Level.City, Level.County, Level.District),
                    need: (Project.ReviewOpinion.By == Role.InformatizationAuthority) | (Project.ReviewOpinion.By == AuthorityOf(Project.Level)));

        beijing.Article(13, "1b", ProvisionKind.Rule, Module.Projects,
            "政府投资改建、扩建、运维，报财政批经费前须经同级主管部门审查。",
            "Rebuild, extension and O&M need review before finance approves the budget.")
                .Reading("与新建分路：新建→发改立项；改扩建运维→财政经费")
                .Require(ApproveProject, "reviewOpinionMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.New),
                    need: IsInformatizationAuthority(Project.ReviewOpinion.By))
                .Require(ApproveProject, "notSameLevel",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.New) & IsInformatizationAuthority(Project.ReviewOpinion.By) & Project.Level.In(Level.City, Level.County, Level.District),
                    need: (Project.ReviewOpinion.By == Role.InformatizationAuthority) | (Project.ReviewOpinion.By == AuthorityOf(Project.Level)));

        beijing.Article(13, "2", ProvisionKind.Rule, Module.Projects,
            "审查范围包括：效益与需求、布局、标准、安全、共享等。",
            "Review content: needs and benefits, layout, standards, security, sharing and others.")
                .Require(ApproveProject, "reviewTopicMissing",
                    when: PubliclyFunded & Project.ReviewOpinion.Exists,
                    need: Project.ReviewOpinion.Topics.Covers(ReviewTopic.NeedsBenefits, ReviewTopic.Layout, ReviewTopic.TechnicalStandards, ReviewTopic.Security, ReviewTopic.ResourceSharing));

        beijing.Article(13, "3", ProvisionKind.Rule, Module.Projects,
            "不合规划或审查要求的，各部门均不予审查、审批通过。",
            "Non-conforming projects may not be passed by any department.")
                .Require(ApproveProject, "reviewNegative",
                    when: PubliclyFunded & Project.ReviewOpinion.Exists,
                    need: Project.ReviewOpinion.Result == Conformity.Conforming)
                .Require(ApproveProject, "planConformityMissing", when: PubliclyFunded, need: Project.PlannedInForce);

        beijing.Article(13, "4", ProvisionKind.Duty, Module.Projects,
            "主管部门会同有关部门推进已建工程整合。",
            "Consolidation of built projects.")
                .Duty(DutyType.RecordConsolidation, Role.InformatizationAuthority,
                    when: Area.Level.In(Level.City, Level.County, Level.District),
                    met: Area.ConsolidationInventoried);

        beijing.Article(14, "1", ProvisionKind.Rule, Module.Projects,
            "建设单位组织竣工验收；未验收或不合格者不得投用。",
            "Completion acceptance by the builder; unaccepted or failed projects not put to use.")
                .Require(DeliverProject, "acceptanceMissing", need: Project.Acceptance.Result)
                .Require(DeliverProject, "acceptanceFailed", when: Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed)
                .Require(PutSystemIntoUse, "acceptanceMissing", when: Project.Exists, need: Project.Acceptance.Result)
                .Require(PutSystemIntoUse, "acceptanceFailed", when: Project.Exists & Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed)
                .Permit(HoldAcceptance);

        beijing.Article(14, "2", ProvisionKind.Rule, Module.Projects,
            "政府投资工程验收应邀请信息化等主管部门参加。",
            "For government-invested projects the authority and other departments must be invited to acceptance.")
                .Reading("仅邀请义务，不以到场为有效要件；无验收结果备案")
                .Require(HoldAcceptance, "invitationMissing",
                    when: PubliclyFunded,
                    need: Project.Invitations.AnyOf(Role.InformatizationAuthority, Role.CityInformatizationAuthority, Role.CountyInformatizationAuthority, Role.DistrictInformatizationAuthority));

        beijing.Article(15, "1", ProvisionKind.Duty, Module.Projects,
            "实行保修制度，承揽单位负保修责任。",
            "Warranty system; contractor is liable.")
                .Duty(DutyType.RegisterWarranty, Role.Contractor,
                    when: Project.Acceptance.Result == Outcome.Passed,
                    met: Project.WarrantyRegistered, onActs: [DeliverProject])
                .DutyAfter(HoldAcceptance, DutyType.RegisterWarranty, Role.Contractor, when: Args.HoldAcceptance.Result == Outcome.Passed)
                .Permit(RegisterWarranty);

        beijing.Article(15, "2", ProvisionKind.Deadline, Module.Projects,
            "政府投资工程保修期自验收合格日起不少于两年。",
            "Warranty of government-invested projects is at least 2 years from passed acceptance.")
                .Reading("按民法典第201、202条：当日不计，届满日为两年后对应日；无对应日取月末")
                .Require(RegisterWarranty, "warrantyStartWrong", when: PubliclyFunded, need: Args.RegisterWarranty.Start == Project.Acceptance.PassedOn)
                .Require(RegisterWarranty, "warrantyTooShort", when: PubliclyFunded, need: Args.RegisterWarranty.End >= PlusYears(Project.Acceptance.PassedOn, 2));

        beijing.Article(16, "1", ProvisionKind.Duty, Module.Projects,
            "建设单位建管理制度、更新内容、管资源、护知识产权、保安全。",
            "Builders keep management rules, update content, manage resources, protect IP and security.")
                .Duty(DutyType.CompleteManagementProfile, Role.ConstructionUnit,
                    when: Project.State.In(ProjectState.UnderConstruction, ProjectState.InUse),
                    met: Project.ManagementProfile.Covers(ManagementItem.Rules, ManagementItem.ContentUpdate, ManagementItem.ResourceManagement, ManagementItem.IntellectualProperty, ManagementItem.Security));

        beijing.Article(16, "2", ProvisionKind.Rule, Module.Projects,
            "工程须用合法授权软件；鼓励国产。",
            "Licensed software only; domestic products encouraged.")
                .Reading("“国产鼓励”部分无行为")
                .Require(HoldAcceptance, "unlicensedSoftware", when: Args.HoldAcceptance.Result != Outcome.Failed, need: Project.LicensedSoftware);
    }
}
