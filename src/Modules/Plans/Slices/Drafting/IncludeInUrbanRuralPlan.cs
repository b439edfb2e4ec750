using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The approved plan has entered the urban-rural plan.</summary>
[Called("纳入城乡规划", "Include in the urban-rural plan")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.PlanningAuthority)]
internal sealed record IncludeInUrbanRuralPlan : Command<Plan>
{
    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.Approved);
        return plan.Procedure.Approval == Approval.Approved
            ? [new PlanIncludedInUrbanRuralPlan()]
            : throw Order.WrongStage("规划尚未批准", "The plan has not been approved.", nameof(ApprovePlan));
    }
}

internal sealed record PlanIncludedInUrbanRuralPlan : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) =>
        plan with { IncludedInUrbanRuralPlan = true };
}
