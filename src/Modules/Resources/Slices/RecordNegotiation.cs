using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>Requester or provider records what was negotiated; topics add up, the last result counts.</summary>
[Called("登记协商", "Record a negotiation")]
[Slice(Module.Resources, Sharing.Kind), SentBy(Role.RequesterUnit, Role.ProviderUnit)]
internal sealed record RecordNegotiation : Command<Sharing>
{
    public required IReadOnlyList<NegotiationTopic> Topics { get; init; }

    /// <summary>What it came to; null while it goes on.</summary>
    public NegotiationResult? Result { get; init; }

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        sharing.RequireOpen(context);
        return [new SharingNegotiated([.. Topics.Distinct().Order()], Result)];
    }
}

internal sealed record SharingNegotiated(IReadOnlyList<NegotiationTopic> Topics, NegotiationResult? Result) : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) => sharing with
    {
        Topics = [.. (sharing.Topics ?? []).Union(Topics).Order()],
        Result = Result ?? sharing.Result,
        Stage = sharing.Stage == SharingStage.Requested ? SharingStage.Negotiating : sharing.Stage,
        Days = sharing.Days with { Negotiated = context.On },
    };
}
