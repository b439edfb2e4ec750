using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>A draft is given up, for a reason; nothing is owed for it any more.</summary>
[Called("放弃规划草案", "Withdraw a draft plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record WithdrawPlan : Command<Plan>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context);
        plan.RequireUnsettled();
        Order.NotBlank(Reason, "reason");
        return [new PlanWithdrawn(Reason.Trim())];
    }
}

internal sealed record PlanWithdrawn(string Reason) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Days = plan.Days with { Withdrawn = context.On },
    };
}
