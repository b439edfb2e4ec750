using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Which values of a list are answered, and in which order (OData 4.01 part 1, 11.2.5.1): <c>Tags($filter=startswith($this,'a');$top=2)</c>.</summary>
internal sealed class ListChoice(Translation translation, FeedProperty list, Scope row)
{
    private readonly Statement statement = translation.Statement;

    /// <summary>The values as a JSON array, and how many there are whatever the page; null of what nobody asked for.</summary>
    public (string? Values, string? Count) Of(SelectItem asked) => asked switch
    {
        PathCountSelectItem counted => (null, Counted(counted.Filter)),
        PathSelectItem path => (Values(path), path.CountOption == true ? Counted(path.FilterOption) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    private string Counted(FilterClause? filter)
    {
        var (from, value, _) = Items();
        return $"(SELECT count(*) FROM {from}{Where(filter, value)})";
    }

    private string Values(PathSelectItem path)
    {
        var (from, value, place) = Items();
        var keys = new List<string>();
        for (var clause = path.OrderByOption; clause is not null; clause = clause.ThenBy)
        {
            var key = With(value, () => translation.Value(clause.Expression));
            keys.Add(key.Ranked.Stored + (clause.Direction == OrderByDirection.Descending ? " DESC" : ""));
        }

        var take = path.TopOption is { } top ? statement.Number(top) : statement.IsSqlite ? "-1" : "ALL";
        var alias = statement.Alias();
        var chosen = $"SELECT {value.Text} AS v FROM {from}{Where(path.FilterOption, value)} ORDER BY {string.Join(", ", keys.Append(place))} LIMIT {take} OFFSET {statement.Number(path.SkipOption ?? 0)}";
        return Translation.Bounded(statement.Either($"(SELECT json_group_array({alias}.v) || '' FROM ({chosen}) {alias})", $"(SELECT '[' || coalesce(string_agg(CAST(to_json({alias}.v) AS TEXT), ','), '') || ']' FROM ({chosen}) {alias})"));
    }

    private string Where(FilterClause? filter, SqlValue value) => filter is null ? "" : $" WHERE {With(value, () => translation.Condition(filter.Expression))}";

    private T With<T>(SqlValue value, Func<T> translate)
    {
        translation.Bind("$this", value);
        return translate();
    }

    /// <summary>All values, as rows with their places.</summary>
    public (string From, SqlValue Value, string Place) Items()
    {
        var (alias, stored, type) = (statement.Alias(), list.Stored(row.Alias), list.Type);
        var text = statement.IsSqlite ? $"{alias}.value" : type.IsInteger ? $"CAST({alias}.value AS BIGINT)" : type.Kind == FeedKind.Real ? $"CAST({alias}.value AS DOUBLE PRECISION)" : $"({alias}.value COLLATE \"C\")";
        return (statement.IsSqlite ? $"json_each({stored}) {alias}" : $"json_array_elements_text(CAST({stored} AS json)) WITH ORDINALITY {alias}(value, place)",
            SqlValue.Of(text, type, nullable: false), statement.IsSqlite ? $"{alias}.key" : $"{alias}.place");
    }
}
