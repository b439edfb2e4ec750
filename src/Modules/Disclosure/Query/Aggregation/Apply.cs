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
    private readonly Grouping grouping = new(expressions);
    private readonly Concatenation concatenation = new(expressions);
    private int steps;

    public Source Run(Source source, string text) => Run(source, text, []);

    /// <summary>Within a <c>groupby</c> each transformation is of each group for itself.</summary>
    private Source Run(Source source, string text, IReadOnlyList<Grouping.Key> within)
    {
        foreach (var transformation in Lexical.Split(text, '/'))
        {
            if (++steps > Most)
            {
                throw FeedException.TooLarge($"$apply 超过 {Most} 步。", $"$apply has more than {Most} steps.", Option);
            }

            source = Step(source, transformation, grouping.Again(source, within));
        }

        return source;
    }

    private Source Step(Source source, string text, IReadOnlyList<Grouping.Key> within)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        if (open >= 0 && Lexical.Closing(text, open) != text.Length - 1)
        {
            throw Malformed(text);
        }

        var inside = open < 0 ? "" : text[(open + 1)..^1].Trim();
        if (!IsSeveral(name))
        {
            var around = within;
            source = expressions.Among(source, inside, rows => grouping.Again(rows, around).ConvertAll(key => key.Value));
            within = grouping.Again(source, within);
        }

        return name.ToLowerInvariant() switch
        {
            "identity" when open < 0 => source,
            "join" or "outerjoin" or "nest" or "addnested" or "ancestors" or "descendants" or "traverse" or "expand" => throw FeedException.NotOffered($"变换 {name}", $"The transformation {name}", Option),
            _ when inside.Length == 0 => throw Malformed(text),
            "filter" => source.If(expressions.Condition(source.Row, inside, Option)),
            "search" => source.If(expressions.Search(source.Row, inside, Option)),
            "compute" => Computed(source, inside),
            // Where the new order does not tell two rows apart, they stay in the old one.
            "orderby" => expressions.Sorted(source, inside, Option),
            "top" => Limited(source, Number(inside), skip: 0, within),
            "skip" => Limited(source, top: null, Number(inside), within),
            "topcount" or "bottomcount" => Ranked(source, name, inside, within),
            "topsum" or "bottomsum" or "toppercent" or "bottompercent" => Summed(source, name, inside, within),
            "aggregate" => grouping.Aggregate(source, within, inside),
            "groupby" => GroupBy(source, inside, within),
            "concat" when Lexical.Split(inside, ',').Count < 2 => throw Malformed(text),
            "concat" => concatenation.Of([.. Lexical.Split(inside, ',').Select(part => Run(source.Copy(), part, within))], isOrdered: true),
            _ => throw FeedException.Invalid($"没有变换 {name}。", $"There is no transformation {name}.", Option),
        };
    }

    /// <summary>Whether it holds transformations, each of a collection of its own.</summary>
    private static bool IsSeveral(string name) => name.ToLowerInvariant() is "groupby" or "concat" or "aggregate" or "identity" or "join" or "outerjoin" or "nest" or "addnested";

    private Source Computed(Source source, string inside)
    {
        expressions.Compute(source.Row, inside, Option);
        return source;
    }

    private Source GroupBy(Source source, string inside, IReadOnlyList<Grouping.Key> within)
    {
        var parts = Lexical.Split(inside, ',');
        if (parts.Count > 2 || parts[^1].Length == 0 || !parts[0].StartsWith('(') || Lexical.Closing(parts[0], 0) != parts[0].Length - 1)
        {
            throw Malformed($"groupby({inside})");
        }

        return concatenation.Of([.. grouping.Sets(source, parts[0][1..^1]).Select(set => (Grouping.Key[])[.. within, .. set.Where(key => !within.Any(outer => outer.Path == key.Path))])
            .Select(set => parts.Count == 1 ? grouping.Aggregate(source, set, "") : Run(source.Copy(), parts[1], set))], isOrdered: false);
    }

    private Source Limited(Source source, long? top, long skip, IReadOnlyList<Grouping.Key> within)
    {
        var order = new Ordering(source.Order, source.Row, statement).Sql;
        if (within.Count > 0)
        {
            var place = statement.Alias();
            var numbered = source.Wrapped(statement, [(place, $"row_number() OVER ({Partition(within)}ORDER BY {order})")]);
            var after = $"{numbered.Row.Alias}.{place} > {Arithmetic.Integer(skip)}";
            return numbered.If(top is { } most ? $"{numbered.Row.Alias}.{place} <= {statement.Number(most)}" : after);
        }

        var limit = top is { } number ? Arithmetic.Integer(number) : statement.IsSqlite ? "-1" : "ALL";
        return source.Wrapped(statement, [], $" ORDER BY {order} LIMIT {limit} OFFSET {Arithmetic.Integer(skip)}");
    }

    private Source Ranked(Source source, string name, string inside, IReadOnlyList<Grouping.Key> within)
    {
        var (amount, value) = Two(source, inside);
        var (column, most) = (statement.Alias(), statement.Alias());
        var wrapped = source.Wrapped(statement, [(column, $"row_number() OVER ({Partition(within)}ORDER BY {Order(source, name, value)})"), (most, Amount(source, amount))]);
        return wrapped.If($"{wrapped.Row.Alias}.{column} <= {wrapped.Row.Alias}.{most}");
    }

    /// <summary>The first rows whose values together reach a sum, or a share of the whole.</summary>
    private Source Summed(Source source, string name, string inside, IReadOnlyList<Grouping.Key> within)
    {
        var (amount, value) = Two(source, inside);
        if (value.Kind is not (FeedKind.Number or FeedKind.Real))
        {
            throw FeedException.Invalid($"{name} 需要数值，而不是 {value.Output.Edm}。", $"{name} needs a number, not {value.Output.Edm}.", Option);
        }

        var real = expressions.Translation.Arithmetic.Real(value).Text;
        var (before, whole, most) = (statement.Alias(), statement.Alias(), statement.Alias());
        var limit = double.TryParse(amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? statement.Real(number)
            : IsOfThese(amount) ? expressions.Translation.Arithmetic.Real(expressions.Value(source.Row, amount, Option)).Text
            : throw Malformed($"{name}({inside})");
        var wrapped = source.Wrapped(statement,
        [
            (before, $"coalesce(sum({real}) OVER ({Partition(within)}ORDER BY {Order(source, name, value)} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"),
            (whole, $"coalesce(sum({real}) OVER ({Partition(within)}), 0)"),
            (most, limit),
        ]);
        var alias = wrapped.Row.Alias;
        return wrapped.If(name.EndsWith("percent", StringComparison.OrdinalIgnoreCase) ? $"{alias}.{before} < {alias}.{whole} * {alias}.{most} / 100.0" : $"{alias}.{before} < {alias}.{most}");
    }

    /// <summary>How many: a number, or what is calculated of the collection (Data Aggregation 4.0, 3.3.1).</summary>
    private string Amount(Source source, string text) => IsOfThese(text)
        ? expressions.Value(source.Row, text, Option) is { Kind: FeedKind.Number or FeedKind.Real } value ? expressions.Translation.Arithmetic.Whole("floor", value).Text : throw Malformed(text)
        : statement.Number(Number(text));

    private static bool IsOfThese(string text) => text.Contains("$these/", StringComparison.Ordinal);

    private (string Amount, SqlValue Value) Two(Source source, string inside) => Lexical.Split(inside, ',') is [var amount, var expression]
        ? (amount, expressions.Value(source.Row, expression, Option) is { Kind: FeedKind.Number or FeedKind.Real or FeedKind.Day or FeedKind.Instant or FeedKind.Text } value ? value : throw Malformed(inside))
        : throw Malformed(inside);

    private string Order(Source source, string name, SqlValue value) =>
        new Ordering([(value, name.StartsWith("top", StringComparison.OrdinalIgnoreCase)), .. source.Order], source.Row, statement).Sql;

    private static string Partition(IReadOnlyList<Grouping.Key> within) => within.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", within.Select(key => key.Value.Stored))} ";

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw FeedException.Invalid($"“{text}”应为不小于 0 的整数。", $"'{text}' must be an integer from 0 up.", Option);

    private static FeedException Malformed(string text) => FeedException.Invalid($"变换“{text}”的写法有误。", $"The transformation '{text}' is malformed.", Option);
}
