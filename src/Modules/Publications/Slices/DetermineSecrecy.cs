using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Publications;

/// <summary>What was published is found to be a state secret. Its public rows go at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Disclosure, Publication.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Publication>
{
    protected override IEvent<Publication> Found() => new PublicationFoundSecret();
}

internal sealed record PublicationFoundSecret : IEvent<Publication>
{
    public Publication Apply(Publication state, EventContext context) => Publication.None with
    {
        City = state.City,
        FoundSecretOn = context.On,
    };
}
