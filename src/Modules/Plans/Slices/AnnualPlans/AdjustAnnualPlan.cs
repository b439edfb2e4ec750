using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>An annual plan in force is changed; each change has reasons and an argumentation of its own.</summary>
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record AdjustAnnualPlan : Command<AnnualPlan>
{
    public bool? SpecialCircumstances { get; init; }

    /// <summary>Who argued the change.</summary>
    public Role? ArgumentationBy { get; init; }

    /// <summary>The projects after the change, by identifier or name; as before unless said.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    public string? Summary { get; init; }

    public override Act Act => Acts.AdjustAnnualPlan;

    public override void Establish(Matter matter, AnnualPlan plan, CommandContext context) => matter
        .With(Facts.AnnualPlan.Adjustment.SpecialCircumstances, SpecialCircumstances)
        .With(Facts.AnnualPlan.Adjustment.ArgumentationBy, ArgumentationBy);

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        plan.Require(context, plan.ApprovedOn);
        return plan.ApprovedOn is null
            ? throw Order.WrongStage("年度计划尚未确定", "The annual plan is not in force.", nameof(ApproveAnnualPlan))
            : [new AnnualPlanAdjusted(SpecialCircumstances, ArgumentationBy, Projects, Summary)];
    }
}

internal sealed record AnnualPlanAdjusted(bool? SpecialCircumstances, Role? ArgumentationBy, IReadOnlyList<string>? Projects, string? Summary) : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with
    {
        Projects = Projects ?? plan.Projects,
        Adjustments = [.. plan.Adjustments, new AnnualPlanAdjustment(context.On, SpecialCircumstances, ArgumentationBy, Summary)],
    };
}
