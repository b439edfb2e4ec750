using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Administration;

/// <summary>
/// What was published for an area is found to be a state secret. All its public rows go at once, and of its content nothing is left here;
/// what is none is published again for the area entered anew.
/// </summary>
[Called("认定属于国家秘密", "Find it to be a state secret")]
[Slice(Module.Administration, Area.Kind), SentBy(Role.InformatizationAuthority, Role.SecrecyAuthority)]
internal sealed record DetermineSecrecy : SecrecyDetermination<Area>
{
    protected override IEvent<Area> Found() => new AreaFoundSecret();
}

internal sealed record AreaFoundSecret : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => Area.None with
    {
        City = area.City,
        FoundSecretOn = context.On,
    };
}
