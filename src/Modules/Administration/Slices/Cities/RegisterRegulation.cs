using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Records the text a plugin brings, when it is not the text already on record. Sent by the host at each start.</summary>
internal sealed record RegisterRegulation(RegulationText Text) : Command<CityStanding>
{
    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context) =>
        JsonSerializer.Serialize(state.Text) == JsonSerializer.Serialize(Text) ? [] : [new RegulationRegistered(Text)];
}
