using InfoGov.Grains;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>
/// It is determined whether the plan covers state secrets. A secret plan leaves the public sets at once, and nothing of it
/// returns without being published anew.
/// </summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record DetermineSecrecy : Command<Plan>
{
    public required bool IsSecret { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.MustExist(context);
        return [new SecrecyDetermined(IsSecret)];
    }
}

internal sealed record SecrecyDetermined(bool IsSecret) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => !IsSecret ? plan with { IsSecret = false } : plan with
    {
        IsSecret = true,
        Publication = null,
        Notices = [],
        ExecutionReports = [],
        Procedure = plan.Procedure with { Published = null },
        Adjustment = plan.Adjustment is { } adjustment ? adjustment with { Original = adjustment.Original with { Published = null } } : null,
    };
}
