using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>The authority of a sector registers its emergency plan.</summary>
[Slice(Module.Administration, Sector.Kind), SentBy(Role.SectorAuthority)]
internal sealed record RegisterSectorEmergencyPlan : Command<Sector>
{
    public string? Title { get; init; }

    public override IEnumerable<IEvent<Sector>> Decide(Sector sector, CommandContext context)
    {
        sector.Require(context);
        return [new SectorEmergencyPlanRegistered(Title?.Trim())];
    }
}

internal sealed record SectorEmergencyPlanRegistered(string? Title) : EntryEvent<Sector>
{
    protected override Sector Happen(Sector sector, EventContext context) => sector with { EmergencyPlanRegisteredOn = context.On };
}
