using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each fact is described by its labels

public static partial class Facts
{
    /// <summary>The actor: facts under <c>actor</c>.</summary>
    public static class Actor
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("actor", parent: null, "行为人", "The actor");
        public static readonly Fact<Role> Role = Choice<Role>("actor.role", Exists, "行为人角色", "Role of whoever performs the act");
        public static readonly Fact<string> Area = String("actor.area", Exists, "行为人管辖区域名称", "Area the actor is competent for");
    }

    /// <summary>The matter: facts under <c>subject</c>.</summary>
    public static class Subject
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("subject", parent: null, "所涉事项", "The matter");
        public static readonly Fact<string> Area = String("subject.area", Exists, "所涉事项所在区域", "Area where the matter is located");
    }

    /// <summary>The evaluation: facts under <c>evaluation</c>.</summary>
    public static class Evaluation
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("evaluation", parent: null, "评价", "The evaluation");
        public static readonly Fact<EvaluationType> Type = Choice<EvaluationType>("evaluation.type", Exists, "评价类型", "Kind");
        public static readonly Fact<bool> Published = Flag("evaluation.published", Exists, "结果已公布", "Result published");
        public static readonly Fact<long> ExpertCount = Integer("evaluation.expertCount", Exists, "专家人数", "Experts");
        public static readonly ListFact<Role> CoSigners = Choices<Role>("evaluation.coSigners", Exists, "会同部门", "Departments taking part");
    }

    /// <summary>The rectification: facts under <c>rectification</c>.</summary>
    public static class Rectification
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("rectification", parent: null, "整改", "The rectification");
        public static readonly Fact<DateOnly> DueOn = Day("rectification.dueOn", Exists, "整改期限", "Due day");
        public static readonly Fact<RectificationResult> Result = Choice<RectificationResult>("rectification.result", Exists, "整改结果", "Result");
        public static readonly Fact<DateOnly> FoundOn = Day("rectification.foundOn", Exists, "认定拒改或不到位之日", "Day of the finding");
    }

    /// <summary>The inspection: facts under <c>inspection</c>.</summary>
    public static class Inspection
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("inspection", parent: null, "检查", "The inspection");
        public static readonly ListFact<Role> Participants = Choices<Role>("inspection.participants", Exists, "参加部门", "Participants");
        public static readonly Fact<Role> Lead = Choice<Role>("inspection.lead", Exists, "牵头机关", "Lead");
    }

    /// <summary>The violation: facts under <c>violation</c>.</summary>
    public static class Violation
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("violation", parent: null, "违法行为", "The violation");
        public static readonly Fact<ViolationKind> Kind = Choice<ViolationKind>("violation.kind", Exists, "违法行为类型", "Kind of unlawful conduct recorded");
        public static readonly Fact<bool> IsSerious = Flag("violation.isSerious", Exists, "情节严重", "Serious circumstances");
        public static readonly Fact<bool> CaseOpened = Flag("violation.caseOpened", Exists, "已立案", "Case opened");
        public static readonly Fact<bool> Referred = Flag("violation.referred", Exists, "已移送", "Referred");
    }

    /// <summary>The staff member: facts under <c>staffMember</c>.</summary>
    public static class StaffMember
    {
        /// <summary>Anything is known of it.</summary>
        public static readonly FactGroup Exists = Group("staffMember", parent: null, "工作人员", "The staff member");
        public static readonly Fact<Misconduct> Misconduct = Choice<Misconduct>("staffMember.misconduct", Exists, "工作人员失职类型", "Kind of misconduct");
    }
}
