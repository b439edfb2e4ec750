namespace InfoGov.Entities;

/// <summary>Something that happened to an entry; what the law said to it is kept with the entry.</summary>
public abstract record EntryEvent<TState> : IEvent<TState>
    where TState : LegalEntry
{
    /// <inheritdoc/>
    public TState Apply(TState state, EventContext context) => Happen(
        state with
        {
            Warnings = [.. state.Warnings.Union(context.Finding?.Warnings ?? [])],
            LegalBasis = [.. state.LegalBasis.Union(context.Finding?.Cites ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        },
        context);

    /// <summary>The entry after the event.</summary>
    protected abstract TState Happen(TState entry, EventContext context);
}

/// <summary>Something was entered in a city.</summary>
public abstract record EntryOpened<TState>(string City) : EntryEvent<TState>
    where TState : LegalEntry
{
    /// <inheritdoc/>
    protected sealed override TState Happen(TState entry, EventContext context) =>
        Open(entry with { City = City, EnteredOn = context.On }, context);

    /// <summary>What was entered.</summary>
    protected abstract TState Open(TState entry, EventContext context);
}
