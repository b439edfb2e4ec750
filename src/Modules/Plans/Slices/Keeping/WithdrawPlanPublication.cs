using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>What was published of a plan by mistake is taken back: the plan itself, its notices and its reports. Its public rows go.</summary>
[Called("撤回规划公布", "Withdraw what was published of a plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record WithdrawPlanPublication : Command<Plan>
{
    public required string Reason { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.MustExist(context);
        Order.NotBlank(Reason, "reason");
        return PlanRows.Of(context.Id.Key, plan).Any()
            ? [new PlanPublicationWithdrawn(Reason.Trim())]
            : throw Order.WrongStage("该规划没有公开内容", "Nothing of the plan is public.", nameof(PublishPlan));
    }
}

internal sealed record PlanPublicationWithdrawn(string Reason) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan.Unpublished();
}
