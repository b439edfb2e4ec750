using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>Where an expansion stands in the columns of a statement.</summary>
internal sealed record ExpansionColumns(Expansion Expansion, int Rows, int? Count, long? Limit);

/// <summary>
/// The columns of a statement and what they mean. The rows of an expansion are one column: a JSON array made by the
/// database, so that one statement answers one page.
/// </summary>
internal sealed class RowPlan
{
    private readonly List<string> columns = [];

    public RowPlan(Projection projection, RowAlias row, Translation translation, FeedLimits limits)
    {
        Projection = projection;
        Set = row.Set;
        Key = Add(row.Set.Key.Stored(row.Alias));
        First = columns.Count;
        columns.AddRange(projection.Properties.Select(property => property.Stored(row.Alias)));
        Expansions = [.. projection.Expansions.Select(expansion => Expand(expansion, row, translation, limits))];
    }

    public Projection Projection { get; }

    public FeedSet Set { get; }

    public int Key { get; }

    /// <summary>The column of the first property; the others follow.</summary>
    public int First { get; }

    public IReadOnlyList<ExpansionColumns> Expansions { get; }

    public string Sql => Translation.Bounded(string.Join(", ", columns));

    public int Add(string sql)
    {
        columns.Add(sql);
        return columns.Count - 1;
    }

    private ExpansionColumns Expand(Expansion expansion, RowAlias from, Translation translation, FeedLimits limits)
    {
        var (way, asked, statement) = (expansion.Way, expansion.Asked, translation.Statement);
        var row = new RowAlias(way.Target, statement.Alias());
        var where = $"{row.Alias}.{way.TargetColumn} = {from.Alias}.{way.Column}";
        if (asked.FilterOption is { } filter)
        {
            translation.Bind(filter.RangeVariable, row);
            where += " AND " + translation.Condition(filter.Expression);
        }

        // One row more than is answered tells whether there are more.
        var largest = way.Collection ? limits.LargestPage : 1;
        long? limit = !way.Collection || asked.TopOption <= largest ? null : largest;
        var take = statement.Number(limit + 1 ?? Math.Min(asked.TopOption ?? largest, largest));
        string[] values = [row.Set.Key.Stored(row.Alias), .. expansion.Projection.Properties.Select(property => property.Stored(row.Alias))];
        string[] names = [.. values.Select((_, index) => $"c{index}")];
        var (array, aggregate) = statement.Dialect == SqlDialect.Sqlite ? ("json_array", "json_group_array") : ("json_build_array", "json_agg");
        var rows = Add($"(SELECT {aggregate}({array}({string.Join(", ", names)})) FROM (SELECT {string.Join(", ", values.Zip(names, (value, name) => $"{value} AS {name}"))}"
            + $" FROM {row.Set.Table} {row.Alias} WHERE {where} ORDER BY {new Ordering(asked.OrderByOption, row, translation).Sql} LIMIT {take} OFFSET {statement.Number(asked.SkipOption ?? 0)}) {statement.Alias()})");
        return new(expansion, rows, asked.CountOption == true && way.Collection ? Add($"(SELECT count(*) FROM {row.Set.Table} {row.Alias} WHERE {where})") : null, limit);
    }
}
