using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// The columns of a statement. The rows of an expansion are one column: a JSON array made by the database, and within it
/// those of its own expansions, so that one statement answers one page.
/// </summary>
internal sealed class RowPlan
{
    private readonly Translation translation;
    private readonly FeedLimits limits;
    private readonly List<(string Sql, bool IsJson)> columns = [];

    public RowPlan(Projection projection, Scope row, Translation translation, FeedLimits limits)
    {
        (this.translation, this.limits) = (translation, limits);
        Layout = Include(projection, row);
    }

    public Layout Layout { get; private set; }

    public string Sql => columns.Count == 0 ? "1" : Translation.Bounded(string.Join(", ", columns.Select(column => column.Sql)));

    /// <summary>Adds the columns of a row, and says what they mean.</summary>
    public Layout Include(Projection projection, Scope row)
    {
        int[] keys = row.Set is { } set ? [.. set.Keys.Select(key => Add(key.Stored(row.Alias)))] : [];
        var items = new List<LayoutItem>();
        items.AddRange((row.Set?.Properties ?? []).Select(property => Item(property, projection, row)).OfType<LayoutItem>());
        items.AddRange(Computed(projection, row));
        items.AddRange(projection.Expansions.Select(expansion => Expand(expansion, row)));
        return new(row.Set, keys, items, projection.All || (row.Set?.Keys.All(key => projection.Selected.Contains(key.Path, StringComparer.Ordinal)) ?? true));
    }

    public int Add(string sql, bool isJson = false)
    {
        // The key is also a property, and may be what the rows are ordered by.
        var known = columns.IndexOf((sql, isJson));
        if (known < 0)
        {
            columns.Add((sql, isJson));
        }

        return known < 0 ? columns.Count - 1 : known;
    }

    /// <summary>The hash of the row's last entry in the disclosure log.</summary>
    public void AddLeaf(FeedSet set, string alias) => Layout = Layout with
    {
        Leaf = Add($"(SELECT d.leaf FROM disclosures d WHERE d.row_set = '{set.Name}' AND d.row_key = {alias}.{set.Source.Key.Name} ORDER BY d.position DESC LIMIT 1)"),
    };

    private LayoutItem? Item(FeedProperty property, Projection projection, Scope row)
    {
        var whole = projection.All || projection.Selected.Contains(property.Path, StringComparer.Ordinal);
        if (property.ComplexType is null)
        {
            return whole ? new ValueItem(property.Name, property.Type, Add(property.Stored(row.Alias)), property.IsList, IsDeclared: true) : null;
        }

        var parts = property.Parts.Where(part => whole || projection.Selected.Contains(part.Path, StringComparer.Ordinal)).ToList();
        return parts.Count == 0 ? null : new ComplexItem(property.Name, property.ComplexType, Add(property.Stored(row.Alias)),
            [.. parts.Select(part => new ValueItem(part.Name, part.Type, Add(part.Stored(row.Alias)), part.IsList, IsDeclared: true))]);
    }

    private IEnumerable<LayoutItem> Computed(Projection projection, Scope row) => Tree(
        [.. row.Computed.Where(pair => !pair.Key.StartsWith("case__", StringComparison.Ordinal) && (projection.All || projection.Selected.Any(path => pair.Key == path || pair.Key.StartsWith(path + "/", StringComparison.Ordinal))))
            .Select(pair => (pair.Key.Split('/'), pair.Value))], depth: 0);

    private List<LayoutItem> Tree(List<(string[] Path, SqlValue Value)> values, int depth) =>
    [
        .. values.GroupBy(value => value.Path[depth], StringComparer.Ordinal).Select(group => group.First() is var first && first.Path.Length == depth + 1
            ? (LayoutItem)new ValueItem(group.Key, first.Value.Output, Add(first.Value.Stored), IsList: false, IsDeclared: false)
            : new ComplexItem(group.Key, Type: null, Presence: null, Tree([.. group], depth + 1))),
    ];

    private RowsItem Expand(Expansion expansion, Scope from)
    {
        var (way, asked, statement) = (expansion.Way, expansion.Asked, translation.Statement);
        var row = new Scope(way.Target, statement.Alias());
        foreach (var computed in (asked as ExpandedNavigationSelectItem)?.ComputeOption?.ComputedItems ?? [])
        {
            row.Add(computed.Alias, translation.With("$it", row, () => translation.Value(computed.Expression)));
        }

        var where = $"{row.Alias}.{way.TargetColumn} = {from.Alias}.{way.Column}";
        if (asked.FilterOption is { } filter)
        {
            where += " AND " + translation.With(filter.RangeVariable.Name, row, () => translation.Condition(filter.Expression));
        }

        if (asked.SearchOption is { } search)
        {
            where += " AND " + new Searching(translation, row).Condition(search.Expression);
        }

        var count = expansion.Kind == ExpansionKind.Count || (asked.CountOption == true && way.Collection) ? Add($"(SELECT count(*) FROM {row.Set!.Table} {row.Alias} WHERE {where})") : (int?)null;
        if (expansion.Kind == ExpansionKind.Count)
        {
            return new(way.Name, expansion, new(way.Target, [], [], HasKeys: true), Rows: null, count, Limit: null);
        }

        // One row more than is answered tells whether there are more.
        var largest = way.Collection ? limits.LargestPage : 1;
        long? limit = !way.Collection || asked.TopOption <= largest ? null : largest;
        var take = statement.Number(limit + 1 ?? Math.Min(asked.TopOption ?? largest, largest));
        var inner = new RowPlan(expansion.Kind == ExpansionKind.References ? new Projection(All: false, [], []) : expansion.Next, row, translation, limits);
        var keys = new List<(SqlValue, bool)>();
        for (var clause = asked.OrderByOption; clause is not null; clause = clause.ThenBy)
        {
            keys.Add((translation.With(clause.RangeVariable.Name, row, () => translation.Value(clause.Expression)), clause.Direction == OrderByDirection.Descending));
        }

        string[] names = [.. inner.columns.Select((_, index) => $"c{Arithmetic.Integer(index)}")];
        var values = string.Join(", ", inner.columns.Select((column, index) => column.IsJson && statement.IsSqlite ? $"json({names[index]})" : names[index]));
        var (array, aggregate) = statement.IsSqlite ? ("json_array", "json_group_array") : ("json_build_array", "json_agg");
        var rows = Add(Translation.Bounded($"(SELECT {aggregate}({array}({values})) FROM (SELECT {string.Join(", ", inner.columns.Zip(names, (column, name) => $"{column.Sql} AS {name}"))}"
            + $" FROM {row.Set!.Table} {row.Alias} WHERE {where} ORDER BY {new Ordering(keys, row, statement).Sql} LIMIT {take} OFFSET {statement.Number(asked.SkipOption ?? 0)}) {statement.Alias()})"), isJson: true);
        return new(way.Name, expansion, inner.Layout, rows, count, limit);
    }
}
