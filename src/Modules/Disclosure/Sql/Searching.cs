using InfoGov.Log;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Sql;

/// <summary><c>$search</c>: words and phrases in any public text of a row, whatever the letter case.</summary>
internal sealed class Searching(Translation translation, Scope row)
{
    public string Condition(QueryNode node) => node switch
    {
        SearchTermNode term => Term(term.Text),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => $"({Condition(both.Left)} AND {Condition(both.Right)})",
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => $"({Condition(either.Left)} OR {Condition(either.Right)})",
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => $"(NOT {Condition(not.Operand)})",
        _ => throw Translation.Unknown(node),
    };

    /// <summary>What the index says of the rows that <see cref="Condition"/> lets pass, and of others; null where it says nothing.</summary>
    public Narrowing? Narrowing(QueryNode node)
    {
        if (Index is not { } table)
        {
            return null;
        }

        // FTS5 reads the whole as one, and stops as soon as enough is found.
        if (Statement.IsSqlite)
        {
            return Joined(node, word => $"({SearchIndex.Wanted([word], Statement.Dialect)})") is { } words && Statement.Value(words) is var all
                ? new(SearchIndex.Condition(table, row.Alias, Statement.Dialect, all), SearchIndex.Entries(table, all))
                : null;
        }

        return Joined(node, word => SearchIndex.Condition(table, row.Alias, Statement.Dialect, Statement.Value(SearchIndex.Wanted([word], Statement.Dialect)))) is { } condition
            ? new(condition, $"{table.Name} {row.Alias} WHERE {condition}")
            : null;
    }

    private static string? Joined(QueryNode node, Func<string, string> look) => node switch
    {
        SearchTermNode { Text.Length: > 0 } term => look(term.Text.ToLowerInvariant()),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => (Joined(both.Left, look), Joined(both.Right, look)) switch
        {
            ({ } left, { } right) => $"({left} AND {right})",
            var (left, right) => left ?? right,
        },
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Joined(either.Left, look) is { } left && Joined(either.Right, look) is { } right ? $"({left} OR {right})" : null,
        _ => null,
    };

    private Statement Statement => translation.Statement;

    private Table? Index => translation.Narrows && row.Set is { } set && translation.Kept(set.Table) is { Searched.Count: > 0 } table
        && set.Texts.All(text => table.Searched.Contains(text.Column, StringComparer.Ordinal)) ? table : null;

    private string Term(string text)
    {
        string[] texts = row.Set is { } set
            ? [.. set.Texts.Select(property => property.Stored(row.Alias))]
            : [.. row.Computed.Values.Where(value => value is { Kind: FeedKind.Text, Output.IsList: false }).Select(value => value.Text)];
        if (texts.Length == 0)
        {
            return "FALSE";
        }

        // One look at the text of all instead of one for each property.
        var (all, word) = (SearchIndex.Text(texts), Statement.Text(text.ToLowerInvariant()));
        return Translation.Bounded(Statement.Either($"(instr(feed_lower({all}), {word}) > 0)", $"(strpos((lower(({all}) COLLATE \"und-x-icu\") COLLATE \"C\"), {word}) > 0)"));
    }
}

/// <summary>Which rows may have the words that are searched for.</summary>
/// <param name="Condition">The condition on a row.</param>
/// <param name="Rows">As many rows as there are, in a table and on a condition.</param>
internal sealed record Narrowing(string Condition, string Rows);
