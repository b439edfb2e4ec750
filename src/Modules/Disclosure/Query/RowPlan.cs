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
    private readonly Expressions expressions;
    private readonly Translation translation;
    private readonly FeedLimits limits;
    private readonly Scope outermost;
    private readonly List<(string Sql, bool IsJson)> columns = [];

    public RowPlan(Projection projection, Scope row, Expressions expressions, FeedLimits limits)
    {
        (this.expressions, translation, this.limits, outermost) = (expressions, expressions.Translation, limits, row);
        translation.Outermost = row;
        Layout = Include(projection, row);
    }

    private RowPlan(Projection projection, Scope row, RowPlan around)
    {
        (expressions, translation, limits, outermost) = (around.expressions, around.translation, around.limits, around.outermost);
        Layout = Include(projection, row);
    }

    public Layout Layout { get; private set; }

    public string Sql => columns.Count == 0 ? "1" : Translation.Bounded(string.Join(", ", columns.Select(column => column.Sql)));

    /// <summary>Adds the columns of a row, and says what they mean.</summary>
    public Layout Include(Projection projection, Scope row)
    {
        int[] keys = row.Set is { } set ? [.. set.Keys.Select(key => Add(key.Stored(row.Alias)))] : [];
        var items = new List<LayoutItem>();
        items.AddRange((row.Set?.Properties ?? []).Where(property => property.Subtype is null || row.Subtype is null || property.Subtype == row.Subtype).Select(property => Item(property, projection, row)).OfType<LayoutItem>());
        items.AddRange(Computed(projection, row));
        items.AddRange(projection.Expansions.Select(expansion => Expand(expansion, row)));
        return new(row.Set, keys, items, projection.All || (row.Set?.Keys.All(key => projection.Selected.Contains(key.Path, StringComparer.Ordinal)) ?? true))
        {
            Kind = row.Set is { Subtypes: [var first, ..] } ? Add($"{row.Alias}.{first.Column}") : null,
            Subtype = row.Subtype,
        };
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
        if (property.IsList && whole && projection.Lists.TryGetValue(property.Path, out var part))
        {
            var chosen = new ListChoice(translation, property, row).Of(part);
            return new ValueItem(property.Name, property.Type, chosen.Values is { } values ? Add(values) : 0, IsList: true, IsDeclared: true)
            {
                Count = chosen.Count is { } count ? Add(count) : null,
                IsCountAlone = chosen.Values is null,
                Only = property.Subtype,
            };
        }

        if (property.ComplexType is null)
        {
            return whole ? new ValueItem(property.Name, property.Type, Add(property.Stored(row.Alias)), property.IsList, IsDeclared: true) { Only = property.Subtype } : null;
        }

        var parts = property.Parts.Where(part => whole || projection.Selected.Contains(part.Path, StringComparer.Ordinal)).ToList();
        return parts.Count == 0 ? null : new ComplexItem(property.Name, property.ComplexType, Add(property.Stored(row.Alias)),
            [.. parts.Select(part => new ValueItem(part.Name, part.Type, Add(part.Stored(row.Alias)), part.IsList, IsDeclared: true))]);
    }

    private IEnumerable<LayoutItem> Computed(Projection projection, Scope row) => Tree(
        [.. row.Computed.Where(pair => !pair.Key.StartsWith("case__", StringComparison.Ordinal) && (projection.All || projection.Selected.Any(path => pair.Key == path || pair.Key.StartsWith(path + "/", StringComparison.Ordinal))))
            .Select(pair => (pair.Key.Split('/'), pair.Value))], depth: 0, row.Absence);

    private List<LayoutItem> Tree(List<(string[] Path, SqlValue Value)> values, int depth, Absence? absence) =>
    [
        .. values.GroupBy(value => value.Path[depth], StringComparer.Ordinal).Select(group => (group.First() is var first && first.Path.Length == depth + 1
            ? (LayoutItem)new ValueItem(group.Key, first.Value.Output, Add(first.Value.Stored), first.Value.Output.IsList, IsDeclared: false)
            : new ComplexItem(group.Key, Type: null, Presence: null, Tree([.. group], depth + 1, absence))) with { Absent = Absent(absence, group.Select(value => string.Join('/', value.Path))) }),
    ];

    private (int, IReadOnlySet<long>)? Absent(Absence? absence, IEnumerable<string> paths)
    {
        var told = absence?.Names.Index().Where(pair => paths.All(pair.Item.Contains)).Select(pair => (long)pair.Index).ToHashSet();
        return told is { Count: > 0 } ? (Add(absence!.Sql), told) : null;
    }

    private RowsItem Expand(Expansion expansion, Scope from)
    {
        var (way, asked) = (expansion.Way, expansion.Asked);
        var row = new Scope(way.Target, translation.Statement.Alias(), expansion.Only);
        var source = new Source($"{row.Set!.Table} {row.Alias}", [$"{row.Alias}.{way.TargetColumn} = {from.Alias}.{way.Column}", .. expansion.Only is { } only ? (string[])[only.Holds(row.Alias)] : []], row);
        if (expansion.Applied is { } applied)
        {
            return Transformed(expansion, source, new QueryOptions(applied));
        }

        foreach (var computed in (asked as ExpandedNavigationSelectItem)?.ComputeOption?.ComputedItems ?? [])
        {
            translation.Outermost = row;
            row.Add(computed.Alias, translation.With(variable: null, row, () => translation.Value(computed.Expression)));
            translation.Outermost = outermost;
        }

        source = asked.FilterOption is { } filter ? source.If(translation.With(filter.RangeVariable, row, () => translation.Condition(filter.Expression))) : source;
        source = asked.SearchOption is { } search ? source.If(new Searching(translation, row).Condition(search.Expression)) : source;
        var count = expansion.Kind == ExpansionKind.Count || (asked.CountOption == true && way.Collection) ? Add($"(SELECT count(*) FROM {source.Sql})") : (int?)null;
        if (expansion.Kind == ExpansionKind.Count)
        {
            return Counted(expansion, count);
        }

        var inner = new RowPlan(expansion.Kind == ExpansionKind.References ? new Projection(All: false, [], []) : expansion.Next, row, this);
        var keys = new List<(SqlValue, bool)>();
        for (var clause = asked.OrderByOption; clause is not null; clause = clause.ThenBy)
        {
            // What is of the row around is the same for all, and SQLite cannot order by it.
            if (translation.With(clause.RangeVariable, row, () => translation.Value(clause.Expression)) is var key && key.Text.Contains(row.Alias + ".", StringComparison.Ordinal))
            {
                keys.Add((key, clause.Direction == OrderByDirection.Descending));
            }
        }

        return Nested(expansion, source, inner, keys, count, asked.TopOption, asked.SkipOption);
    }

    /// <summary>The rows of an expansion after <c>$apply</c>, and what its other options make of them.</summary>
    private RowsItem Transformed(Expansion expansion, Source source, QueryOptions options)
    {
        var within = expressions.Within();
        if (options["$apply"] is { } apply)
        {
            source = Reading.Of("$expand", () => new Apply(within).Run(source, apply));
        }

        if (options["$compute"] is { } compute)
        {
            source = within.Among(source, compute);
            within.Compute(source.Row, compute, "$expand");
        }

        source = options["$search"] is { } search ? source.If(within.Search(source.Row, search, "$expand")) : source;
        source = options["$filter"] is { } filter ? within.Filtered(source, filter, "$expand") : source;
        var count = expansion.Kind == ExpansionKind.Count || options.Truth("$count") == true ? Add($"(SELECT count(*) FROM {source.Sql})") : (int?)null;
        if (expansion.Kind == ExpansionKind.Count)
        {
            return Counted(expansion, count);
        }

        source = options["$orderby"] is { } keys ? within.Ordered(source, keys, "$expand") : source;
        var order = source.Order;
        var projection = expansion.Kind == ExpansionKind.References ? new Projection(All: false, [], []) : Projection.Of(source.Row, within.SelectExpand(source.Row, options["$select"], options["$expand"]), limits);
        expansion.Made = expansion.Kind == ExpansionKind.References ? "" : source.Row.Set is null && projection.All ? $"({Planner.Names(source.Row)})" : projection.Listed(isOld: false, options.Has("$apply") && source.Row.Set is not null ? Planner.Names(source.Row) : "");
        var inner = new RowPlan(projection, source.Row, this);
        return Nested(expansion, source, inner, order, count, options.Number("$top"), options.Number("$skip"));
    }

    private static RowsItem Counted(Expansion expansion, int? count) =>
        new(expansion.Way.Name, expansion, new(expansion.Way.Target, [], [], HasKeys: true), Rows: null, count, Limit: null) { Only = expansion.Way.Subtype };

    private RowsItem Nested(Expansion expansion, Source source, RowPlan inner, IEnumerable<(SqlValue Value, bool Descending)> order, int? count, long? top, long? skip)
    {
        // One row more than is answered tells whether there are more.
        var (way, statement) = (expansion.Way, translation.Statement);
        var largest = way.Collection ? limits.LargestPage : 1;
        long? limit = !way.Collection || top <= largest ? null : largest;
        var take = statement.Number(limit + 1 ?? Math.Min(top ?? largest, largest));
        string[] names = [.. inner.columns.Select((_, index) => $"c{Arithmetic.Integer(index)}")];
        var values = string.Join(", ", inner.columns.Select((column, index) => column.IsJson && statement.IsSqlite ? $"json({names[index]})" : names[index]));
        var (array, aggregate) = statement.IsSqlite ? ("json_array", "json_group_array") : ("json_build_array", "json_agg");
        var rows = Add(Translation.Bounded($"(SELECT {aggregate}({array}({values})) FROM (SELECT {(names.Length == 0 ? "1" : string.Join(", ", inner.columns.Zip(names, (column, name) => $"{column.Sql} AS {name}")))}"
            + $" FROM {source.Sql} ORDER BY {new Ordering(order, source.Row, statement).Sql} LIMIT {take} OFFSET {statement.Number(skip ?? 0)}) {statement.Alias()})"), isJson: true);
        return new(way.Name, expansion, inner.Layout, rows, count, limit) { Only = way.Subtype };
    }
}
