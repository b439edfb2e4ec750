using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The provider refuses the request.</summary>
[Slice(Module.Resources, Sharing.Kind), SentBy(Role.ProviderUnit)]
internal sealed record RefuseSharing : SharingAct
{
    public RefusalGround? Ground { get; init; }

    public string? LegalBasis { get; init; }

    public override Act Act => Acts.RefuseSharing;

    public override void Establish(Matter matter, Sharing sharing, CommandContext context)
    {
        base.Establish(matter, sharing, context);
        matter
            .With(Args.RefuseSharing.Ground, Ground)
            .With(Args.RefuseSharing.LegalBasis, LegalBasis.Said());
    }

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        sharing.RequireOpen(context);
        return [new SharingRefused(Ground, LegalBasis.Said())];
    }
}

internal sealed record SharingRefused(RefusalGround? Ground, string? LegalBasis) : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) => sharing with
    {
        Stage = SharingStage.Refused,
        Refusal = new SharingRefusal(Ground, LegalBasis),
        Days = sharing.Days with { Answered = context.On },
    };
}
