using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The owner stops providing a resource for good; nothing is owed for it any more.</summary>
[Called("资源停止提供", "Retire a resource")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.ProviderUnit)]
internal sealed record RetireResource : Command<Resource>
{
    public string? Reason { get; init; }

    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context, notBefore: resource.LastUpdatedOn);
        return [new ResourceRetired(Reason.Said())];
    }
}

internal sealed record ResourceRetired(string? Reason) : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { Days = resource.Days with { Retired = context.On } };
}
