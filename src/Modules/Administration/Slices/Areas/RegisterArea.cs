using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Enters an area of a city.</summary>
[Slice(Module.Administration, Area.Kind, Opens = true), SentBy(Role.CityInformatizationAuthority, Administrator = true)]
internal sealed record RegisterArea : OpenEntry<Area>
{
    public required string Name { get; init; }

    public Level? Level { get; init; }

    protected override EntryOpened<Area> Open(CommandContext context) => new AreaRegistered(CityCode, Order.NotBlank(Name, "name"), Level);
}

internal sealed record AreaRegistered(string City, string Name, Level? Level) : EntryOpened<Area>(City)
{
    protected override Area Open(Area area, EventContext context) => area with { Name = Name, Level = Level };
}
