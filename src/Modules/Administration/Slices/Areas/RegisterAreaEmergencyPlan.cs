using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>The authority registers that an area has an emergency plan; publishing it is an act of its own.</summary>
[Slice(Module.Administration, Area.Kind), SentBy(Role.InformatizationAuthority)]
internal sealed record RegisterAreaEmergencyPlan : Command<Area>
{
    public string? Title { get; init; }

    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.Require(context);
        return [new AreaEmergencyPlanRegistered(Title?.Trim())];
    }
}

internal sealed record AreaEmergencyPlanRegistered(string? Title) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => area with { EmergencyPlanRegisteredOn = context.On };
}
