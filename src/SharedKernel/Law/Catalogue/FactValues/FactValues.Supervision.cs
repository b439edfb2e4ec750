namespace InfoGov.Law;

/// <summary>Values of <c>evaluation.type</c>.</summary>
public enum EvaluationType
{
    ServiceLevel,
    Egov,
    WorkAppraisal,
    ProjectPerformance,
}

/// <summary>Values of <c>rectification.result</c>.</summary>
public enum RectificationResult
{
    Completed,
    Refused,
    Inadequate,
}

/// <summary>Values of <c>violation.kind</c>.</summary>
public enum ViolationKind
{
    UnqualifiedUndertaking,
    BorrowedQualification,
    GradeExceeded,
    NoEmergencyPlan,
    NoDrill,
    Concealment,
    FalseReport,
    DelayedReport,
    DisclosureFailure,
    LevelNotFiled,
    SecurityNotBuilt,
    DuplicateCollection,
    UnapprovedConnection,
    NewPrivateNetwork,
    DeliveredUnaccepted,
    IllegalDisclosure,
    IllegalSale,
    IllegalAcquisition,
    SpreadIllegalInformation,
    EndangerSecurity,
    AttackSystem,
    ObstructTrade,
    RectificationRefused,
    RectificationInadequate,
    NonconformingProject,
    NonImplementation,
    Dereliction,
    AbuseOfPower,
    Favouritism,
}

/// <summary>Values of <c>staffMember.misconduct</c>.</summary>
public enum Misconduct
{
    Dereliction,
    AbuseOfPower,
    Favouritism,
}

/// <summary>Values of <c>RecordInspection.args.kind</c>.</summary>
public enum InspectionKind
{
    FiscalProject,
    FundUse,
    Market,
    Standards,
    Disclosure,
    CollectionDisclosureSharing,
    PlanExecution,
    Remit,
    Implementation,
    SpecialImplementation,
}

/// <summary>Values of <c>ImposeSanction.args.kind</c>.</summary>
public enum SanctionKind
{
    Fine,
    Warning,
    CorrectionOrder,
    Criticism,
    ShutdownForRectification,
    DisciplineOfResponsiblePersons,
    AdministrativeDiscipline,
    FundingBan,
}
