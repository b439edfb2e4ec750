using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>A superior authority records its review of the draft; which one it is follows from who sends it.</summary>
[Called("登记上级审核", "Record the review of a superior authority")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordUpperReview : Command<Plan>
{
    public required Outcome Result { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        plan.RequireDraft();
        return [new UpperReviewRecorded(context.Caller.Role, Result)];
    }
}

internal sealed record UpperReviewRecorded(Role? By, Outcome Result) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Procedure = plan.Procedure with { UpperReview = new UpperReview(By, Result) },
        Days = plan.Days with { Reviewed = context.On },
    };
}
