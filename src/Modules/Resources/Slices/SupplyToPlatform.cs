using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The owner supplies a resource to the public information platform.</summary>
[Called("向平台提供资源", "Supply a resource to the platform")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.ProviderUnit)]
internal sealed record SupplyToPlatform : Command<Resource>
{
    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context, notBefore: resource.Days.SuppliedToPlatform);
        return [new ResourceSuppliedToPlatform()];
    }
}

internal sealed record ResourceSuppliedToPlatform : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { Days = resource.Days with { SuppliedToPlatform = context.On } };
}
