using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>The rows of a query so far: where they come from, on what conditions, and what can be read of one.</summary>
internal sealed record Source(string From, IReadOnlyList<string> Where, Scope Row)
{
    /// <summary>The order that a transformation gave them.</summary>
    public IReadOnlyList<(SqlValue Value, bool Descending)> Order { get; init; } = [];

    /// <summary>The tally that stands for the rows; null where they are rows.</summary>
    public Tally? Tally { get; init; }

    public string Sql => Translation.Bounded(From + (Where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", Where)));

    /// <summary>The same rows, whose computed values are their own.</summary>
    public Source Copy()
    {
        var row = Row.Set is { } whole ? new Scope(whole, Row.Alias, Row.Subtype) { Type = Row.Type } : new Scope(set: null, Row.Alias, Row.Type) { Places = Row.Places, Absence = Row.Absence, Origin = Row.Origin, Joined = Row.Joined };
        foreach (var (name, value) in Row.Computed)
        {
            row.Add(name, value);
        }

        return this with { Row = row };
    }

    public Source If(string condition) => this with { Where = [.. Where, condition] };

    /// <summary>All that a row has, hidden values aside.</summary>
    public IEnumerable<(string Name, SqlValue Value)> Values() =>
    [
        .. (Row.Set?.Properties ?? []).SelectMany(property => property.ComplexType is null ? [property] : property.Parts).Select(property => (property.Path, property.Value(Row.Alias))),
        .. Row.Computed.Where(pair => !pair.Key.StartsWith("case__", StringComparison.Ordinal)).Select(pair => (pair.Key, pair.Value)),
    ];

    /// <summary>The rows as a subquery, so that what was computed of them so far are columns; what follows still goes by their order.</summary>
    /// <param name="statement">The statement they are part of.</param>
    /// <param name="further">More columns, under names of their own.</param>
    /// <param name="tail">What follows the conditions: an order and a limit.</param>
    public Source Wrapped(Statement statement, IEnumerable<(string Name, string Sql)> further, string tail = "")
    {
        var alias = statement.Alias();
        var columns = new List<string>();
        string Column(string sql)
        {
            var column = statement.Alias();
            columns.Add($"{sql} AS {column}");
            return $"{alias}.{column}";
        }

        SqlValue Kept(SqlValue value) => SqlValue.Of(Column(value.Stored), value.Output, value.Nullable);
        if (Row.Set is not null)
        {
            columns.Add(Row.Alias + ".*");
        }

        var row = Row.Set is { } set ? new Scope(set, alias, Row.Subtype) : new Scope(set: null, alias, Row.Type)
        {
            Origin = Row.Origin,
            Places = [.. Row.Places.Select(Kept)],
            Absence = Row.Absence is { } absence ? absence with { Sql = Column(absence.Sql) } : null,
        };
        foreach (var (name, value) in Row.Computed)
        {
            row.Add(name, Kept(value));
        }

        var order = Order.Where(key => key.Value is { Literal: null, Constant: null, Kind: not FeedKind.Null }).Select(key => (Kept(key.Value), key.Descending)).ToList();

        row.Type = Row.Type;
        columns.AddRange(further.Select(column => $"{column.Sql} AS {column.Name}"));
        return new Source($"(SELECT {(columns.Count == 0 ? "1" : string.Join(", ", columns))} FROM {Sql}{tail}) {alias}", [], row) { Order = order };
    }

    /// <summary>The rows that a path leads to.</summary>
    public static Source Of(FeedPath path, Translation translation)
    {
        var row = new Scope(path.Set, translation.Statement.Alias(), path.Steps[^1].Subtype);
        return new Source($"{path.Set.Table} {row.Alias}", [.. Membership(path.Steps, row.Alias, translation)], row);
    }

    /// <summary>The rows that a path starts at before its last step.</summary>
    public static Source Parent(FeedPath path, Translation translation)
    {
        var steps = path.Steps.SkipLast(1).ToList();
        var row = new Scope(steps[^1].Set, translation.Statement.Alias());
        return new Source($"{row.Set!.Table} {row.Alias}", [.. Membership(steps, row.Alias, translation)], row);
    }

    private static IEnumerable<string> Membership(IReadOnlyList<Step> steps, string alias, Translation translation)
    {
        var step = steps[^1];
        if (step.Subtype is { } subtype)
        {
            yield return subtype.Holds(alias);
        }

        foreach (var (name, value) in step.Key ?? [])
        {
            var key = step.Set.Find(name)!;
            yield return $"{key.Stored(alias)} = {translation.Constants.Of(value).Text}";
        }

        if (step.Way is { } way)
        {
            var parent = translation.Statement.Alias();
            var conditions = string.Join(" AND ", Membership([.. steps.SkipLast(1)], parent, translation));
            yield return $"{alias}.{way.TargetColumn} = (SELECT {parent}.{way.Column} FROM {way.Source.Table} {parent} WHERE {conditions})";
        }
    }
}
