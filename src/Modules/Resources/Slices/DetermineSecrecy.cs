using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>A stored resource is found to be a state secret. Its entry in the catalogue goes at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Resource>
{
    protected override IEvent<Resource> Found() => new ResourceFoundSecret();
}

internal sealed record ResourceFoundSecret : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) => Resource.None with { City = resource.City, FoundSecretOn = context.On };
}
