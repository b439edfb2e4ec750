using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>Something that happened to an entry; what the law said to it is kept with the entry.</summary>
public abstract record EntryEvent<TState> : IEvent<TState>
    where TState : LegalEntry
{
    /// <summary>The duties that were done by it.</summary>
    protected virtual DutyType[] Does => [];

    /// <inheritdoc/>
    public TState Apply(TState state, EventContext context)
    {
        var owed = state.Obligations.Where(o => !Does.Contains(o.Type));
        return Happen(
            state with
            {
                Obligations = [.. owed.Union(context.Finding?.Obligations ?? [])],
                Warnings = [.. state.Warnings.Union(context.Finding?.Warnings ?? [])],
                LegalBasis = [.. state.LegalBasis.Union(context.Finding?.Cites ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            },
            context);
    }

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
