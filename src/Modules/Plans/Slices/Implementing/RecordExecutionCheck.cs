using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>An authority records how the plan was carried out in a year.</summary>
[Slice(Module.Supervision, Plan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RecordExecutionCheck : Command<Plan>
{
    /// <summary>The year checked; that of the day unless said.</summary>
    public long? Year { get; init; }

    public string? Findings { get; init; }

    public override Act Act => Acts.RecordExecutionCheck;

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.RequireImplemented(context, Year);
        return [new ExecutionChecked(Year ?? context.On.Year, context.Caller.Role, Findings)];
    }
}

internal sealed record ExecutionChecked(long Year, Role? By, string? Findings) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        ExecutionChecks = [.. plan.ExecutionChecks, new ExecutionCheck(Year, context.On, By, Findings)],
    };
}
