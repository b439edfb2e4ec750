using InfoGov.Entities;

namespace InfoGov.Systems;

/// <summary>Something that happened to a website; what the law said to it is kept with the website.</summary>
internal abstract record WebsiteEvent : IEvent<Website>
{
    /// <inheritdoc/>
    public Website Apply(Website state, EventContext context) => Happen(state with { LegalBasis = state.LegalBasis.After(context) }, context);

    /// <summary>The website after the event.</summary>
    protected abstract Website Happen(Website website, EventContext context);
}
