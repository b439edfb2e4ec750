using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Lets a city take commands, at once and on every host.</summary>
[Slice(Module.Administration, "city"), SentBy(Administrator = true)]
internal sealed record EnableCity : Command<CityStanding>
{
    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context) =>
        state.Enabled ? [] : [new CityEnabled()];
}
