using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>An approved or filed plan is changed. What was public of it stays so until the changed plan is published.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record AmendPlan : Command<Plan>
{
    /// <summary>The title of the changed plan; as before unless said.</summary>
    public string? Title { get; init; }

    public string? Summary { get; init; }

    public override Act Act => Acts.AmendPlan;

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, new[] { plan.Days.Settled(), plan.Days.AdjustmentRequested }.Max());
        plan.RequireSettledOnce();
        if (Title is not null)
        {
            Order.NotBlank(Title, "title");
        }

        return [new PlanAmended(Title?.Trim() ?? plan.Title, Summary)];
    }
}

internal sealed record PlanAmended(string Title, string? Summary) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Title = Title,
        Amendments = [.. plan.Amendments, new Amendment(context.On, Summary)],
        Adjustment = null,
        Procedure = plan.Procedure with { Published = null },
        // The plan as it was is no more; the changed one is in force once it is implemented.
        InForce = plan.InForce is null ? null : false,
        Days = plan.Days with { Amended = context.On },
    };
}
