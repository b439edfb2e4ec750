using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>Something that happened to a request; what the law said to it is kept with the request.</summary>
internal abstract record SharingEvent : IEvent<Sharing>
{
    /// <inheritdoc/>
    public Sharing Apply(Sharing state, EventContext context) => Happen(
        state with { Law = state.Law.After(context), Days = state.Days with { Updated = context.On } },
        context);

    /// <summary>The request after the event.</summary>
    protected abstract Sharing Happen(Sharing sharing, EventContext context);
}

/// <summary>An act on a request: the law is asked about the resource as well, as it is now.</summary>
internal abstract record SharingAct : Command<Sharing>
{
    public override IEnumerable<EntityId> Reads(Sharing sharing) => sharing.ResourceId is { } key ? [Resource.At(key)] : [];

    public override void Establish(Matter matter, Sharing sharing, CommandContext context)
    {
        if (sharing.ResourceId is { } key)
        {
            ResourceFacts.Establish(matter, context.Read<Resource>(Resource.At(key)));
        }
    }
}
