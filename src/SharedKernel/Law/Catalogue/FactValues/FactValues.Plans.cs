namespace InfoGov.Law;

/// <summary>Values of <c>plan.type</c>.</summary>
public enum PlanType
{
    Development,
    Infrastructure,
    Industry,
    Department,
    CrossDepartment,
    ZoneSpecial,
    Special,
    RegulatoryDetailed,
}

/// <summary>Values of <c>plan.consultation.methods</c>.</summary>
public enum ConsultationMethod
{
    PublicNotice,
    Hearing,
    Argumentation,
    Survey,
}

/// <summary>Values of <c>plan.consultation.groups</c>.</summary>
public enum ConsultedGroup
{
    Public,
    Expert,
}

/// <summary>Values of <c>plan.basis</c>.</summary>
public enum PlanBasis
{
    SuperiorPlan,
    EconomicPlan,
    NationalStrategy,
    UrbanRuralPlan,
    InformatizationPlan,
}

/// <summary>Values of <c>plan.alignment</c>.</summary>
public enum AlignedPlan
{
    Telecom,
    Broadcasting,
    DisasterPrevention,
    NationalDefence,
}

/// <summary>Values of <c>plan.checklist</c>.</summary>
public enum DraftingCheck
{
    ScaleFit,
    DuplicationCheck,
    NationalStrategy,
    SuperiorPlan,
    NeedsForecast,
    Alignment,
}

/// <summary>Values of <c>plan.upperReview.result</c>.</summary>
public enum Outcome
{
    Passed,
    Failed,
}
