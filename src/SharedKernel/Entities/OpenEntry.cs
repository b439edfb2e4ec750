using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>Enters something in a city, once.</summary>
public abstract record OpenEntry<TState> : Command<TState>
    where TState : LegalEntry
{
    /// <summary>The city whose law governs it.</summary>
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <inheritdoc/>
    public sealed override string? City(EntityId id, TState state) => CityCode;

    /// <inheritdoc/>
    public sealed override IEnumerable<IEvent<TState>> Decide(TState state, CommandContext context) => state.EnteredOn is null
        ? [Open(context)]
        : throw Order.Refuse(409, "exists", "该记录已存在", "It is already entered.");

    /// <summary>What is entered. Throws <see cref="CommandRefusedException"/> for what is wrong with the command itself.</summary>
    protected abstract EntryOpened<TState> Open(CommandContext context);
}
