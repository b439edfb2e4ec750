using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The resource is listed in the sharing catalogue.</summary>
[Called("列入共享目录", "List in the sharing catalogue")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.ProviderUnit, Role.InformatizationAuthority)]
internal sealed record ListInCatalogue : Command<Resource>
{
    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context);
        return resource.Days.ListedInCatalogue is null
            ? [new ResourceListedInCatalogue()]
            : throw Order.Exists("资源已列入共享目录", "The resource is in the catalogue already.");
    }
}

internal sealed record ResourceListedInCatalogue : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { Days = resource.Days with { ListedInCatalogue = context.On } };
}
