using InfoGov.Law;
using static InfoGov.Law.Acts;
using static InfoGov.Law.Condition;
using static InfoGov.Law.Expressions;
using static InfoGov.Law.Facts;

namespace InfoGov.Tianjin;

/// <summary>Parts 1 and 2: study and publicity (1–3), administration under law (4–9).</summary>
public sealed partial class TianjinRegulation
{
    private static void AdministrationAndProjects(Regulation tianjin)
    {
        tianjin.Article(1, "1", ProvisionKind.Policy, Module.Administration,
            "说明贯彻条例的意义与指导思想。",
            "Explains significance of implementing the Regulation.")
                .TextOnly("意义宣示与动员");

        tianjin.Article(2, "1", ProvisionKind.Duty, Module.Administration,
            "各区县部门单位以多种媒体宣传条例。",
            "All districts, departments and units publicize the Regulation through media.")
                .Feature("publicity activity register").KeptIn(Registers.Publicity);

        tianjin.Article(2, "2", ProvisionKind.Duty, Module.Administration,
            "信息化系统须制定分阶段宣传方案。",
            "The informatization system makes a phased publicity plan.")
                .Require(RegisterPublicityPlan, "phasesRequired", need: Publicity.PhaseCount >= 1);

        tianjin.Article(3, "1", ProvisionKind.Duty, Module.Organizations,
            "各单位有计划分批办培训、定期交流研讨，以条例单行本和要点解读为教材。",
            "Units hold planned batches of training and periodic exchanges using the Regulation text.")
                .Permit(RecordTraining)
                .Duty(DutyType.RecordTraining, Role.RelevantDepartments, when: Organization.Type, met: Organization.LastTrainingOn);

        tianjin.Article(3, "2", ProvisionKind.Deadline, Module.Administration,
            "当年（2008）须开展落实调研，适时召开政策法规研讨会。",
            "This year (2008) research on implementation, and a policy seminar when timely.")
                .Reading("一次性任务，之后年份不再产生")
                .Duty(DutyType.RecordResearchActivity, Role.RelevantDepartments,
                    when: Area.Level.In(Level.District, Level.County) | Organization.Type,
                    met: Area.ResearchActivityRecorded | Organization.ResearchActivityRecorded, due: Date(2008, 12, 31));

        tianjin.Article(3, "3", ProvisionKind.Policy, Module.Organizations,
            "主管部门干部与企业管理人员应理解内涵、正确适用。",
            "Officials and managers should understand and apply it properly.")
                .TextOnly("要求主观理解，不可检验；培训记录见3-1");

        tianjin.Article(4, "1", ProvisionKind.Duty, Module.Administration,
            "市信息化办加强全市管理；区县须健全体制并使人员、编制、职能到位。",
            "City authority strengthens management; districts ensure staff, posts and functions.")
                .Duty(DutyType.CompleteAuthorityProfile, Role.Government,
                    when: Area.Level.In(Level.District, Level.County),
                    met: Area.AuthorityProfile.Covers(AuthorityItem.Staff, AuthorityItem.Establishment, AuthorityItem.Functions));

        tianjin.Article(4, "2", ProvisionKind.Duty, Module.Administration,
            "发改、科委、公安、通信管理、质监等部门各司其职。",
            "Departments act within remit.")
                .Feature("city profile: cooperating departments");

        tianjin.Article(5, "1", ProvisionKind.Duty, Module.Administration,
            "市信息化办会同财政完善专项资金使用管理制度。",
            "City authority with finance improves special-fund rules.")
                .Require(IssueRules, "coSignerMissing", when: Rules.Kind == RulesKind.SpecialFund, need: Rules.CoSigners.Covers(Role.FinanceAuthority));

        tianjin.Article(5, "2", ProvisionKind.Duty, Module.Development,
            "有条件区县建专项资金并引社会投资。",
            "Districts with means set up funds.")
                .Reading("“有条件的”——无条件而未设立不构成违规")
                .Duty(DutyType.AllocateSpecialFund, Role.Government,
                    when: Area.Level.In(Level.District, Level.County) & Area.HasFundConditions,
                    met: Area.SpecialFundAllocated);

        tianjin.Article(5, "3", ProvisionKind.Duty, Module.Development,
            "政府投资的顶层平台和服务系统由有关单位运维，运维费进年度部门预算。",
            "Government-invested top platforms and service systems are run by the assigned units; O&M cost goes into the annual departmental budget.")
                .Duty(DutyType.BudgetOperationCost, Role.OwnerOperator,
                    when: (InformationSystem.Kind == SystemKind.TopLevelPlatform | InformationSystem.ServesPublic) & InformationSystem.GovernmentInvested,
                    met: InformationSystem.OperationCostBudgeted, every: "P1Y");

        tianjin.Article(6, "1", ProvisionKind.Duty, Module.Organizations,
            "市信息化办组建专家咨询委员会和专家库。",
            "City authority forms an expert committee and pool.")
                .Permit(RegisterExpert);

        tianjin.Article(6, "2", ProvisionKind.Duty, Module.Projects,
            "完善咨询制度，在决策、规划、标准、重大项目中用专家。",
            "Experts used in decisions, planning, standards and major projects.")
                .Warn(SubmitPlanForApproval, "expertConsultationAbsent", need: Plan.ExpertArgumentation)
                .Warn(IssueReviewOpinion, "expertConsultationAbsent", when: Project.IsMajor, need: Project.ExpertReview.ExpertCount >= 1);

        tianjin.Article(7, "1", ProvisionKind.Procedure, Module.Plans,
            "依条例第二章编总体、专项、区县与部门规划。",
            "Overall, special, district and department plans compiled under Chapter 2.")
                .Require(CreatePlan, "planTypeRequired", need: Plan.Type)
                .Permit(SubmitPlanForApproval);

        tianjin.Article(7, "2", ProvisionKind.Procedure, Module.Plans,
            "区县与部门规划报市信息化办备案；涉密系统规划报市保密局备案。",
            "District and department plans are filed with the city authority; secret-system plans with the city secrecy bureau.")
                .GovernSecret(Plan.IsSecret, FilePlan, ApprovePlan)
                .Require(FilePlan, "cityAddresseeRequired",
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & !Plan.IsSecret,
                    need: Args.FilePlan.To == Role.CityInformatizationAuthority)
                .Require(FilePlan, "secrecyAuthorityRequired",
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & Plan.IsSecret,
                    need: Args.FilePlan.To == Role.SecrecyAuthority)
                .Duty(DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & !Plan.IsSecret & (Plan.ApprovedBy | Plan.InForce),
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority)
                .DutyAfter([ApprovePlan, ImplementPlan], DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & !Plan.IsSecret,
                    met: Plan.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority)
                .Duty(DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & Plan.IsSecret & (Plan.ApprovedBy | Plan.InForce),
                    met: Plan.FiledTo == Role.SecrecyAuthority, to: Role.SecrecyAuthority)
                .DutyAfter(ApprovePlan, DutyType.FilePlan, Role.RelevantDepartments,
                    when: (Plan.Type == PlanType.Department | Plan.Level.In(Level.District, Level.County)) & Plan.IsSecret,
                    met: Plan.FiledTo == Role.SecrecyAuthority, to: Role.SecrecyAuthority);

        tianjin.Article(7, "3", ProvisionKind.Disclosure, Module.Disclosure,
            "规划及执行情况须向社会公布。",
            "Plans and their execution status are made public.")
                .Reading("规划及其执行情况均须公布；涉密规划除外")
                .Duty(DutyType.PublishPlan, Role.CityInformatizationAuthority,
                    when: !Plan.IsSecret & (Plan.ApprovedBy | Plan.InForce),
                    met: Plan.Published)
                .DutyAfter([ApprovePlan, ImplementPlan], DutyType.PublishPlan, Role.CityInformatizationAuthority, when: !Plan.IsSecret, met: Plan.Published)
                .Duty(DutyType.PublishExecutionReport, Role.CityInformatizationAuthority, when: Plan.InForce & !Plan.IsSecret, met: Plan.ExecutionPublished)
                .Disclose(PublishPlan, DisclosureSet.Plans, when: !Plan.IsSecret)
                .Disclose(PublishExecutionReport, DisclosureSet.PlanExecutionReports, when: !Plan.IsSecret);

        tianjin.Article(8, "1", ProvisionKind.Duty, Module.Projects,
            "市信息化办做监理单位、监理工程师、集成企业资质的初审上报与服务并健全制度。",
            "City authority does preliminary review and forwarding of supervisor, engineer and integrator qualifications.")
                .Reading("此类资质后被国家取消的可能性在文外，需以有效期配置（外部事实，未核实）")
                .Require(GrantQualification, "onlyPreliminaryReview", need: Never);

        tianjin.Article(8, "2", ProvisionKind.Rule, Module.Projects,
            "承担工程各环节（设计到监理、服务保障）的单位以及个人都须持有相应资质。",
            "Units and individuals in design, development, construction, service and supervision must be qualified.")
                .Reading("单位与个人均须取得资质")
                .Require(AwardContract, "qualificationMissing", need: Contractor.Qualified)
                .Permit(SelectSupervisor, when: Supervisor.Qualified)
                .Require(SelectSupervisor, "qualificationMissing", need: Supervisor.Qualified)
                .Require(AssignSupervisionEngineer, "personalQualificationMissing", need: Engineer.Qualified);

        tianjin.Article(9, "1", ProvisionKind.Duty, Module.Administration,
            "市信息化办会同财政、发改制定项目建设管理办法。",
            "City authority makes project administration rules.")
                .Require(IssueRules, "leadMustBeInformatizationAuthority",
                    when: Rules.Kind == RulesKind.ProjectAdministration,
                    need: IsInformatizationAuthority(Rules.Lead))
                .Require(IssueRules, "coSignerMissing",
                    when: Rules.Kind == RulesKind.ProjectAdministration,
                    need: Rules.CoSigners.Covers(Role.FinanceAuthority, Role.InvestmentAuthority));

        tianjin.Article(9, "2", ProvisionKind.Rule, Module.Projects,
            "对政府投资项目由市信息化办会同部门提出规划、技术、安全、共享的具体要求。",
            "City authority with departments states plan, technical, security and sharing requirements.")
                .Require(SubmitProjectForReview, "requirementsDocumentMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain),
                    need: Project.RequirementsDocument.Covers(RequirementTopic.Plan, RequirementTopic.TechnicalNorms, RequirementTopic.Security, RequirementTopic.ResourceSharing));

        tianjin.Article(9, "3", ProvisionKind.Rule, Module.Projects,
            "有关部门会同市信息化办据此审查，不合的不批。",
            "Approving departments with the city authority examine; non-conforming projects are not approved.")
                .Require(ApproveProject, "jointReviewMissing",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain),
                    need: Project.JointReview.Parties.Covers(Role.CityInformatizationAuthority) & Project.JointReview.Parties.AnyOf(Role.ApprovingAuthority, Role.InvestmentAuthority, Role.FinanceAuthority, Role.RelevantDepartments))
                .Require(ApproveProject, "reviewNegative",
                    when: PubliclyFunded & (Project.Activity != ProjectActivity.OperateMaintain) & Project.JointReview.Exists,
                    need: Project.JointReview.Result == Conformity.Conforming);

