using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The owner updates the data of a resource, which starts its cycle anew.</summary>
[Called("更新资源", "Update a resource")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.ProviderUnit)]
internal sealed record UpdateResource : Command<Resource>
{
    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context, notBefore: resource.LastUpdatedOn);
        return [new ResourceUpdated()];
    }
}

internal sealed record ResourceUpdated : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { LastUpdatedOn = context.On };
}
