using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The third party answered, or its time is over; from the next day on days are counted again.</summary>
[Called("登记第三方答复", "Record the answer of a third party")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record RecordThirdPartyAnswer : Command<DisclosureRequest>
{
    /// <summary>Whether it agrees to the disclosure; null when it said nothing.</summary>
    public bool? Agrees { get; init; }

    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.ConsultingThirdParty);
        var due = request.ReplyDue is { IsStated: true } stated ? stated : ReplyDue.Computed(request.TermFor(ReplyDue.Terms(context)).Resume(context.On), context);
        return [new ThirdPartyAnswered(Agrees, due)];
    }
}

internal sealed record ThirdPartyAnswered(bool? Agrees, ReplyDue ReplyDue) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state.Stepped(ReplyDue, context) with
    {
        Consultations = [.. state.Consultations.SkipLast(1), state.Consultations[^1] with { AnsweredOn = context.On, Agrees = Agrees }],
    };
}
