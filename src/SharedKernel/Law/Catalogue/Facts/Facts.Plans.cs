using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The plan: facts under <c>plan</c>.</summary>
    public static class Plan
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("plan", parent: null, "规划", "The plan");
        public static readonly Fact<PlanType> Type = Choice<PlanType>("plan.type", Exists, "规划类型", "Kind of plan");
        public static readonly Fact<Level> Level = Choice<Level>("plan.level", Exists, "规划层级", "Administrative level of the plan");
        public static readonly Fact<bool> IsSecret = Flag("plan.isSecret", Exists, "涉及国家秘密系统", "Covers state secrets");
        public static readonly Fact<Role> ApprovedBy = Choice<Role>("plan.approvedBy", Exists, "批准机关", "Organ that approved the plan");
        public static readonly Fact<bool> Published = Flag("plan.published", Exists, "是否已公布", "Published");
        public static readonly Fact<Role> FiledTo = Choice<Role>("plan.filedTo", Exists, "备案受理机关", "Authority the plan has been filed with");
        public static readonly Fact<bool> InForce = Flag("plan.inForce", Exists, "是否实施中", "In force");
        public static readonly Fact<bool> ExpertArgumentation = Flag("plan.expertArgumentation", Exists, "是否经专家论证", "Expert argumentation held");
        public static readonly ListFact<Role> CoDrafters = Choices<Role>("plan.coDrafters", Exists, "共同编制部门", "Co-drafting departments");
        public static readonly Fact<Role> Organizer = Choice<Role>("plan.organizer", Exists, "组织编制者", "Who organized the drafting");
        public static readonly ListFact<PlanBasis> Basis = Choices<PlanBasis>("plan.basis", Exists, "编制依据", "Plans it is based on");
        public static readonly ListFact<AlignedPlan> Alignment = Choices<AlignedPlan>("plan.alignment", Exists, "已衔接的专业规划", "Plans it is aligned with");
        public static readonly ListFact<DraftingCheck> Checklist = Choices<DraftingCheck>("plan.checklist", Exists, "编制检查项", "Drafting checks done");
        public static readonly Fact<bool> ConformsToCityPlan = Flag("plan.conformsToCityPlan", Exists, "是否符合市规划", "Conforms to the city plan");
        public static readonly Fact<bool> ParentPlanInForce = Flag("plan.parentPlanInForce", Exists, "所依据规划是否有效", "Parent plan is in force");
        public static readonly Fact<bool> IncludedInUrbanRuralPlan = Flag("plan.includedInUrbanRuralPlan", Exists, "已纳入城乡规划", "Included in the urban-rural plan");
        public static readonly Fact<bool> CommunicationsSection = Flag("plan.communicationsSection", Exists, "含通信设施专章", "Has a communications section");
        public static readonly Fact<bool> ExecutionPublished = Flag("plan.executionPublished", Exists, "执行情况已公布", "Execution status made public");
        public static readonly ListFact<long> ExecutionCheckedYears = Integers("plan.executionCheckedYears", Exists, "已检查执行情况的年度", "Years whose execution was checked");

        /// <summary>The consultation: facts under <c>plan.consultation</c>.</summary>
        public static class Consultation
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("plan.consultation", parent: Plan.Exists, "征求意见", "The consultation");
            public static readonly ListFact<ConsultationMethod> Methods = Choices<ConsultationMethod>("plan.consultation.methods", Exists, "征求意见方式", "Consultation methods used");
            public static readonly ListFact<ConsultedGroup> Groups = Choices<ConsultedGroup>("plan.consultation.groups", Exists, "征求对象", "Groups heard");
        }

        /// <summary>The superior review: facts under <c>plan.upperReview</c>.</summary>
        public static class UpperReview
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("plan.upperReview", parent: Plan.Exists, "上级审核", "The superior review");
            public static readonly Fact<Role> By = Choice<Role>("plan.upperReview.by", Exists, "上级审核机关", "Superior authority that reviewed");
            public static readonly Fact<Outcome> Result = Choice<Outcome>("plan.upperReview.result", Exists, "上级审核结果", "Result of the superior review");
        }

        /// <summary>The adjustment of the plan: facts under <c>plan.adjustment</c>.</summary>
        public static class Adjustment
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("plan.adjustment", parent: Plan.Exists, "规划调整", "The adjustment of the plan");
            public static readonly Fact<bool> Necessary = Flag("plan.adjustment.necessary", Exists, "确需调整", "Adjustment is necessary");
            public static readonly Fact<bool> SpecialCircumstances = Flag("plan.adjustment.specialCircumstances", Exists, "有特殊情况", "Special circumstances exist");
            public static readonly Fact<bool> OriginalProcedureRepeated = Flag("plan.adjustment.originalProcedureRepeated", Exists, "已重走原编制程序", "Original procedure gone through again");
        }
    }

    /// <summary>The annual plan: facts under <c>annualPlan</c>.</summary>
    public static class AnnualPlan
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("annualPlan", parent: null, "年度计划", "The annual plan");
        public static readonly Fact<long> Year = Integer("annualPlan.year", Exists, "计划年度", "Plan year");
        public static readonly Fact<Level> Level = Choice<Level>("annualPlan.level", Exists, "年度计划层级", "Level");
        public static readonly Fact<bool> Argued = Flag("annualPlan.argued", Exists, "是否经论证筛选", "Candidates argued");
        public static readonly Fact<DateOnly> SubmittedOn = Day("annualPlan.submittedOn", Exists, "提交日期", "Day submitted");
        public static readonly Fact<Role> ApprovedBy = Choice<Role>("annualPlan.approvedBy", Exists, "确定或批准机关", "Organ that determined or approved it");
        public static readonly Fact<Role> DraftedBy = Choice<Role>("annualPlan.draftedBy", Exists, "编制机关", "Drafting authority");
        public static readonly ListFact<Role> CoSigners = Choices<Role>("annualPlan.coSigners", Exists, "会同部门", "Co-signing departments");
        public static readonly Fact<bool> LinkedToInvestmentPlan = Flag("annualPlan.linkedToInvestmentPlan", Exists, "已列入政府投资计划", "Linked to the government investment plan");

        /// <summary>The adjustment of the annual plan: facts under <c>annualPlan.adjustment</c>.</summary>
        public static class Adjustment
        {
            /// <summary>Anything is known of it.</summary>
            public static readonly FactGroup Exists = Group("annualPlan.adjustment", parent: AnnualPlan.Exists, "年度计划调整", "The adjustment of the annual plan");
            public static readonly Fact<bool> SpecialCircumstances = Flag("annualPlan.adjustment.specialCircumstances", Exists, "有特殊情况", "Special circumstances exist");
            public static readonly Fact<Role> ArgumentationBy = Choice<Role>("annualPlan.adjustment.argumentationBy", Exists, "调整论证机关", "Authority that argued the adjustment");
        }
    }
}
