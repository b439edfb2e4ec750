using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>The statements that answer a request.</summary>
internal sealed class RowQuery(FeedRequest request, SqlDialect dialect, DateTimeOffset now)
{
    private readonly FeedPath path = request.Path;

    /// <summary>How many rows there are, whatever the page.</summary>
    public (Statement Statement, string Sql) Count()
    {
        var (statement, translation, row) = Begin();
        return (statement, $"SELECT count(*) FROM {row.Set.Table} {row.Alias}{Where(translation, row)}");
    }

    /// <summary>Whether the row is there that a path starts at.</summary>
    public (Statement Statement, string Sql) Exists(Origin origin)
    {
        var statement = new Statement(dialect);
        return (statement, $"SELECT count(*) FROM {origin.Set.Table} o WHERE {origin.Set.Key.Stored("o")} = {statement.Text(origin.Key)}");
    }

    /// <summary>Whether a row was there once and is gone.</summary>
    public (Statement Statement, string Sql) Gone(FeedSet set, string key)
    {
        var statement = new Statement(dialect);
        return (statement, $"SELECT count(*) FROM {Tombstones.Table.Name} g WHERE g.{Tombstones.Table.Key.Name} = {statement.Text(Tombstones.KeyOf(set.Table, key))}");
    }

    /// <summary>The one row, or the one that a property belongs to.</summary>
    public (Statement Statement, string Sql, RowPlan Plan) Single()
    {
        var (statement, translation, row) = Begin();
        var plan = new RowPlan(path.Property is { } property ? new Projection([property], All: false, []) : request.Projection(), row, translation, request.Limits);
        return (statement, $"SELECT {plan.Sql} FROM {row.Set.Table} {row.Alias}{Where(translation, row)}", plan);
    }

    /// <summary>A page of rows, and one more that tells whether there are more.</summary>
    public (Statement Statement, string Sql, RowPlan Plan, int[] OrderColumns, Ordering Order) Page(long take)
    {
        var (statement, translation, row) = Begin();
        var plan = new RowPlan(request.Projection(), row, translation, request.Limits);
        var order = new Ordering(request.OrderBy, row, translation);
        int[] orderColumns = [.. order.Keys.Select(key => plan.Add(key.Sql))];
        var where = Where(translation, row, request.Token is { } token ? order.After(token.Values) : null);
        var skip = request.Token is null ? request.Skip : 0;
        return (statement, $"SELECT {plan.Sql} FROM {row.Set.Table} {row.Alias}{where} ORDER BY {order.Sql} LIMIT {statement.Number(take)} OFFSET {statement.Number(skip)}", plan, orderColumns, order);
    }

    private (Statement Statement, Translation Translation, RowAlias Row) Begin()
    {
        var statement = new Statement(dialect);
        return (statement, new Translation(request, statement, now), new RowAlias(path.Set, statement.Alias()));
    }

    private string Where(Translation translation, RowAlias row, string? further = null)
    {
        var conditions = new List<string>();
        if (path.Origin is { } origin)
        {
            var start = translation.Statement.Alias();
            conditions.Add($"{row.Alias}.{origin.Way.TargetColumn} = (SELECT {start}.{origin.Way.Column} FROM {origin.Set.Table} {start} WHERE {origin.Set.Key.Stored(start)} = {translation.Statement.Text(origin.Key)})");
        }

        if (path.Key is { } key)
        {
            conditions.Add($"{row.Set.Key.Stored(row.Alias)} = {translation.Statement.Text(key)}");
        }

        if (request.Filter is { } filter)
        {
            translation.Bind(filter.RangeVariable, row);
            conditions.Add(translation.Condition(filter.Expression));
        }

        if (further is not null)
        {
            conditions.Add(further);
        }

        return conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
    }
}
