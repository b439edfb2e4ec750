using System.Globalization;
using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// <c>$apply</c>: transformations one after the other (OData Extension for Data Aggregation 4.0). ODataLib reads but few of
/// them, so they are read here; the expressions in them are read like all others.
/// </summary>
internal sealed class Apply(Expressions expressions)
{
    private const string Option = "$apply";
    private const int Most = 30;
    private readonly Statement statement = expressions.Translation.Statement;
    private int steps;

    public Source Run(Source source, string text, IReadOnlyList<SqlValue>? partition = null)
    {
        foreach (var transformation in Lexical.Split(text, '/'))
        {
            if (++steps > Most)
            {
                throw FeedException.TooLarge($"$apply 超过 {Most} 步。", $"$apply has more than {Most} steps.", Option);
            }

            source = Step(source, transformation, partition ?? []);
        }

        return source;
    }

    private Source Step(Source source, string text, IReadOnlyList<SqlValue> partition)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        if (open >= 0 && Lexical.Closing(text, open) != text.Length - 1)
        {
            throw Malformed(text);
        }

        var inside = open < 0 ? "" : text[(open + 1)..^1].Trim();
        return name.ToLowerInvariant() switch
        {
            "identity" when open < 0 => source,
            _ when inside.Length == 0 => throw Malformed(text),
            "filter" => source.If(expressions.Condition(source.Row, inside, Option)),
            "search" => source.If(expressions.Search(source.Row, inside, Option)),
            "compute" => Computed(source, inside),
            "orderby" => source with { Order = expressions.Order(source.Row, inside, Option) },
            "top" => Limited(source, Number(inside), skip: 0),
            "skip" => Limited(source, top: null, Number(inside)),
            "topcount" or "bottomcount" => Ranked(source, name, inside, partition),
            "topsum" or "bottomsum" or "toppercent" or "bottompercent" => Summed(source, name, inside, partition),
            "aggregate" => new Grouping(expressions).Aggregate(source, [], inside),
            "groupby" => GroupBy(source, inside),
            "concat" => new Grouping(expressions).Union([.. Lexical.Split(inside, ',').Select(part => Run(source.Copy(), part))]),
            "expand" or "join" or "outerjoin" or "nest" or "addnested" or "ancestors" or "descendants" or "traverse" => throw FeedException.NotOffered($"变换 {name}", $"The transformation {name}", Option),
            _ => throw FeedException.Invalid($"没有变换 {name}。", $"There is no transformation {name}.", Option),
        };
    }

    private Source Computed(Source source, string inside)
    {
        expressions.Compute(source.Row, inside, Option);
        return source;
    }

    private Source GroupBy(Source source, string inside)
    {
        var parts = Lexical.Split(inside, ',');
        if (parts.Count > 2 || parts[^1].Length == 0 || !parts[0].StartsWith('(') || Lexical.Closing(parts[0], 0) != parts[0].Length - 1)
        {
            throw Malformed($"groupby({inside})");
        }

        var grouping = new Grouping(expressions);
        var sets = grouping.Sets(source, parts[0][1..^1]);
        if (parts.Count == 1)
        {
            return grouping.Union([.. sets.Select(set => grouping.Aggregate(source, set, ""))]);
        }

        var transformations = Lexical.Split(parts[1], '/');
        var isAggregate = transformations[^1].StartsWith("aggregate", StringComparison.OrdinalIgnoreCase);
        var first = string.Join('/', isAggregate ? transformations.SkipLast(1) : transformations);
        return grouping.Union([.. sets.Select(set =>
        {
            var within = first.Length == 0 ? source : Run(source.Copy(), first, [.. set.Select(key => key.Value)]);
            return isAggregate ? grouping.Aggregate(within, first.Length == 0 ? set : grouping.Again(within, set), Inside(transformations[^1])) : within;
        })]);
    }

    private static string Inside(string transformation) => transformation.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && transformation.EndsWith(')')
        ? transformation[(open + 1)..^1]
        : throw Malformed(transformation);

    private Source Limited(Source source, long? top, long skip)
    {
        var order = new Ordering(source.Order, source.Row, statement).Sql;
        var limit = top is { } number ? Arithmetic.Integer(number) : statement.IsSqlite ? "-1" : "ALL";
        // What follows still goes by this order.
        var columns = source.Order.Select(key => (Name: statement.Alias(), key.Value, key.Descending)).ToList();
        var wrapped = source.Wrapped(statement, columns.Select(column => (column.Name, column.Value.Stored)), $" ORDER BY {order} LIMIT {limit} OFFSET {Arithmetic.Integer(skip)}");
        return wrapped with { Order = [.. columns.Select(column => (SqlValue.Of($"{wrapped.Row.Alias}.{column.Name}", column.Value.Output, column.Value.Nullable), column.Descending))] };
    }

    private Source Ranked(Source source, string name, string inside, IReadOnlyList<SqlValue> partition)
    {
        var (amount, value) = Two(source, inside);
        var column = statement.Alias();
        var wrapped = source.Wrapped(statement, [(column, $"row_number() OVER ({Partition(partition)}ORDER BY {Order(source, name, value)})")]);
        return wrapped.If($"{wrapped.Row.Alias}.{column} <= {statement.Number(Number(amount))}");
    }

    /// <summary>The first rows whose values together reach a sum, or a share of the whole.</summary>
    private Source Summed(Source source, string name, string inside, IReadOnlyList<SqlValue> partition)
    {
        var (amount, value) = Two(source, inside);
        var real = expressions.Translation.Arithmetic.Real(value).Text;
        var (before, whole) = (statement.Alias(), statement.Alias());
        var wrapped = source.Wrapped(statement,
        [
            (before, $"coalesce(sum({real}) OVER ({Partition(partition)}ORDER BY {Order(source, name, value)} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"),
            (whole, $"coalesce(sum({real}) OVER ({(partition.Count == 0 ? "" : Partition(partition))}), 0)"),
        ]);
        var limit = double.TryParse(amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? statement.Real(number) : throw Malformed($"{name}({inside})");
        var alias = wrapped.Row.Alias;
        return wrapped.If(name.EndsWith("percent", StringComparison.OrdinalIgnoreCase) ? $"{alias}.{before} < {alias}.{whole} * {limit} / 100.0" : $"{alias}.{before} < {limit}");
    }

    private (string Amount, SqlValue Value) Two(Source source, string inside) => Lexical.Split(inside, ',') is [var amount, var expression]
        ? (amount, expressions.Value(source.Row, expression, Option) is { Kind: FeedKind.Number or FeedKind.Real or FeedKind.Day or FeedKind.Instant or FeedKind.Text } value ? value : throw Malformed(inside))
        : throw Malformed(inside);

    private string Order(Source source, string name, SqlValue value) =>
        new Ordering([(value, name.StartsWith("top", StringComparison.OrdinalIgnoreCase))], source.Row, statement).Sql;

    private static string Partition(IReadOnlyList<SqlValue> partition) => partition.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", partition.Select(value => value.Stored))} ";

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw FeedException.Invalid($"“{text}”应为不小于 0 的整数。", $"'{text}' must be an integer from 0 up.", Option);

    private static FeedException Malformed(string text) => FeedException.Invalid($"变换“{text}”的写法有误。", $"The transformation '{text}' is malformed.", Option);
}
