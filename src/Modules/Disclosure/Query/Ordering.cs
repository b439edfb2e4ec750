using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(string Sql, bool IsNumber, bool Nullable, bool Descending)
{
    /// <summary>Null comes first, and last when descending (OData 4.01 part 1, 11.2.6.2); a key without nulls can use any index.</summary>
    public string By(SqlDialect dialect) => Sql + (Descending ? " DESC" : "")
        + (!Nullable || dialect == SqlDialect.Sqlite ? "" : Descending ? " NULLS LAST" : " NULLS FIRST");
}

/// <summary>A total order of rows: what the client asked for, then the key.</summary>
internal sealed class Ordering
{
    private readonly Statement statement;

    public Ordering(OrderByClause? clause, RowAlias row, Translation translation)
    {
        statement = translation.Statement;
        var keys = new List<OrderKey>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            translation.Bind(clause.RangeVariable, row);
            var value = translation.Value(clause.Expression);
            if (value.Kind == Kind.Number)
            {
                Arithmetic.Operand(value);
            }

            if (value.Kind != Kind.Null && keys.TrueForAll(key => key.Sql != value.Stored))
            {
                keys.Add(new OrderKey(value.Stored, value.Kind is Kind.Number or Kind.Truth, value.Nullable, clause.Direction == OrderByDirection.Descending));
            }
        }

        var own = row.Set.Key.Stored(row.Alias);
        var end = keys.FindIndex(key => key.Sql == own);
        Keys = end < 0 ? [.. keys, new OrderKey(own, IsNumber: false, Nullable: false, Descending: false)] : keys[..(end + 1)];
    }

    public IReadOnlyList<OrderKey> Keys { get; }

    public string Sql => string.Join(", ", Keys.Select(key => key.By(statement.Dialect)));

    /// <summary>The condition of the rows that come after one with these values of the keys.</summary>
    public string After(IReadOnlyList<object?> values)
    {
        if (values.Count != Keys.Count || Keys.Zip(values).Any(pair => pair.Second is null ? !pair.First.Nullable : pair.Second is long != pair.First.IsNumber))
        {
            throw SkipToken.Invalid();
        }

        // An index can answer a comparison of whole rows of values.
        if (Keys.All(key => !key.Nullable && key.Descending == Keys[0].Descending))
        {
            return $"(({string.Join(", ", Keys.Select(key => key.Sql))}) {(Keys[0].Descending ? "<" : ">")} ({string.Join(", ", values.Select(Parameter))}))";
        }

        var condition = "FALSE";
        for (var index = Keys.Count - 1; index >= 0; index--)
        {
            var (key, value) = (Keys[index], Parameter(values[index]));
            var (after, equal) = (values[index], key.Descending) switch
            {
                (null, false) => ($"{key.Sql} IS NOT NULL", $"{key.Sql} IS NULL"),
                (null, true) => ("FALSE", $"{key.Sql} IS NULL"),
                (_, false) => ($"{key.Sql} > {value}", $"{key.Sql} = {value}"),
                (_, true) => ($"{key.Sql} < {value}" + (key.Nullable ? $" OR {key.Sql} IS NULL" : ""), $"{key.Sql} = {value}"),
            };
            condition = Translation.Bounded($"({after} OR ({equal} AND {condition}))");
        }

        return condition;
    }

    private string Parameter(object? value) => value switch
    {
        long number => statement.Number(number),
        string text => statement.Text(text),
        _ => "NULL",
    };
}
