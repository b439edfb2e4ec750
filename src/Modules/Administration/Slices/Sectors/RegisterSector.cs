using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Enters a sector of a city.</summary>
[Slice(Module.Administration, Sector.Kind, Opens = true), SentBy(Role.SectorAuthority, Role.InformatizationAuthority, Administrator = true)]
internal sealed record RegisterSector : OpenEntry<Sector>
{
    public required string Name { get; init; }

    protected override EntryOpened<Sector> Open(CommandContext context) => new SectorRegistered(CityCode, Order.NotBlank(Name, "name"));
}

internal sealed record SectorRegistered(string City, string Name) : EntryOpened<Sector>(City)
{
    protected override Sector Open(Sector sector, EventContext context) => sector with { Name = Name };
}
