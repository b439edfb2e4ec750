using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The project: facts under <c>project</c>.</summary>
    public static class Project
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("project", parent: null, "项目", "The project");
        public static readonly Fact<ProjectCategory> Category = Choice<ProjectCategory>("project.category", Exists, "工程类别", "Category");
        public static readonly Fact<ProjectKind> Kind = Choice<ProjectKind>("project.kind", Exists, "工程建设或服务外包", "Construction or service outsourcing");
        public static readonly Fact<ProjectActivity> Activity = Choice<ProjectActivity>("project.activity", Exists, "活动类型", "Activity");
        public static readonly Fact<ProjectState> State = Choice<ProjectState>("project.state", Exists, "进度状态", "Stage");
        public static readonly Fact<decimal> Amount = Number("project.amount", Exists, "规模（人民币元）", "Size in CNY");
        public static readonly Fact<OwnerType> OwnerType = Choice<OwnerType>("project.ownerType", Exists, "建设单位类型", "Type of the construction unit");
        public static readonly Fact<Level> Level = Choice<Level>("project.level", Exists, "项目层级（所属政府的层级）", "Level of the government the project belongs to");
        public static readonly Fact<bool> IsSecret = Flag("project.isSecret", Exists, "涉密工程", "State-secret project");
        public static readonly Fact<bool> IsMajor = Flag("project.isMajor", Exists, "是否重大（由主管部门认定）", "Major, as determined by the authority");
        public static readonly ListFact<Technology> Technologies = Choices<Technology>("project.technologies", Exists, "主要技术", "Main technologies");
        public static readonly Fact<bool> PlannedInForce = Flag("project.plannedInForce", Exists, "符合有效规划", "Belongs to a plan in force");
        public static readonly Fact<bool> InAnnualPlan = Flag("project.inAnnualPlan", Exists, "已列入年度计划", "In the annual plan");
        public static readonly Fact<bool> PublicBasic = Flag("project.publicBasic", Exists, "公共基础性工程", "Public basic project");
        public static readonly Fact<bool> DuplicatesExisting = Flag("project.duplicatesExisting", Exists, "与既有设施重复", "Duplicates existing facilities");
        public static readonly Fact<NetworkBasis> Network = Choice<NetworkBasis>("project.network", Exists, "所依托网络", "Network it runs on");
        public static readonly ListFact<BudgetLine> BudgetLines = Choices<BudgetLine>("project.budgetLines", Exists, "预算科目", "Budget lines");
        public static readonly ListFact<RequirementTopic> RequirementsDocument = Choices<RequirementTopic>("project.requirementsDocument", Exists, "主管部门已提具体要求的方面", "Topics on which requirements were issued");
        public static readonly ListFact<FilingDocument> Documents = Choices<FilingDocument>("project.documents", Exists, "备案材料", "Filing documents");
        public static readonly Fact<bool> FormalitiesComplete = Flag("project.formalitiesComplete", Exists, "建设手续已办妥", "Construction formalities complete");
        public static readonly Fact<Role> FiledTo = Choice<Role>("project.filedTo", Exists, "项目备案受理机关", "Authority the project has been filed with");
        public static readonly Fact<bool> SpecialFilingLaw = Flag("project.specialFilingLaw", Exists, "法律法规对备案另有规定", "A special law governs the filing");
        public static readonly Fact<Role> SecuritySchemeFiledTo = Choice<Role>("project.securitySchemeFiledTo", Exists, "安全方案备案受理机关", "Authority the security scheme was filed with");
        public static readonly Fact<DeliveryMode> DeliveryMode = Choice<DeliveryMode>("project.deliveryMode", Exists, "建设方式", "In-house or outsourced");
        public static readonly Fact<bool> NonOutsourcingExplained = Flag("project.nonOutsourcingExplained", Exists, "已书面说明不外包理由", "Written explanation for not outsourcing");
        public static readonly Fact<long> ArgumentedSchemeVersion = Integer("project.argumentedSchemeVersion", Exists, "论证确定的方案版本", "Version of the argued scheme");
        public static readonly Fact<long> TenderSchemeVersion = Integer("project.tenderSchemeVersion", Exists, "招标所用方案版本", "Version of the scheme put to tender");
        public static readonly Fact<bool> TenderRequired = Flag("project.tenderRequired", Exists, "依法须招标", "Tender required by law");
        public static readonly Fact<bool> SupervisionRequired = Flag("project.supervisionRequired", Exists, "依规定须监理", "Supervision required by rules");
        public static readonly Fact<bool> ProcurementCompliant = Flag("project.procurementCompliant", Exists, "符合政府采购规定", "Complies with government procurement rules");
        public static readonly Fact<bool> CertificationRequired = Flag("project.certificationRequired", Exists, "国家要求资质", "State requires certification");
        public static readonly Fact<long> RequiredGrade = Integer("project.requiredGrade", Exists, "所需资质等级（数字越大越高）", "Required grade, higher number is higher");
        public static readonly ListFact<ResponsibilitySystem> ResponsibilitySystems = Choices<ResponsibilitySystem>("project.responsibilitySystems", Exists, "已落实的责任制度", "Responsibility systems in place");
        public static readonly Fact<bool> SupervisorAssigned = Flag("project.supervisorAssigned", Exists, "已落实监理", "Supervisor assigned");
        public static readonly Fact<bool> DesignIncludesSecurity = Flag("project.designIncludesSecurity", Exists, "设计包含安全系统且同步", "Design includes the security system, synchronously");
        public static readonly Fact<bool> StandardsConformity = Flag("project.standardsConformity", Exists, "符合强制性标准", "Conforms to mandatory standards");
        public static readonly Fact<bool> LicensedSoftware = Flag("project.licensedSoftware", Exists, "软件均获授权", "All software licensed");
        public static readonly ListFact<ProjectCheck> Checklist = Choices<ProjectCheck>("project.checklist", Exists, "工程要求检查项", "Requirement checks done");
        public static readonly ListFact<Role> Invitations = Choices<Role>("project.invitations", Exists, "已邀请参加验收的机关", "Authorities invited to the acceptance");
        public static readonly ListFact<Role> Participants = Choices<Role>("project.participants", Exists, "实际参加验收者", "Who took part in the acceptance");
        public static readonly Fact<bool> WarrantyRegistered = Flag("project.warrantyRegistered", Exists, "保修已登记", "Warranty registered");
        public static readonly ListFact<ManagementItem> ManagementProfile = Choices<ManagementItem>("project.managementProfile", Exists, "运行管理制度", "Management arrangements in place");
        public static readonly Fact<DateOnly> ProgressReportedOn = Day("project.progressReportedOn", Exists, "进度报告日", "Day of the progress report");
        public static readonly Fact<DateOnly> PerformanceEvaluatedOn = Day("project.performanceEvaluatedOn", Exists, "绩效评价日", "Day of the performance evaluation");

        /// <summary>The funding: facts under <c>project.funding</c>.</summary>
        public static class Funding
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.funding", parent: Project.Exists, "项目资金", "The funding");
            public static readonly Fact<decimal> PublicShare = Number("project.funding.publicShare", Exists, "财政性资金或政府投资占比（0至1）", "Share of fiscal funds or government investment, 0 to 1", minimum: 0, maximum: 1);
        }

        /// <summary>The review opinion: facts under <c>project.reviewOpinion</c>.</summary>
        public static class ReviewOpinion
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.reviewOpinion", parent: Project.Exists, "审查意见", "The review opinion");
            public static readonly Fact<Role> By = Choice<Role>("project.reviewOpinion.by", Exists, "出具审查意见机关", "Authority that issued the opinion");
            public static readonly Fact<Conformity> Result = Choice<Conformity>("project.reviewOpinion.result", Exists, "审查结论", "Conclusion");
            public static readonly ListFact<ReviewTopic> Topics = Choices<ReviewTopic>("project.reviewOpinion.topics", Exists, "审查意见涵盖事项", "Topics covered");
        }

        /// <summary>The expert review: facts under <c>project.expertReview</c>.</summary>
        public static class ExpertReview
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.expertReview", parent: Project.Exists, "专家评审", "The expert review");
            public static readonly Fact<Role> Convener = Choice<Role>("project.expertReview.convener", Exists, "专家评审召集机关", "Convener of the expert review");
            public static readonly Fact<long> ExpertCount = Integer("project.expertReview.expertCount", Exists, "专家人数", "Number of experts");
        }

        /// <summary>The joint review: facts under <c>project.jointReview</c>.</summary>
        public static class JointReview
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.jointReview", parent: Project.Exists, "联合审查", "The joint review");
            public static readonly ListFact<Role> Parties = Choices<Role>("project.jointReview.parties", Exists, "联合审查参加机关", "Parties of the joint review");
            public static readonly Fact<Conformity> Result = Choice<Conformity>("project.jointReview.result", Exists, "联合审查结论", "Conclusion");
        }

        /// <summary>The approval of the platform: facts under <c>project.platformApproval</c>.</summary>
        public static class PlatformApproval
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.platformApproval", parent: Project.Exists, "公共平台批准", "The approval of the platform");
            public static readonly Fact<Role> By = Choice<Role>("project.platformApproval.by", Exists, "公共平台批准机关", "Authority that approved the platform");
        }

        /// <summary>The outsourcing review: facts under <c>project.outsourcingReview</c>.</summary>
        public static class OutsourcingReview
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.outsourcingReview", parent: Project.Exists, "外包方案审核", "The outsourcing review");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("project.outsourcingReview.result", Exists, "外包方案审核结果", "Outsourcing review result");
            public static readonly Fact<long> ExpertCount = Integer("project.outsourcingReview.expertCount", Exists, "审核专家人数", "Experts in the outsourcing review");
            public static readonly ListFact<Role> CoDepartments = Choices<Role>("project.outsourcingReview.coDepartments", Exists, "审核会同部门", "Departments in the outsourcing review");
        }

        /// <summary>The completion test: facts under <c>project.test</c>.</summary>
        public static class Test
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.test", parent: Project.Exists, "竣工测试", "The completion test");
            public static readonly Fact<TestStandard> Standard = Choice<TestStandard>("project.test.standard", Exists, "竣工测试所依标准", "Standard of the completion test");
        }

        /// <summary>The acceptance: facts under <c>project.acceptance</c>.</summary>
        public static class Acceptance
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.acceptance", parent: Project.Exists, "验收", "The acceptance");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("project.acceptance.result", Exists, "建设单位验收结果", "Acceptance result");
            public static readonly Fact<DateOnly> PassedOn = Day("project.acceptance.passedOn", Exists, "验收合格日", "Day acceptance was passed");
            public static readonly Fact<Role> FiledTo = Choice<Role>("project.acceptance.filedTo", Exists, "验收结果备案受理机关", "Authority the acceptance was filed with");
        }

        /// <summary>The special acceptance: facts under <c>project.specialAcceptance</c>.</summary>
        public static class SpecialAcceptance
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.specialAcceptance", parent: Project.Exists, "专项验收", "The special acceptance");
            public static readonly Fact<Outcome> Informatization = Choice<Outcome>("project.specialAcceptance.informatization", Exists, "信息化专项验收", "Special acceptance by informatization authority");
            public static readonly Fact<Outcome> Finance = Choice<Outcome>("project.specialAcceptance.finance", Exists, "财政专项验收", "Special acceptance by finance");
            public static readonly Fact<Outcome> Audit = Choice<Outcome>("project.specialAcceptance.audit", Exists, "审计专项验收", "Special acceptance by audit");
        }

        /// <summary>The completion acceptance: facts under <c>project.completionAcceptance</c>.</summary>
        public static class CompletionAcceptance
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("project.completionAcceptance", parent: Project.Exists, "竣工验收", "The completion acceptance");
            public static readonly Fact<Role> Organizer = Choice<Role>("project.completionAcceptance.organizer", Exists, "竣工验收组织机关", "Organizer of the completion acceptance");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("project.completionAcceptance.result", Exists, "竣工验收结果", "Completion acceptance result");
        }
    }

    /// <summary>The works: facts under <c>works</c>.</summary>
    public static class Works
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("works", parent: null, "建筑或线路工程", "The works");
        public static readonly Fact<WorksType> Type = Choice<WorksType>("works.type", Exists, "建筑或线路类型", "Kind of works");
        public static readonly Fact<WorksActivity> Activity = Choice<WorksActivity>("works.activity", Exists, "活动类型", "Activity");
        public static readonly Fact<bool> IncludesInformationInfrastructure = Flag("works.includesInformationInfrastructure", Exists, "建设规划含信息基础设施", "Plan includes information infrastructure");
        public static readonly Fact<bool> InfrastructureSynchronous = Flag("works.infrastructureSynchronous", Exists, "与主体同步实施", "Carried out with the main works");
        public static readonly Fact<WorksLocation> Location = Choice<WorksLocation>("works.location", Exists, "城镇或乡村", "Urban or rural");
        public static readonly Fact<DuctType> Duct = Choice<DuctType>("works.duct", Exists, "敷设方式", "How the line is laid");
    }

    /// <summary>The contractor: facts under <c>contractor</c>.</summary>
    public static class Contractor
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("contractor", parent: null, "承包单位", "The contractor");
        public static readonly Fact<bool> Qualified = Flag("contractor.qualified", Exists, "承包单位有相应有效资质", "Holds the valid qualification");
        public static readonly Fact<long> Grade = Integer("contractor.grade", Exists, "承包单位等级", "Grade");
        public static readonly Fact<bool> UsesBorrowedName = Flag("contractor.usesBorrowedName", Exists, "借用他人名义", "Uses another's name");
    }

    /// <summary>The supervisor: facts under <c>supervisor</c>.</summary>
    public static class Supervisor
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("supervisor", parent: null, "监理单位", "The supervisor");
        public static readonly Fact<bool> Qualified = Flag("supervisor.qualified", Exists, "监理单位有相应有效资质", "Holds the valid qualification");
        public static readonly Fact<long> Grade = Integer("supervisor.grade", Exists, "监理单位等级", "Grade");
        public static readonly Fact<DateOnly> QualificationExpiresOn = Day("supervisor.qualificationExpiresOn", Exists, "资质到期日（当日仍有效）", "Last valid day");
    }

    /// <summary>The supervision engineer: facts under <c>engineer</c>.</summary>
    public static class Engineer
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("engineer", parent: null, "监理工程师", "The supervision engineer");
        public static readonly Fact<bool> Qualified = Flag("engineer.qualified", Exists, "监理工程师有个人资质", "Personally qualified");
    }
}
