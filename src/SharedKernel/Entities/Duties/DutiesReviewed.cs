using InfoGov.Duties;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// A day passed or the law changed, and with it a duty of the entity: what changed is pinned with the event.
/// </summary>
internal sealed record DutiesReviewed<TState> : IEvent<TState>, ILifeEvent
    where TState : class
{
    public TState Apply(TState state, EventContext context) => state;

    public Life Apply(Life life, EventContext context) => life;
}

/// <summary>Asks an entity to compare its duties with the law as it stands today; nothing is recorded where nothing changed.</summary>
internal sealed record ReviewDuties<TState> : Command<TState>
    where TState : class
{
    public override IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context) => [new DutiesReviewed<TState>()];
}
