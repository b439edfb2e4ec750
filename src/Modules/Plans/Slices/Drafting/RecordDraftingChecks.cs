using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The drafting unit records what the draft rests on, is aligned with and was checked for.</summary>
[Called("登记编制依据和衔接", "Record what a draft rests on")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RecordDraftingChecks : Command<Plan>
{
    public Role? Organizer { get; init; }

    public IReadOnlyList<Role>? CoDrafters { get; init; }

    public IReadOnlyList<PlanBasis>? Basis { get; init; }

    public IReadOnlyList<AlignedPlan>? Alignment { get; init; }

    public IReadOnlyList<DraftingCheck>? Checklist { get; init; }

    public bool? ConformsToCityPlan { get; init; }

    public bool? ParentPlanInForce { get; init; }

    public bool? CommunicationsSection { get; init; }

    /// <summary>The plan it rests on, if that is kept here.</summary>
    public string? ParentPlanId { get; init; }

    public override IEnumerable<EntityId> Reads(Plan plan) => ParentPlan.Reads(ParentPlanId);

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context);
        plan.RequireDraft();
        ParentPlan.Check(ParentPlanId, plan.City, context);
        var draft = new Draft
        {
            Organizer = Organizer,
            CoDrafters = CoDrafters,
            Basis = Basis,
            Alignment = Alignment,
            Checklist = Checklist,
            ConformsToCityPlan = ConformsToCityPlan,
            ParentPlanInForce = ParentPlanInForce,
            CommunicationsSection = CommunicationsSection,
        };
        return [new DraftingChecksRecorded(draft, ParentPlanId)];
    }
}

internal sealed record DraftingChecksRecorded(Draft Draft, string? ParentPlanId = null) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) =>
        plan with { Draft = plan.Draft.With(Draft), ParentPlanId = ParentPlanId ?? plan.ParentPlanId };
}
