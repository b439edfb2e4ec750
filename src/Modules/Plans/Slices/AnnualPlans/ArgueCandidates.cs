using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The candidate projects were argued and screened.</summary>
[Called("论证筛选备选项目", "Argue and screen candidate projects")]
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InformatizationAuthority, Role.InvestmentAuthority)]
internal sealed record ArgueCandidates : Command<AnnualPlan>
{
    /// <summary>The projects that remain, by identifier or name.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        plan.Require(context);
        return plan.ApprovedOn is null
            ? [new CandidatesArgued(Projects)]
            : throw Order.WrongStage("年度计划已确定，须办理调整", "The annual plan is in force; it is adjusted instead.", nameof(AdjustAnnualPlan));
    }
}

internal sealed record CandidatesArgued(IReadOnlyList<string>? Projects) : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with
    {
        Argued = true,
        Projects = Projects ?? plan.Projects,
        ArguedOn = context.On,
    };
}
