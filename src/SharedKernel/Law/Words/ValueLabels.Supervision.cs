namespace InfoGov.Law;

/// <summary>Evaluation, inspection, conduct and sanctions.</summary>
internal static partial class ValueLabels
{
    private static Dictionary<Enum, Text> Supervision() => new()
    {
        [EvaluationType.ServiceLevel] = new("服务水平评价", "evaluation of the service level"),
        [EvaluationType.Egov] = new("电子政务评价", "evaluation of e-government"),
        [EvaluationType.WorkAppraisal] = new("工作考核", "appraisal of work"),
        [EvaluationType.ProjectPerformance] = new("项目绩效评价", "evaluation of project performance"),

        [RectificationResult.Completed] = new("已完成整改", "completed"),
        [RectificationResult.Refused] = new("拒不整改", "refused"),
        [RectificationResult.Inadequate] = new("整改不符合要求", "inadequate"),

        [SecurityInspectionKind.Security] = new("安全检查", "security inspection"),
        [SecurityInspectionKind.RiskAssessment] = new("风险评估", "risk assessment"),

        [InspectionKind.FiscalProject] = new("财政投资项目检查", "inspection of fiscal projects"),
        [InspectionKind.FundUse] = new("资金使用检查", "inspection of the use of funds"),
        [InspectionKind.Market] = new("市场检查", "market inspection"),
        [InspectionKind.Standards] = new("标准执行检查", "inspection of standards"),
        [InspectionKind.Disclosure] = new("信息公开检查", "inspection of disclosure"),
        [InspectionKind.CollectionDisclosureSharing] = new("采集公开共享检查", "inspection of collection and disclosure and sharing"),
        [InspectionKind.PlanExecution] = new("规划执行检查", "inspection of plan execution"),
        [InspectionKind.Remit] = new("职责范围内的检查", "inspection within the remit"),
        [InspectionKind.Implementation] = new("条例实施检查", "inspection of implementation"),
        [InspectionKind.SpecialImplementation] = new("条例实施专项检查", "special inspection of implementation"),

        [Misconduct.Dereliction] = new("玩忽职守", "dereliction of duty"),
        [Misconduct.AbuseOfPower] = new("滥用职权", "abuse of power"),
        [Misconduct.Favouritism] = new("徇私舞弊", "favouritism"),

        [ViolationKind.UnqualifiedUndertaking] = new("无资质承揽", "undertaking work without qualification"),
        [ViolationKind.BorrowedQualification] = new("借用资质", "borrowed qualification"),
        [ViolationKind.GradeExceeded] = new("超越资质等级承揽", "work above the grade of qualification"),
        [ViolationKind.NoEmergencyPlan] = new("未制定应急预案", "no emergency plan"),
        [ViolationKind.NoDrill] = new("未组织应急演练", "no emergency drill"),
        [ViolationKind.Concealment] = new("瞒报", "concealment"),
        [ViolationKind.FalseReport] = new("谎报", "false report"),
        [ViolationKind.DelayedReport] = new("迟报", "delayed report"),
        [ViolationKind.DisclosureFailure] = new("未依法公开信息", "failure to disclose"),
        [ViolationKind.LevelNotFiled] = new("安全等级未备案", "security level not filed"),
        [ViolationKind.SecurityNotBuilt] = new("未建设安全设施", "security not built"),
        [ViolationKind.DuplicateCollection] = new("重复采集", "duplicate collection"),
        [ViolationKind.UnapprovedConnection] = new("擅自接入", "unapproved connection"),
        [ViolationKind.NewPrivateNetwork] = new("新建专网", "new private network"),
        [ViolationKind.DeliveredUnaccepted] = new("未经验收交付使用", "delivery without acceptance"),
        [ViolationKind.IllegalDisclosure] = new("非法披露信息", "illegal disclosure"),
        [ViolationKind.IllegalSale] = new("非法出售信息", "illegal sale"),
        [ViolationKind.IllegalAcquisition] = new("非法获取信息", "illegal acquisition"),
        [ViolationKind.SpreadIllegalInformation] = new("传播违法信息", "spreading illegal information"),
        [ViolationKind.EndangerSecurity] = new("危害信息安全", "endangering security"),
        [ViolationKind.AttackSystem] = new("攻击信息系统", "attack on a system"),
        [ViolationKind.ObstructTrade] = new("妨碍交易", "obstruction of trade"),
        [ViolationKind.RectificationRefused] = new("拒不整改", "refusal to rectify"),
        [ViolationKind.RectificationInadequate] = new("整改不符合要求", "inadequate rectification"),
        [ViolationKind.NonconformingProject] = new("项目不符合要求", "project that does not conform"),
        [ViolationKind.NonImplementation] = new("未按规定实施", "failure to implement"),
        [ViolationKind.Dereliction] = new("玩忽职守", "dereliction of duty"),
        [ViolationKind.AbuseOfPower] = new("滥用职权", "abuse of power"),
        [ViolationKind.Favouritism] = new("徇私舞弊", "favouritism"),

        [SanctionKind.Fine] = new("罚款", "fine"),
        [SanctionKind.Warning] = new("警告", "warning"),
        [SanctionKind.CorrectionOrder] = new("责令改正", "order to correct"),
        [SanctionKind.Criticism] = new("通报批评", "public criticism"),
        [SanctionKind.ShutdownForRectification] = new("停业整顿", "shutdown for rectification"),
        [SanctionKind.DisciplineOfResponsiblePersons] = new("处分直接责任人员", "discipline of the persons responsible"),
        [SanctionKind.AdministrativeDiscipline] = new("行政处分", "administrative discipline"),
        [SanctionKind.FundingBan] = new("停止资金支持", "funding ban"),
    };
}
