using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>The catalogue of key systems of an area was published; it comes by itself from a system that is listed for a registered area.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record NoteKeyCatalogue : Command<Area>
{
    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.Require(context);
        return [new KeyCatalogueNoted()];
    }
}

internal sealed record KeyCatalogueNoted : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) =>
        area with { KeyCataloguePublishedOn = area.KeyCataloguePublishedOn > context.On ? area.KeyCataloguePublishedOn : context.On };
}
