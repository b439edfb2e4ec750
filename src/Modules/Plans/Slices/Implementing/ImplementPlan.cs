using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The plan is carried out from now on; also after a change.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record ImplementPlan : Command<Plan>
{
    public bool? ConformsToCityPlan { get; init; }

    public override Act Act => Acts.ImplementPlan;

    public override void Establish(Matter matter, Plan plan, CommandContext context) =>
        matter.With(Facts.Plan.ConformsToCityPlan, ConformsToCityPlan);

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, new[] { plan.Days.Approved, plan.Days.Published, plan.Days.Amended }.Max());
        plan.RequireSettled();
        return plan.InForce == true
            ? throw Order.WrongStage("规划已在实施", "The plan is in force already.")
            : [new PlanImplemented(ConformsToCityPlan)];
    }
}

internal sealed record PlanImplemented(bool? ConformsToCityPlan) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Draft = plan.Draft.With(new Draft { ConformsToCityPlan = ConformsToCityPlan }),
        InForce = true,
        Days = plan.Days with { FirstImplemented = plan.Days.FirstImplemented ?? context.On, Implemented = context.On },
    };
}
