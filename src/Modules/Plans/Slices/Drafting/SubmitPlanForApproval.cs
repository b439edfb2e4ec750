using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The draft is submitted to the approving organ; again after a rejection.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record SubmitPlanForApproval : Command<Plan>
{
    public IReadOnlyList<Role>? CoDrafters { get; init; }

    public IReadOnlyList<PlanBasis>? Basis { get; init; }

    public IReadOnlyList<AlignedPlan>? Alignment { get; init; }

    public IReadOnlyList<DraftingCheck>? Checklist { get; init; }

    public override Act Act => Acts.SubmitPlanForApproval;

    public override void Establish(Matter matter, Plan plan, CommandContext context) => PlanFacts.Drafting(matter, Draft());

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        plan.RequireDraft();
        return [new PlanSubmittedForApproval(Draft())];
    }

    private Draft Draft() => new() { CoDrafters = CoDrafters, Basis = Basis, Alignment = Alignment, Checklist = Checklist };
}

internal sealed record PlanSubmittedForApproval(Draft Draft) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Draft = plan.Draft.With(Draft),
        Procedure = plan.Procedure with { Approval = Approval.Submitted },
        Days = plan.Days with { Submitted = context.On },
    };
}
