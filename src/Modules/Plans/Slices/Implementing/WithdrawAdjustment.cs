using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The adjustment under way is given up; the plan stands as it was.</summary>
[Called("撤回调整", "Withdraw an adjustment")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record WithdrawAdjustment : Command<Plan>
{
    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        return plan.Adjustment is null
            ? throw Order.WrongStage("没有办理中的调整", "No adjustment is under way.", nameof(RequestAdjustment))
            : [new AdjustmentWithdrawn()];
    }
}

internal sealed record AdjustmentWithdrawn : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with { Procedure = plan.Adjustment!.Original, Adjustment = null };
}
