using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The applicant gives the request up before there is a reply, by its code; nothing is owed for it any more.</summary>
internal sealed record WithdrawRequest(string? Reason) : Command<DisclosureRequest>
{
    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        request.Require(context, RequestStage.Received, RequestStage.AwaitingCorrection, RequestStage.ConsultingThirdParty);
        return [new DisclosureRequestWithdrawn(Reason.Said())];
    }
}

internal sealed record DisclosureRequestWithdrawn(string? Reason) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        LastStepOn = context.On,
        Withdrawal = new RequestWithdrawal(context.On, Reason),
        Law = state.Law.After(context),
    };
}
