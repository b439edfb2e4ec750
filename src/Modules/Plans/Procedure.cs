using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>Whether the approving organ has decided.</summary>
internal enum Approval
{
    /// <summary>Not submitted.</summary>
    None,
    Submitted,
    Approved,
    Rejected,
}

/// <summary>What a plan has gone through so far.</summary>
internal sealed record Procedure
{
    public Consultation? Consultation { get; init; }

    public bool? ExpertArgumentation { get; init; }

    public UpperReview? UpperReview { get; init; }

    public Approval Approval { get; init; }

    public Role? ApprovedBy { get; init; }

    public Role? FiledTo { get; init; }

    public bool? Published { get; init; }

    /// <summary>
    /// Every step of the original procedure has been taken again. Publication is not one of them: what is made public is the
    /// changed plan.
    /// </summary>
    public bool Repeats(Procedure original) =>
        (original.Consultation is null || Consultation is not null)
        && (original.ExpertArgumentation != true || ExpertArgumentation == true)
        && (original.UpperReview is null || UpperReview is not null)
        && (original.Approval != Approval.Approved || Approval == Approval.Approved)
        && (original.FiledTo is null || FiledTo is not null);
}