        tianjin.Article(9, "4", ProvisionKind.Rule, Module.Projects,
            "竣工后建设单位会同市信息化办验收；未验收或不合格不得交付。",
            "Acceptance jointly with the city authority; no delivery otherwise.")
                .Reading("会同=参加并共同验收，仅邀请不够")
                .Require(HoldAcceptance, "jointAcceptanceRequired", when: PubliclyFunded, need: Project.Participants.Covers(Role.CityInformatizationAuthority))
                .Require(DeliverProject, "jointAcceptanceRequired",
                    when: PubliclyFunded & Project.Participants,
                    need: Project.Participants.Covers(Role.CityInformatizationAuthority))
                .Require(DeliverProject, "acceptanceMissing", when: PubliclyFunded, need: Project.Acceptance.Result)
                .Require(DeliverProject, "acceptanceFailed", when: PubliclyFunded & Project.Acceptance.Result, need: Project.Acceptance.Result == Outcome.Passed);

        tianjin.Article(9, "5", ProvisionKind.Procedure, Module.Projects,
            "非政府投资重大项目办手续后报市信息化办备案。",
            "Major non-government projects filed with the city authority after formalities.")
                .Duty(DutyType.FileProject, Role.ConstructionUnit,
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor & Project.FormalitiesComplete,
                    met: Project.FiledTo == Role.CityInformatizationAuthority, to: Role.CityInformatizationAuthority)
                .Require(FileProject, "formalitiesIncomplete", when: Project.Exists & !PubliclyFunded & Project.IsMajor, need: Project.FormalitiesComplete)
                .Require(FileProject, "cityAddresseeRequired",
                    when: Project.Exists & !PubliclyFunded & Project.IsMajor,
                    need: Args.FileProject.To == Role.CityInformatizationAuthority);
    }
}
