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
        : throw Reject.Because(409, "exists", "该记录已存在", "It is already entered.");

    /// <summary>What is entered. Throws <see cref="CommandRefusedException"/> for what is wrong with the command itself.</summary>
    protected abstract EntryOpened<TState> Open(CommandContext context);
}

/// <summary>What is wrong with a command whatever the law says.</summary>
public static class Reject
{
    /// <summary>A text that must say something, trimmed; rejects one that does not (400 <c>invalid</c>).</summary>
    public static string Blank(string? text, string path) => string.IsNullOrWhiteSpace(text)
        ? throw Because(400, "invalid", $"{path} 不得为空", $"{path} must not be empty.", path)
        : text.Trim();

    /// <summary>Rejects an amount below zero or with more than two places (400 <c>invalid</c>).</summary>
    public static void BadAmount(decimal? amount, string path)
    {
        if (amount is { Scale: > 2 } or < 0)
        {
            throw Because(400, "invalid", "金额须为非负数，至多两位小数", "An amount is not negative and has two places at most.", path);
        }
    }

    /// <summary>A problem to throw.</summary>
    public static CommandRefusedException Because(int status, string code, string zh, string en, string? path = null) =>
        new(new Problem(status, code, new Text(zh, en), path));
}
