using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The organ puts off its reply, once, before the time is over, and says why.</summary>
[Called("延期答复", "Put off the reply")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record ExtendReply : Command<DisclosureRequest>
{
    public required string Reason { get; init; }

    /// <summary>By how many working days; the most there may be unless said.</summary>
    public int? WorkingDays { get; init; }

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received, RequestStage.ConsultingThirdParty);
        Order.NotBlank(Reason, "reason");
        var terms = ReplyDue.Terms(context);
        var days = WorkingDays ?? terms.ExtensionWorkingDays;
        if (days < 1 || days > terms.ExtensionWorkingDays)
        {
            throw Order.Refuse(400, "invalid", $"延长 1 至 {terms.ExtensionWorkingDays} 个工作日（{terms.Source}）", $"By 1 to {terms.ExtensionWorkingDays} working days ({terms.Source}).", "workingDays");
        }

        if (request.Extension is not null)
        {
            throw Order.WrongStage("答复期限已延长过一次", "The reply was put off already.");
        }

        request.RequireTimeLeft(context);
        return [new ReplyExtended(Reason.Trim(), days, ReplyDue.Computed(Longer(request, terms, days), context))];
    }

    /// <summary>A stated day is extended from that day on.</summary>
    private static Term Longer(DisclosureRequest request, DisclosureTerms terms, int days)
    {
        if (request.ReplyDue is { IsStated: true, Day: { } stated })
        {
            return Term.OfWorkingDays(ReplyDue.StatedDay, stated, days);
        }

        var term = request.TermFor(terms);
        return term with { Budget = term.Budget + days };
    }
}

internal sealed record ReplyExtended(string Reason, int WorkingDays, ReplyDue ReplyDue) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state.Stepped(ReplyDue, context) with
    {
        Extension = new Extension(Reason, WorkingDays, context.On),
    };
}
