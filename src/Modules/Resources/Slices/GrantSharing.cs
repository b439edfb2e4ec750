using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The provider grants the request.</summary>
[Slice(Module.Resources, Sharing.Kind), SentBy(Role.ProviderUnit)]
internal sealed record GrantSharing : SharingAct
{
    public override Act Act => Acts.GrantSharing;

    public override IEnumerable<IEvent<Sharing>> Decide(Sharing sharing, CommandContext context)
    {
        sharing.RequireOpen(context);
        context.Read<Resource>(Resource.At(sharing.ResourceId!)).RequireInService();
        return [new SharingGranted()];
    }
}

internal sealed record SharingGranted : SharingEvent
{
    protected override Sharing Happen(Sharing sharing, EventContext context) =>
        sharing with { Stage = SharingStage.Granted, Days = sharing.Days with { Answered = context.On } };
}
