using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>Experts have argued the draft.</summary>
[Called("登记专家论证", "Record the argumentation of experts")]
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record RecordExpertArgumentation : Command<Plan>
{
    public required long ExpertCount { get; init; }

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        plan.RequireDraft();
        return ExpertCount < 1
            ? throw Order.Refuse(400, "invalid", "专家人数须至少一人", "An argumentation has at least one expert.", "expertCount")
            : [new ExpertArgumentationRecorded(ExpertCount)];
    }
}

internal sealed record ExpertArgumentationRecorded(long ExpertCount) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context) => plan with
    {
        Procedure = plan.Procedure with { ExpertArgumentation = true },
        Days = plan.Days with { Argued = context.On },
    };
}
