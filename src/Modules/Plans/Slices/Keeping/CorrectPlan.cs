using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The unit corrects how the plan is described. Type and level decide which rules apply, so they stand once it is settled.</summary>
[Called("更正规划信息", "Correct how a plan is described")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record CorrectPlan : Command<Plan>, IPlaced
{
    public string? Title { get; init; }

    public string? Unit { get; init; }

    public string? Area { get; init; }

    public PlanType? Type { get; init; }

    public Level? Level { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context);
        Order.NotBlank(Title ?? plan.Title, "title");
        Order.NotBlank(Unit ?? plan.Unit, "unit");
        if (Type is not null || Level is not null)
        {
            plan.RequireSettled();
            plan.RequireUnsettled();
        }

        return [new PlanCorrected((Title ?? plan.Title).Trim(), (Unit ?? plan.Unit).Trim(), Area ?? plan.Area, Type ?? plan.Type, Level ?? plan.Level)];
    }
}

internal sealed record PlanCorrected(string Title, string Unit, string? Area, PlanType? Type, Level? Level) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Title = Title,
        Unit = Unit,
        Area = Area,
        Type = Type,
        Level = Level,
        Publication = plan.Publication is { } shown && shown.Title == plan.Title ? shown with { Title = Title } : plan.Publication,
    };
}
