using System.Text.Json;

namespace InfoGov.Disclosure.Sql;

/// <summary><c>hassubset</c> and <c>hassubsequence</c> of the lists of a row and of literals (OData 4.01 part 2, 5.1.1.6): whether one can be had of the other by leaving values out, and by reordering them.</summary>
internal sealed class Subsets(Statement statement)
{
    /// <param name="whole">The list that may have the other.</param>
    /// <param name="part">The other.</param>
    /// <param name="function"><c>hassubset</c>, <c>hassubsequence</c>, or <c>eq</c>: the order of our collections is nobody's promise, so that it counts in the second alone (5.1.1.1.1).</param>
    /// <param name="list">Reads a collection of the row by its path.</param>
    public SqlValue Of(string whole, string part, string function, Func<string, SqlValue> list)
    {
        var (a, b) = (Operand(whole, list), Operand(part, list));
        if (a.Kind is { } one && b.Kind is { } other && one != other)
        {
            throw FeedException.Invalid("两个集合的值不是同一类型。", "The values of the two collections are not of one type.");
        }

        return new(Translation.Bounded(function == "hassubsequence" ? Sequence(a.Sql, b.Sql) : function == "eq" ? $"({Set(a.Sql, b.Sql)} AND {Set(b.Sql, a.Sql)})" : Set(a.Sql, b.Sql)), FeedKind.Truth, Nullable: false);
    }

    /// <summary>No value of the part stands more often in it than in the whole.</summary>
    private string Set(string whole, string part)
    {
        var (a, b, c) = (statement.Alias(), statement.Alias(), statement.Alias());
        return $"(NOT EXISTS (SELECT 1 FROM {Items(part, b)} WHERE (SELECT count(*) FROM {Items(whole, a)} WHERE {a}.value = {b}.value) < (SELECT count(*) FROM {Items(part, c)} WHERE {c}.value = {b}.value)))";
    }

    /// <summary>Each value of the part is looked for behind the place of the one before it.</summary>
    private string Sequence(string whole, string part)
    {
        var (a, b, m) = (statement.Alias(), statement.Alias(), statement.Alias());
        var length = statement.Either($"json_array_length({part})", $"json_array_length(CAST({part} AS json))");
        return $"((WITH RECURSIVE {m}(number, place) AS (SELECT 0, CAST(-1 AS BIGINT) UNION ALL SELECT {m}.number + 1, (SELECT min({Place(a)}) FROM {Items(whole, a)} WHERE {Place(a)} > {m}.place AND {a}.value = (SELECT {b}.value FROM {Items(part, b)} WHERE {Place(b)} = {m}.number))"
            + $" FROM {m} WHERE {m}.place IS NOT NULL AND {m}.number < {length}) SELECT max(CASE WHEN {m}.place IS NOT NULL THEN {m}.number END) FROM {m}) = {length})";
    }

    private string Items(string list, string alias) => statement.Either($"json_each({list}) {alias}", $"json_array_elements_text(CAST({list} AS json)) WITH ORDINALITY {alias}(value, place)");

    private string Place(string alias) => statement.Either($"{alias}.key", $"({alias}.place - 1)");

    /// <summary>A list as JSON, and whether its values are texts or integers; null for an empty literal, which fits both.</summary>
    private (string Sql, FeedKind? Kind) Operand(string text, Func<string, SqlValue> list)
    {
        if (!text.StartsWith('['))
        {
            var value = list(text);
            return (value.Text, (value.Output with { IsList = false }).IsInteger ? FeedKind.Number : FeedKind.Text);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            JsonElement[] items = [.. document.RootElement.EnumerateArray()];
            return Array.TrueForAll(items, item => item.ValueKind == JsonValueKind.String) ? (statement.Text(text), items.Length == 0 ? null : FeedKind.Text)
                : Array.TrueForAll(items, item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out _) && !item.GetRawText().Contains('.', StringComparison.Ordinal)) ? (statement.Text(text), FeedKind.Number)
                : throw FeedException.Invalid("集合中的值须都是文本，或都是整数。", "The values of a collection must all be texts, or all be integers.");
        }
        catch (JsonException)
        {
            throw FeedException.Invalid($"“{text}”不是 [\"a\",\"b\"] 这样的集合。", $"'{text}' is no collection such as [\"a\",\"b\"].");
        }
    }
}
