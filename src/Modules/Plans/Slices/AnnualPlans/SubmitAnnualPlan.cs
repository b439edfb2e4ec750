using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The annual plan is submitted. Where the law sets a last day, a later submission is accepted and the warning kept.</summary>
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record SubmitAnnualPlan : Command<AnnualPlan>
{
    public override Act Act => Acts.SubmitAnnualPlan;

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        plan.Require(context, plan.ArguedOn);
        return plan.SubmittedOn is null
            ? [new AnnualPlanSubmitted()]
            : throw Order.WrongStage("年度计划已提交", "The annual plan has been submitted.");
    }
}

internal sealed record AnnualPlanSubmitted : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with { SubmittedOn = context.On };
}
