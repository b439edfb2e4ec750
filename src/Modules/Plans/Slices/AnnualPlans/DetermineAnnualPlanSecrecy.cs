using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>A stored annual plan is found to be a state secret. Its public row goes at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineAnnualPlanSecrecy : SecrecyDetermination<AnnualPlan>
{
    protected override IEvent<AnnualPlan> Found() => new AnnualPlanFoundSecret();
}

internal sealed record AnnualPlanFoundSecret : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => AnnualPlan.None with { City = plan.City, FoundSecretOn = context.On };
}
