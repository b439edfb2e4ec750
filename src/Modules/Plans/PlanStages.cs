namespace InfoGov.Plans;

/// <summary>Where a plan is in its life, in one word: what lists show. The procedure itself has no single order.</summary>
internal static class PlanStages
{
    public static readonly string[] OfPlans = ["drafting", "consulting", "argued", "reviewed", "submitted", "filed", "rejected", "approved", "published", "inForce", "adjusting", "superseded"];

    public static readonly string[] OfAnnualPlans = ["drafting", "argued", "submitted", "approved"];

    public static string Stage(this Plan plan) =>
        plan.Successor is not null ? "superseded"
        : plan.Days.AdjustmentRequested > plan.Days.Implemented ? "adjusting"
        : plan.InForce == true ? "inForce"
        : plan.Procedure switch
        {
            { Published: true } => "published",
            { Approval: Approval.Approved } => "approved",
            { Approval: Approval.Rejected } => "rejected",
            { FiledTo: not null } => "filed",
            { Approval: Approval.Submitted } => "submitted",
            { UpperReview: not null } => "reviewed",
            { ExpertArgumentation: true } => "argued",
            { Consultation: not null } => "consulting",
            _ => "drafting",
        };

    public static string Stage(this AnnualPlan plan) =>
        plan.ApprovedOn is not null ? "approved" : plan.SubmittedOn is not null ? "submitted" : plan.ArguedOn is not null ? "argued" : "drafting";
}
