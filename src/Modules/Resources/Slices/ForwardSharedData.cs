using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A unit passes data of a resource to a third party.</summary>
[Slice(Module.Resources, Resource.Kind), SentBy(Role.RequesterUnit)]
internal sealed record ForwardSharedData : Command<Resource>
{
    public string? Recipient { get; init; }

    /// <summary>The key of the granted request by which the unit has them.</summary>
    public string? SharingId { get; init; }

    public override Act Act => Acts.ForwardSharedData;

    public override IEnumerable<EntityId> Reads(Resource resource) => SharingId is null ? [] : [Sharing.At(SharingId)];

    public override void Establish(Matter matter, Resource resource, CommandContext context)
    {
        if (SharingId is not null)
        {
            context.Read<Sharing>(Sharing.At(SharingId)).ObtainBy(matter, context.Id.Key);
        }

        matter.With(Args.ForwardSharedData.Recipient, Recipient.Said());
    }

    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context);
        Order.NotBlank(Recipient, "recipient");
        if (SharingId is not null)
        {
            context.Read<Sharing>(Sharing.At(SharingId)).RequireGrantOf(context.Id.Key);
        }

        return [new SharedDataForwarded(Recipient.Said()!, SharingId)];
    }
}

internal sealed record SharedDataForwarded(string Recipient, string? SharingId) : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { Days = resource.Days with { Forwarded = context.On } };
}
