using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The annual plan is determined or approved and comes into force.</summary>
[Slice(Module.Plans, AnnualPlan.Kind), SentBy(Role.InvestmentAuthority, Role.Government)]
internal sealed record ApproveAnnualPlan : Command<AnnualPlan>
{
    /// <summary>The organ that determined or approved it; the sender unless said, which only one that stands for it may.</summary>
    public Role? By { get; init; }

    /// <summary>Who drafted it, if that was not said before.</summary>
    public Role? DraftedBy { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public bool? LinkedToInvestmentPlan { get; init; }

    public override Act Act => Acts.ApproveAnnualPlan;

    public override void Establish(Matter matter, AnnualPlan plan, CommandContext context) => matter
        .With(Facts.AnnualPlan.ApprovedBy, By ?? context.Caller.Role)
        .With(Facts.AnnualPlan.DraftedBy, DraftedBy)
        .With(Facts.AnnualPlan.CoSigners, CoSigners)
        .With(Facts.AnnualPlan.LinkedToInvestmentPlan, LinkedToInvestmentPlan);

    public override IEnumerable<IEvent<AnnualPlan>> Decide(AnnualPlan plan, CommandContext context)
    {
        plan.Require(context, new[] { plan.ArguedOn, plan.SubmittedOn }.Max());
        return plan.ApprovedOn is null
            ? [new AnnualPlanApproved(context.ApprovingOrgan(By), DraftedBy, CoSigners, LinkedToInvestmentPlan)]
            : throw Order.WrongStage("年度计划已确定", "The annual plan is in force already.");
    }
}

internal sealed record AnnualPlanApproved(Role? By, Role? DraftedBy, IReadOnlyList<Role>? CoSigners, bool? LinkedToInvestmentPlan) : AnnualPlanEvent
{
    protected override AnnualPlan Happen(AnnualPlan plan, EventContext context) => plan with
    {
        ApprovedBy = By,
        DraftedBy = DraftedBy ?? plan.DraftedBy,
        CoSigners = CoSigners ?? plan.CoSigners,
        LinkedToInvestmentPlan = LinkedToInvestmentPlan ?? plan.LinkedToInvestmentPlan,
        ApprovedOn = context.On,
    };
}
