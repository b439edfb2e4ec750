using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Plans;

/// <summary>
/// It is determined whether the plan covers state secrets. A secret plan leaves the public sets at once, and nothing of it
/// returns without being published anew. Its content is kept, and not shown: a city may govern some acts on secret plans itself.
/// </summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record DetermineSecrecy : Command<Plan>, IDeterminesSecrecy
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
    protected override Plan Happen(Plan plan, EventContext context) => IsSecret
        ? plan.Unpublished() with { IsSecret = true, FoundSecretOn = context.On }
        : plan with { IsSecret = false, FoundSecretOn = null };
}
