using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>What a key of an order is stored as.</summary>
internal enum KeyForm
{
    Text,
    Integer,
    Real,
}

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(string Sql, KeyForm Form, bool Nullable, bool Descending)
{
    /// <summary>Null comes first, and last when descending (OData 4.01 part 1, 11.2.6.2); a key without nulls can use any index.</summary>
    public string By(SqlDialect dialect) => Sql + (Descending ? " DESC" : "")
        + (!Nullable || dialect == SqlDialect.Sqlite ? "" : Descending ? " NULLS LAST" : " NULLS FIRST");
}

/// <summary>
/// A total order of rows: what the client asked for, then the key in the direction of the last one asked for, so that one
/// index serves it whole.
/// </summary>
internal sealed class Ordering
{
    private readonly Statement statement;

    public Ordering(IEnumerable<(SqlValue Value, bool Descending)> asked, Scope row, Statement statement)
    {
        this.statement = statement;
        var keys = new List<OrderKey>();
        foreach (var (value, descending) in asked)
        {
            Add(keys, value.Kind == FeedKind.Number ? Arithmetic.Operand(value) : value, descending);
        }

        var last = keys.Count > 0 && keys[^1].Descending;
        // A grouped row is told from the others by all that it has, one of a concatenation by its place.
        var rest = row.Set is { } set ? set.Keys.Select(key => key.Value(row.Alias)) : row.Places.Count > 0 ? row.Places : row.Computed.Values;
        var complete = row.Set is { Keys: [var only] } && keys.FindIndex(key => key.Sql == only.Stored(row.Alias)) is >= 0 and var end ? end + 1 : 0;
        foreach (var value in complete > 0 ? [] : rest)
        {
            Add(keys, value, last);
        }

        Keys = complete > 0 ? keys[..complete] : keys;
    }

    public IReadOnlyList<OrderKey> Keys { get; }

    public string Sql => Keys.Count == 0 ? "1" : string.Join(", ", Keys.Select(key => key.By(statement.Dialect)));

    /// <summary>The condition of the rows that come after one with these values of the keys.</summary>
    public string After(IReadOnlyList<object?> values)
    {
        if (values.Count != Keys.Count || Keys.Zip(values).Any(pair => pair.Second is null ? !pair.First.Nullable : Form(pair.Second) != pair.First.Form))
        {
            throw SkipToken.Invalid();
        }

        string[] parameters = [.. values.Select(Parameter)];
        // An index can answer a comparison of whole rows of values.
        if (Keys.All(key => !key.Nullable && key.Descending == Keys[0].Descending))
        {
            return $"(({string.Join(", ", Keys.Select(key => key.Sql))}) {(Keys[0].Descending ? "<" : ">")} ({string.Join(", ", parameters)}))";
        }

        var condition = "FALSE";
        for (var index = Keys.Count - 1; index >= 0; index--)
        {
            var (key, value) = (Keys[index], parameters[index]);
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

    private static void Add(List<OrderKey> keys, SqlValue value, bool descending)
    {
        value = value.Constant is null ? value.Ranked : value;
        // A constant orders nothing, and PostgreSQL would take it for the number of a column.
        if (value.Kind != FeedKind.Null && value.Literal is null && value.Constant is null && keys.TrueForAll(key => key.Sql != value.Stored))
        {
            keys.Add(new OrderKey(value.Stored, value.Kind == FeedKind.Real ? KeyForm.Real : value.IsInteger ? KeyForm.Integer : KeyForm.Text, value.Nullable, descending));
        }
    }

    private static KeyForm Form(object value) => value switch
    {
        long => KeyForm.Integer,
        double => KeyForm.Real,
        _ => KeyForm.Text,
    };

    private string Parameter(object? value) => value switch
    {
        long number => statement.Number(number),
        double real => statement.Real(real),
        string text => statement.Text(text),
        _ => "NULL",
    };
}
