using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The organ replies to a request, whatever it was still waiting for. What is disclosed is not stored here.</summary>
[Called("答复公开申请", "Reply to a request for information")]
[Slice(Module.Disclosure, DisclosureRequest.Kind), SentBy(Role.StateOrgan)]
internal sealed record ReplyDisclosureRequest : Command<DisclosureRequest>
{
    public required ReplyResult Result { get; init; }

    /// <summary>What a rejection rests on; it names that always.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The organ a request was transferred to; a transfer names it always.</summary>
    public string? ReferredTo { get; init; }

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received, RequestStage.AwaitingCorrection, RequestStage.ConsultingThirdParty);
        if (Result == ReplyResult.Rejected)
        {
            Order.NotBlank(LegalBasis, "legalBasis");
        }

        if (Result == ReplyResult.Transferred)
        {
            request.RequireOther(ReferredTo, "referredTo");
        }

        return [new DisclosureRequestReplied(Result, LegalBasis.Said(), ReferredTo.Said())];
    }
}

internal sealed record DisclosureRequestReplied(ReplyResult Result, string? LegalBasis, string? ReferredTo) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        LastStepOn = context.On,
        Reply = new RequestReply(Result, LegalBasis, ReferredTo, context.On),
        Law = state.Law.After(context, DutyType.ReplyDisclosureRequest),
    };
}
