using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Organizations;

/// <summary>Something that changes how a unit is set up, or that it did.</summary>
internal abstract record StandingEvent : IEvent<Organization>
{
    /// <inheritdoc/>
    public Organization Apply(Organization state, EventContext context) => state with { Standing = Happen(state.Standing, context.On) };

    /// <summary>The standing after the event.</summary>
    protected abstract Standing Happen(Standing standing, DateOnly on);

    /// <summary>The later of two days: what is recorded late takes nothing from what came after it.</summary>
    protected static DateOnly Later(DateOnly? known, DateOnly on) => known > on ? known.Value : on;
}
