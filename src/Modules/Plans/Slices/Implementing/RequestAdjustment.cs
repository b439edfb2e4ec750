using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>
/// The adjustment of a settled plan is requested: its procedure starts anew, while the plan as it was stays in force and
/// public until the change is made.
/// </summary>
[Called("申请调整规划", "Ask for an adjustment of a plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RequestAdjustment : Command<Plan>
{
    public bool? Necessary { get; init; }

    public bool? SpecialCircumstances { get; init; }

    public string? Reason { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Settled());
        if (plan.Adjustment is not null && (Necessary ?? SpecialCircumstances) is not null)
        {
            // What was left out of the request is added to it; the procedure that has begun goes on.
            return [new AdjustmentComplemented(Necessary, SpecialCircumstances, Reason)];
        }

        plan.RequireSettled();
        plan.RequireSettledOnce();
        return [new AdjustmentRequested(Necessary, SpecialCircumstances, Reason)];
    }
}

internal sealed record AdjustmentComplemented(bool? Necessary, bool? SpecialCircumstances, string? Reason) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Adjustment = plan.Adjustment! with
        {
            Necessary = Necessary ?? plan.Adjustment.Necessary,
            SpecialCircumstances = SpecialCircumstances ?? plan.Adjustment.SpecialCircumstances,
            Reason = Reason ?? plan.Adjustment.Reason,
        },
    };
}

internal sealed record AdjustmentRequested(bool? Necessary, bool? SpecialCircumstances, string? Reason) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Adjustment = new Adjustment(Necessary, SpecialCircumstances, Reason, plan.Procedure),
        Procedure = new Procedure(),
        Days = plan.Days with { AdjustmentRequested = context.On },
    };
}
