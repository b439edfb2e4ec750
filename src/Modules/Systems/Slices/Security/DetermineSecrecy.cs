using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Systems;

/// <summary>A stored system is found to be a state secret. Its entry in the catalogue goes at once, and of its content nothing is left here.</summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Systems, InformationSystem.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<InformationSystem>
{
    protected override IEvent<InformationSystem> Found() => new SystemFoundSecret();
}

internal sealed record SystemFoundSecret : SystemEvent
{
    protected override InformationSystem Happen(InformationSystem system, EventContext context) =>
        InformationSystem.None with { City = system.City, FoundSecretOn = context.On };
}
