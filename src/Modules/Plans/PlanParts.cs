using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>What the drafting rests on, and what was determined about the draft.</summary>
internal sealed record Draft
{
    /// <summary>Who organizes the drafting.</summary>
    public Role? Organizer { get; init; }

    public IReadOnlyList<Role>? CoDrafters { get; init; }

    public IReadOnlyList<PlanBasis>? Basis { get; init; }

    public IReadOnlyList<AlignedPlan>? Alignment { get; init; }

    public IReadOnlyList<DraftingCheck>? Checklist { get; init; }

    public bool? ConformsToCityPlan { get; init; }

    public bool? ParentPlanInForce { get; init; }

    public bool? CommunicationsSection { get; init; }

    /// <summary>The same with what is given in another; null members leave what is known already.</summary>
    public Draft With(Draft later) => new()
    {
        Organizer = later.Organizer ?? Organizer,
        CoDrafters = later.CoDrafters ?? CoDrafters,
        Basis = later.Basis ?? Basis,
        Alignment = later.Alignment ?? Alignment,
        Checklist = later.Checklist ?? Checklist,
        ConformsToCityPlan = later.ConformsToCityPlan ?? ConformsToCityPlan,
        ParentPlanInForce = later.ParentPlanInForce ?? ParentPlanInForce,
        CommunicationsSection = later.CommunicationsSection ?? CommunicationsSection,
    };
}

/// <summary>The consultations held: every method used and every group heard; no groups where none is known.</summary>
internal sealed record Consultation(IReadOnlyList<ConsultationMethod> Methods, IReadOnlyList<ConsultedGroup>? Groups);

/// <summary>The review by a superior authority.</summary>
internal sealed record UpperReview(Role? By, Outcome Result);

/// <summary>A consultation that the law ordered to be public.</summary>
internal sealed record Notice(ConsultationMethod Method, DateOnly OpenFrom, DateOnly? OpenUntil, string Publisher, DateOnly PublishedOn, IReadOnlyList<string> LegalBasis);

/// <summary>A version of the plan that the law ordered to be public, as it was when it was published.</summary>
internal sealed record Publication(
    string Title,
    PlanType? Type,
    Level? Level,
    Role? ApprovedBy,
    string Publisher,
    DateOnly PublishedOn,
    IReadOnlyList<string> LegalBasis);

/// <summary>Why the plan is to be changed, and the procedure that has to be gone through again.</summary>
internal sealed record Adjustment(bool? Necessary, bool? SpecialCircumstances, string? Reason, Procedure Original);

/// <summary>A change that was made.</summary>
internal sealed record Amendment(DateOnly On, string? Summary);

/// <summary>A check of how the plan is carried out.</summary>
internal sealed record ExecutionCheck(long Year, DateOnly On, Role? By, string? Findings);

/// <summary>A report on how the plan is carried out; public when the law ordered it, by the provisions named.</summary>
internal sealed record ExecutionReport(long Year, string Summary, string Publisher, DateOnly PublishedOn, IReadOnlyList<string> LegalBasis);
