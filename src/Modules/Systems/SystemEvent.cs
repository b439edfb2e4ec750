using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Systems;

/// <summary>Something that happened to a system; what the law said to it is kept with the system.</summary>
internal abstract record SystemEvent : IEvent<InformationSystem>
{
    /// <inheritdoc/>
    public InformationSystem Apply(InformationSystem state, EventContext context)
    {
        var updated = state.Days.Updated is { } last && last > context.On ? last : context.On;
        var pinned = state with
        {
            Days = state.Days with { Updated = updated },
            LegalBasis = state.LegalBasis.After(context),
        };
        return Happen(pinned, context);
    }

    /// <summary>The system after the event.</summary>
    protected abstract InformationSystem Happen(InformationSystem system, EventContext context);
}
