using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The approving organ approves the plan. A secret plan cannot be submitted here and is approved without that, where the law governs it.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.Government)]
internal sealed record ApprovePlan : Command<Plan>
{
    /// <summary>The organ that approved; the sender unless said, which only one that stands for it may.</summary>
    public Role? By { get; init; }

    public override Act Act => Acts.ApprovePlan;

    public override void Establish(Matter matter, Plan plan, CommandContext context) =>
        matter.With(Facts.Plan.ApprovedBy, By ?? context.Caller.Role);

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Submitted);
        if (plan.IsSecret != true)
        {
            plan.RequireSubmitted();
        }

        return context.ApprovingOrgan(By) is { } organ && Roles.StandsFor(Role.Government, organ)
            ? [new PlanApproved(organ)]
            : throw Order.Refuse(400, "invalid", "批准机关须为政府或管委会", "The approving organ is a government or a zone committee.", "by");
    }
}

internal sealed record PlanApproved(Role By) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Procedure = plan.Procedure with { Approval = Approval.Approved, ApprovedBy = By },
        Days = plan.Days with { Approved = context.On },
    };
}
