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

    private string Term(string text)
    {
        var statement = translation.Statement;
        string[] texts = row.Set is { } set
            ? [.. set.Texts.Select(property => property.Stored(row.Alias))]
            : [.. row.Computed.Values.Where(value => value.Kind == FeedKind.Text).Select(value => value.Text)];
        if (texts.Length == 0)
        {
            return "FALSE";
        }

        // One text of all, parted by a character that no word holds: one look instead of one for each property.
        var all = string.Join(" || ", texts.Select(stored => $"coalesce({stored}, '') || '\u001f'"));
        var word = statement.Text(text.ToLowerInvariant());
        return Translation.Bounded(statement.Either($"(instr(feed_lower({all}), {word}) > 0)", $"(strpos((lower(({all}) COLLATE \"und-x-icu\") COLLATE \"C\"), {word}) > 0)"));
    }
}
