using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Stops a city from taking commands, at once and on every host; its public records stay readable.</summary>
[Slice(Module.Administration, "city"), SentBy(Administrator = true)]
internal sealed record DisableCity : Command<CityStanding>
{
    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context) =>
        state.Enabled ? [new CityDisabled()] : [];
}
