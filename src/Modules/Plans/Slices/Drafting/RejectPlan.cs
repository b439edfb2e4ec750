using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The approving organ does not approve the plan; it may be submitted again.</summary>
[Called("不予批准规划", "Reject a plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.Government)]
internal sealed record RejectPlan : Command<Plan>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Submitted);
        plan.RequireSubmitted();
        return [new PlanRejected(context.Caller.Role, Reason)];
    }
}

internal sealed record PlanRejected(Role? By, string? Reason) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Procedure = plan.Procedure with { Approval = Approval.Rejected },
        Days = plan.Days with { Rejected = context.On },
    };
}
