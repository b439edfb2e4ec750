using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Plans;

/// <summary>The public, experts or others are consulted on the draft; each method is recorded on its own.</summary>
[Slice(Module.Plans, Plan.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record ConsultOnPlan : Command<Plan>
{
    public required ConsultationMethod Method { get; init; }

    /// <summary>Who is heard.</summary>
    public IReadOnlyList<ConsultedGroup>? Groups { get; init; }

    /// <summary>The first day on which views are taken; the day of the act unless said.</summary>
    public DateOnly? OpenFrom { get; init; }

    /// <summary>The last day on which views are taken.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>Who gives notice; the unit of the sender unless said.</summary>
    public string? Publisher { get; init; }

    public override Act Act => Acts.ConsultOnPlan;

    public override void Establish(Matter matter, Plan plan, CommandContext context) => matter.With(Args.ConsultOnPlan.Method, Method);

    public override IEnumerable<IEvent<Plan>> Decide(Plan plan, CommandContext context)
    {
        plan.Require(context, plan.Days.AdjustmentRequested);
        plan.RequireDraft();
        var from = OpenFrom ?? context.On;
        return OpenUntil < from
            ? throw Order.Refuse(400, "invalid", "截止日早于起始日", "The last day is before the first.", "openUntil")
            : [new PlanConsulted(Method, Groups, from, OpenUntil, context.PublisherOr(Publisher, plan), context.OrderedInto(DisclosureSet.ConsultationNotices))];
    }
}

internal sealed record PlanConsulted(
    ConsultationMethod Method,
    IReadOnlyList<ConsultedGroup>? Groups,
    DateOnly OpenFrom,
    DateOnly? OpenUntil,
    string Publisher,
    IReadOnlyList<string> Disclosed) : PlanEvent
{
    protected override Plan Happen(Plan plan, EventContext context)
    {
        var before = plan.Procedure.Consultation;
        var groups = (before?.Groups ?? []).Union(Groups ?? []).Order().ToArray();
        return plan with
        {
            Procedure = plan.Procedure with
            {
                Consultation = new Consultation([.. (before?.Methods ?? []).Append(Method).Distinct().Order()], groups.Length > 0 ? groups : null),
            },
            Notices = Disclosed.Count > 0 ? [.. plan.Notices, new Notice(Method, OpenFrom, OpenUntil, Publisher, context.On, Disclosed)] : plan.Notices,
            Days = plan.Days with { Consulted = context.On },
        };
    }
}
