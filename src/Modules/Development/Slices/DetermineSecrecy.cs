using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Development;

/// <summary>A stored provider is found to be a state secret. Its public row goes at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Development, Provider.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Provider>
{
    protected override IEvent<Provider> Found() => new ProviderFoundSecret();
}

internal sealed record ProviderFoundSecret : EntryEvent<Provider>
{
    protected override Provider Happen(Provider provider, EventContext context) => Provider.None with
    {
        City = provider.City,
        FoundSecretOn = context.On,
    };
}
