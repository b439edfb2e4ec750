using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>Another plan has taken its place; its history stays.</summary>
[Called("规划被取代", "Supersede a plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record SupersedePlan : Command<Plan>
{
    /// <summary>The identifier or the title of the plan that takes its place.</summary>
    public string? Successor { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Implemented);
        return [new PlanSuperseded(Successor)];
    }
}

internal sealed record PlanSuperseded(string? Successor) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        InForce = false,
        Successor = Successor,
        Days = plan.Days with { Superseded = context.On },
    };
}
