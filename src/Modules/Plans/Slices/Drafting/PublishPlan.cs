using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The plan is made public. It appears in the public set when the law orders it there.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record PublishPlan : Command<Plan>
{
    /// <summary>Who publishes; the unit of the sender unless said.</summary>
    public string? Publisher { get; init; }

    public override Act Act => Acts.PublishPlan;

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Approved);
        plan.RequireSettled();
        plan.RequirePublishable();
        return plan.Procedure.Published == true
            ? throw Order.Refuse(409, "exists", "规划已公布", "The plan is already public.")
            : [new PlanPublished(context.PublisherOr(Publisher, plan), context.OrderedInto(DisclosureSet.Plans))];
    }
}

internal sealed record PlanPublished(string Publisher, IReadOnlyList<string> Disclosed) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Procedure = plan.Procedure with { Published = true },
        Publication = Disclosed.Count > 0
            ? new Publication(plan.Title, plan.Type, plan.Level, plan.Procedure.ApprovedBy, Publisher, context.On, Disclosed)
            : plan.Publication,
        Days = plan.Days with { Published = context.On },
    };
}
