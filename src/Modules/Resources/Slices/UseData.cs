using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>
/// Someone uses the data of a resource. How they were come by decides what the law asks: collected under a consent, had by
/// sharing, or public.
/// </summary>
[Slice(Module.Resources, Resource.Kind), SentBy(Role.RequesterUnit)]
internal sealed record UseData : Command<Resource>
{
    public string? Purpose { get; init; }

    public bool? ForWork { get; init; }

    /// <summary>The key of the collection the data come from; that of the resource unless said.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The key of the granted request by which the user has them.</summary>
    public string? SharingId { get; init; }

    public override Act Act => Acts.UseData;

    public override IEnumerable<EntityId> Reads(Resource resource)
    {
        if (Source(resource) is { } collection)
        {
            yield return Collection.At(collection);
        }

        if (SharingId is not null)
        {
            yield return Sharing.At(SharingId);
        }
    }

    public override void Establish(Matter matter, Resource resource, CommandContext context)
    {
        if (Source(resource) is { } collection)
        {
            Collection.Establish(matter, context.Read<Collection>(Collection.At(collection)));
        }

        if (SharingId is not null)
        {
            context.Read<Sharing>(Sharing.At(SharingId)).ObtainBy(matter, context.Id.Key);
        }

        matter
            .With(Args.UseData.Purpose, Purpose.Said())
            .With(Args.UseData.ForWork, ForWork);
    }

    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context);
        var source = Source(resource);
        if (source is not null)
        {
            context.Read<Collection>(Collection.At(source)).RequireIn(resource.City);
        }

        if (SharingId is not null)
        {
            context.Read<Sharing>(Sharing.At(SharingId)).RequireGrantOf(context.Id.Key);
        }

        return [new ResourceUsed(Purpose.Said(), ForWork, source, SharingId)];
    }

    private string? Source(Resource resource) => CollectionId ?? resource.CollectionId;
}

internal sealed record ResourceUsed(string? Purpose, bool? ForWork, string? CollectionId, string? SharingId) : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { Days = resource.Days with { Used = context.On } };
}
