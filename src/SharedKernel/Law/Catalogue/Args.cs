using static InfoGov.Law.FactCatalogue;

namespace InfoGov.Law;

#pragma warning disable CS1591 // each argument is described by its act

/// <summary>The arguments of the acts: facts under <c>args</c>, one group for each act that takes any.</summary>
public static class Args
{
    public static class ConsultOnPlan
    {
        public static readonly Fact<ConsultationMethod> Method = Choice<ConsultationMethod>("args.method", parent: null, "方式", "Method");
    }

    public static class FilePlan
    {
        public static readonly Fact<Role> To = Choice<Role>("args.to", parent: null, "受理机关", "Receiving authority");
    }

    public static class ApproveProject
    {
        public static readonly Fact<ApprovalMode> Mode = Choice<ApprovalMode>("args.mode", parent: null, "审批方式", "Mode of approval");
    }

    public static class FileProject
    {
        public static readonly Fact<Role> To = Choice<Role>("args.to", parent: null, "受理机关", "Receiving authority");
    }

    public static class FileSecurityScheme
    {
        public static readonly Fact<Role> To = Choice<Role>("args.to", parent: null, "受理机关", "Receiving authority");
    }

    public static class SelectSupervisor
    {
        public static readonly Fact<SelectionMethod> Method = Choice<SelectionMethod>("args.method", parent: null, "方式", "Method");
    }

    public static class AwardContract
    {
        public static readonly Fact<ContractRole> Role = Choice<ContractRole>("args.role", parent: null, "承包角色", "Role of the contractor");
        public static readonly Fact<ProcurementMethod> Procurement = Choice<ProcurementMethod>("args.procurement", parent: null, "采购方式", "Procurement method");
    }

    public static class GrantQualification
    {
        public static readonly Fact<QualificationKind> Kind = Choice<QualificationKind>("args.kind", parent: null, "种类", "Kind");
    }

    public static class HoldAcceptance
    {
        public static readonly Fact<Outcome> Result = Choice<Outcome>("args.result", parent: null, "结果", "Result");
    }

    public static class RegisterWarranty
    {
        public static readonly Fact<DateOnly> Start = Day("args.start", parent: null, "起始日", "First day");
        public static readonly Fact<DateOnly> End = Day("args.end", parent: null, "届满日", "Last day");
    }

    public static class ScheduleSecurityInspection
    {
        public static readonly Fact<SecurityInspectionKind> Kind = Choice<SecurityInspectionKind>("args.kind", parent: null, "种类", "Kind");
    }

    public static class CollectData
    {
        public static readonly Fact<string> Reason = String("args.reason", parent: null, "理由", "Reason");
    }

    public static class UseData
    {
        public static readonly Fact<string> Purpose = String("args.purpose", parent: null, "用途", "Purpose");
        public static readonly Fact<bool> ForWork = Flag("args.forWork", parent: null, "用于工作", "For work");
    }

    public static class ForwardSharedData
    {
        public static readonly Fact<string> Recipient = String("args.recipient", parent: null, "接收者", "Recipient");
    }

    public static class RefuseSharing
    {
        public static readonly Fact<RefusalGround> Ground = Choice<RefusalGround>("args.ground", parent: null, "理由", "Ground");
        public static readonly Fact<string> LegalBasis = String("args.legalBasis", parent: null, "法律依据", "Legal basis");
    }

    public static class EvaluatePerformance
    {
        public static readonly Fact<Outcome> Result = Choice<Outcome>("args.result", parent: null, "结果", "Result");
        public static readonly Fact<DateOnly> RectifyBy = Day("args.rectifyBy", parent: null, "整改期限", "Day to rectify by");
    }

    public static class RecordInspection
    {
        public static readonly Fact<InspectionKind> Kind = Choice<InspectionKind>("args.kind", parent: null, "种类", "Kind");
    }

    public static class ImposeSanction
    {
        public static readonly Fact<SanctionKind> Kind = Choice<SanctionKind>("args.kind", parent: null, "种类", "Kind");
        public static readonly Fact<decimal> Amount = Number("args.amount", parent: null, "金额（元）", "Amount in CNY");
        public static readonly Fact<bool> WithCorrectionOrder = Flag("args.withCorrectionOrder", parent: null, "同时责令改正", "With a correction order");
        public static readonly Fact<string> LegalBasis = String("args.legalBasis", parent: null, "法律依据", "Legal basis");
    }

    public static class ApplyForFunds
    {
        public static readonly Fact<FundingKind> Kind = Choice<FundingKind>("args.kind", parent: null, "种类", "Kind");
    }

    public static class GrantPreferentialSupport
    {
        public static readonly Fact<SupportScheme> Scheme = Choice<SupportScheme>("args.scheme", parent: null, "扶持项目", "Support scheme");
    }

    public static class SetThreshold
    {
        public static readonly Fact<ThresholdKey> Key = Choice<ThresholdKey>("args.key", parent: null, "阈值名", "Threshold");
        public static readonly Fact<decimal> Amount = Number("args.amount", parent: null, "金额（元）", "Amount in CNY");
        public static readonly Fact<DateOnly> EffectiveFrom = Day("args.effectiveFrom", parent: null, "起用日", "First day of force");
        public static readonly ListFact<Role> CoDepartments = Choices<Role>("args.coDepartments", parent: null, "会同部门", "Departments taking part");
    }
}
