using InfoGov.Entities;

namespace InfoGov.Systems;

/// <summary>Something that happened in an incident; what the law said to it is kept with the incident.</summary>
internal abstract record IncidentEvent : IEvent<Incident>
{
    /// <inheritdoc/>
    public Incident Apply(Incident state, EventContext context) => Happen(state with { LegalBasis = state.LegalBasis.After(context) }, context);

    /// <summary>The incident after the event.</summary>
    protected abstract Incident Happen(Incident incident, EventContext context);
}
