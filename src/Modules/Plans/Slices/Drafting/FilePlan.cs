using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The plan is filed with an authority.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record FilePlan : Command<Plan>
{
    public required Role To { get; init; }

    /// <summary>Whether the plan it rests on is in force; what is known of that plan here wins.</summary>
    public bool? ParentPlanInForce { get; init; }

    public override Act Act => Acts.FilePlan;

    public override IEnumerable<EntityId> Reads(Plan plan) => ParentPlan.Reads(plan.ParentPlanId);

    public override void Establish(Matter matter, Plan plan, CommandContext context) => matter
        .With(Facts.Plan.ParentPlanInForce, ParentPlan.InForce(plan.ParentPlanId, context) ?? ParentPlanInForce)
        .With(Args.FilePlan.To, To);

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        return [new PlanFiled(To, ParentPlan.InForce(plan.ParentPlanId, context) ?? ParentPlanInForce)];
    }
}

internal sealed record PlanFiled(Role To, bool? ParentPlanInForce) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Draft = plan.Draft.With(new Draft { ParentPlanInForce = ParentPlanInForce }),
        Procedure = plan.Procedure with { FiledTo = To },
        Days = plan.Days with { Filed = context.On },
    };
}
