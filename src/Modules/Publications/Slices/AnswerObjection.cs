using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The organ says why its reply stands. One that gives way replies anew instead.</summary>
[Called("答复异议", "Answer an objection")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record AnswerObjection : Command<DisclosureRequest>
{
    /// <summary>Why the reply stands, for the applicant.</summary>
    public required string Text { get; init; }

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Objected);
        return [new ObjectionAnswered(Order.NotBlank(Text, "text"))];
    }
}

internal sealed record ObjectionAnswered(string Text) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with { LastStepOn = context.On, Objections = state.Settled(context.On, Text) };
}
