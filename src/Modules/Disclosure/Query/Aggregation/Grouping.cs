using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;

namespace InfoGov.Disclosure.Query;

/// <summary>Groups rows and aggregates them.</summary>
internal sealed class Grouping(Expressions expressions)
{
    private const string Option = "$apply";

    /// <summary>The type of every number of rows or values, without places (Data Aggregation 4.0, 3.2.1.3 and 3.2.1.4).</summary>
    private static readonly FeedType HowMany = FeedType.Decimal(0);
    private readonly Statement statement = expressions.Translation.Statement;

    /// <summary>A value to group by, under its path, and how the client wrote it.</summary>
    internal sealed record Key(string Path, SqlValue Value, string Written);

    /// <summary>The groupings that a list of paths asks for; <c>rollup</c> asks for several.</summary>
    public List<List<Key>> Sets(Source source, string paths)
    {
        List<List<Key>> sets = [[]];
        foreach (var part in Lexical.Split(paths, ','))
        {
            List<List<Key>> alternatives = [[.. Of(source, part)]];
            if (part.StartsWith("rollup(", StringComparison.OrdinalIgnoreCase) && part.EndsWith(')'))
            {
                var levels = Lexical.Split(part["rollup(".Length..^1], ',');
                var all = levels[0] == "$all";
                var keys = levels.Skip(all ? 1 : 0).SelectMany(level => Of(source, level)).ToList();
                alternatives = [.. Enumerable.Range(all ? 0 : 1, keys.Count + (all ? 1 : 0)).Reverse().Select(count => keys.Take(count).ToList())];
            }

            sets = [.. sets.SelectMany(set => alternatives.Select(alternative => (List<Key>)[.. set, .. alternative]))];
        }

        return sets.Count <= 20 ? sets : throw FeedException.TooLarge("rollup 的组合过多。", "rollup makes too many groupings.", Option);
    }

    /// <summary>The keys as they are read after the rows were transformed.</summary>
    public List<Key> Again(Source source, IEnumerable<Key> keys) => [.. keys.Select(key => source.Row.Computed.TryGetValue(key.Path, out var value)
        ? key with { Value = value }
        : Of(source, key.Written).First(again => again.Path == key.Path))];

    /// <summary>One row for each group, with its keys and what is aggregated of it.</summary>
    public Source Aggregate(Source source, IReadOnlyList<Key> keys, string aggregates)
    {
        var parts = aggregates.Length == 0 ? [] : Lexical.Split(aggregates, ',');
        if (Summed(source, parts) is { } sums)
        {
            source = Tallied.Of(source, expressions.Translation, keys.Select(key => key.Value.Stored), sums);
        }

        var (inner, outer, alias) = (new List<string>(), new List<string>(), statement.Alias());
        var row = new Scope(set: null, alias, source.Row.Type) { Origin = source.Row.Origin ?? source.Row.Declared };
        string Column(string sql)
        {
            var column = statement.Alias();
            inner.Add($"{sql} AS {column}");
            return column;
        }

        var groups = keys.Select(key => (Key: key, Column: Column(key.Value.Stored))).ToList();
        foreach (var (key, column) in groups)
        {
            outer.Add(column);
            row.Add(key.Path, SqlValue.Of($"{alias}.{column}", key.Value.Output, key.Value.Nullable));
        }

        foreach (var part in parts)
        {
            if (Lexical.LastWord(part, "from") >= 0)
            {
                throw FeedException.NotOffered("aggregate 中的 from（可改用两次 groupby 与 aggregate）", "'from' within aggregate (group and aggregate twice instead)", Option);
            }

            var at = Lexical.LastWord(part, "as");
            var name = at < 0 ? "" : part[(at + 4)..].Trim();
            if (!Expressions.IsName(name) || row.Computed.ContainsKey(name))
            {
                throw FeedException.Invalid($"“{part}”应写作“值 with 方法 as 名称”，名称不得重复。", $"'{part}' must read 'value with method as Name', and each name once.", Option);
            }

            if (source.Row.Declared?.FindProperty(name) is not null)
            {
                throw FeedException.Invalid($"名称 {name} 已是属性，请另取名称。", $"The name {name} is taken by a property; choose another.", Option);
            }

            var (text, result) = (part[..at].Trim(), statement.Alias());
            var (sql, type, isLists) = Aggregated(source, keys, text, Column);
            outer.Add($"{sql} AS {result}");
            row.Add(name, SqlValue.Of(isLists ? Different($"{alias}.{result}") : $"{alias}.{result}", type));
        }

        expressions.Retype(row);
        var by = groups.Count == 0 ? "" : $" GROUP BY {string.Join(", ", groups.Select(group => group.Column))}";
        return new Source(Translation.Bounded($"(SELECT {(outer.Count == 0 ? "1" : string.Join(", ", outer))} FROM (SELECT {(inner.Count == 0 ? "1" : string.Join(", ", inner))} FROM {source.Sql}) {statement.Alias()}{by}) {alias}"), [], row);
    }

    private IEnumerable<Key> Of(Source source, string path)
    {
        if (path.StartsWith("rollup(", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        if (path.StartsWith("rolluprecursive(", StringComparison.OrdinalIgnoreCase))
        {
            throw FeedException.NotOffered("rolluprecursive", "rolluprecursive", Option);
        }

        var written = path;
        // A derived type on the way leaves no trace in the result.
        var casts = path.Split('/').Where(segment => segment.Contains('.', StringComparison.Ordinal)).ToList();
        var cast = path;
        path = string.Join('/', path.Split('/').Except(casts, StringComparer.Ordinal));
        if (!path.Split('/').All(Expressions.IsName) || !casts.TrueForAll(name => expressions.Translation.Model.OfType(name) is not null))
        {
            throw FeedException.Invalid($"groupby 的“{path}”应为属性路径。", $"'{path}' of groupby must be the path of a property.", Option);
        }

        if (source.Row.Set?.Properties.FirstOrDefault(property => property.Name == path) is { ComplexType: not null } complex)
        {
            return complex.Parts.Select(part => new Key(part.Path, part.Value(source.Row.Alias), written));
        }

        // A navigation is grouped by the key behind it.
        if (source.Row.Set?.Navigations.FirstOrDefault(way => way.Name == path) is { Collection: false } way)
        {
            return way.Target.Keys.Select(key => new Key(path + "/" + key.Path, expressions.Value(source.Row, path + "/" + key.Path, Option), written));
        }

        return [new Key(path, expressions.Value(source.Row, cast, Option), written)];
    }

    /// <summary>An aggregate, or lists of which the different values are still to be counted.</summary>
    private (string Sql, FeedType Type, bool IsLists) Aggregated(Source source, IReadOnlyList<Key> keys, string text, Func<string, string> column)
    {
        (string Sql, FeedType Type, bool IsLists) Plain((string Sql, FeedType Type) value) => (value.Sql, value.Type, false);
        if (text == "$count")
        {
            return (source.Tally is null ? "count(*)" : $"CAST(coalesce(sum({column($"{source.Row.Alias}.{Tally.Rows}")}), 0) AS BIGINT)", HowMany, false);
        }

        if (source.Tally is not null)
        {
            return Plain(OfTally(source, text[..Lexical.LastWord(text, "with")].Trim(), column));
        }

        var at = Lexical.LastWord(text, "with");
        if (at < 0 && !text.EndsWith("/$count", StringComparison.Ordinal))
        {
            throw FeedException.Invalid($"“{text}”缺少 with 与方法。", $"'{text}' lacks 'with' and a method.", Option);
        }

        if (at >= 0 && text[..at].Trim() == "$count")
        {
            throw FeedException.Invalid("$count 不带 with：写作“$count as 名称”。", "$count takes no 'with': it reads '$count as Name'.", Option);
        }

        var (path, method) = at < 0 ? (text[..^"/$count".Length], "$count") : (text[..at].Trim(), text[(at + 6)..].Trim());
        if (Reach.Of(expressions, source.Row, path, keys.Select(key => key.Value.Stored)) is { } reach && (at >= 0 || reach.IsCollection))
        {
            return OverReached(reach, path, method, column);
        }

        return Plain(at < 0
            ? ($"CAST(coalesce(sum({column(expressions.Value(source.Row, text, Option).Stored)}), 0) AS BIGINT)", HowMany)
            : Over(expressions.Value(source.Row, path, Option), method, value => column(value.Stored)));
    }

    /// <summary>The columns whose sums are asked for; null where anything but sums and counts is.</summary>
    private static List<string>? Summed(Source source, IEnumerable<string> parts)
    {
        var sums = new List<string>();
        foreach (var part in parts)
        {
            var text = Lexical.LastWord(part, "as") is >= 0 and var at ? part[..at].Trim() : part;
            var with = Lexical.LastWord(text, "with");
            if (text != "$count" && (with < 0 || !text[(with + 6)..].Trim().Equals("sum", StringComparison.OrdinalIgnoreCase) || source.Row.Set?.Find(text[..with].Trim()) is not { } property))
            {
                return null;
            }

            if (text != "$count")
            {
                sums.Add(source.Row.Set!.Find(text[..with].Trim())!.Column);
            }
        }

        return sums;
    }

    /// <summary>The sum of a property over groups, from its two parts; what does not fit is refused as it is of rows.</summary>
    private (string Sql, FeedType Type) OfTally(Source source, string name, Func<string, string> column)
    {
        var (property, alias) = (source.Row.Set!.Find(name)!, source.Row.Alias);
        var (high, low, values) = (column($"{alias}.{Tally.High(property.Column)}"), column($"{alias}.{Tally.Low(property.Column)}"), column($"{alias}.{Tally.Values(property.Column)}"));
        var whole = statement.Either($"feed_add(feed_mul(sum({high}), {Tally.Split}), sum({low}))", $"CAST(sum({high}) * {Tally.Split} + sum({low}) AS BIGINT)");
        return ($"(CASE WHEN sum({values}) > 0 THEN {whole} END)", Wide(property.Type));
    }

    private (string Sql, FeedType Type) Over(SqlValue value, string method, Func<SqlValue, string> column)
    {
        var isNumber = value.Kind is FeedKind.Number or FeedKind.Real or FeedKind.Duration;
        return method.ToLowerInvariant() switch
        {
            "sum" when isNumber => (value.Kind == FeedKind.Real ? $"sum({column(value)})" : Sum(column(Arithmetic.Operand(value))), Wide(value.Output)),
            "average" when value.Kind == FeedKind.Number => (Mean(column(Arithmetic.Operand(value)), Arithmetic.Integer(Arithmetic.PowerOfTen(value.Scale))), FeedType.Double),
            "average" when value.Kind == FeedKind.Real => ($"avg({column(expressions.Translation.Arithmetic.Real(value))})", FeedType.Double),
            "min" or "max" => (value.Named($"{method.ToLowerInvariant()}({column(value.Ranked)})"), value.Output),
            "countdistinct" => ($"count(DISTINCT {column(value)})", HowMany),
            "sum" or "average" => throw FeedException.Invalid($"{value.Output.Edm} 不能求{(method == "sum" ? "和" : "平均")}。", $"{value.Output.Edm} has no {method}.", Option),
            _ when IsQualified(method) => throw FeedException.NotOffered($"聚合方法 {method}", $"The aggregation method {method}", Option),
            _ => throw FeedException.Invalid($"没有聚合方法 {method}；可用 sum、average、min、max、countdistinct。", $"There is no aggregation method {method}; there are sum, average, min, max and countdistinct.", Option),
        };
    }

    /// <summary>The exact sum of integers; SQLite's own overflows on the way to one that fits.</summary>
    private string Sum(string column) => statement.Either($"feed_total(sum({column} >> 32), sum({column} & 4294967295))", $"CAST(sum({column}) AS BIGINT)");

    /// <summary>The mean of integers in units of a scale, from their exact sum.</summary>
    private string Mean(string column, string unit) => statement.Either($"feed_mean(sum({column} >> 32), sum({column} & 4294967295), count({column}), {unit})", $"CAST(avg({column}) / {unit} AS DOUBLE PRECISION)");

    /// <summary>An aggregate of what the rows lead to, first of each row's and then of these.</summary>
    private (string Sql, FeedType Type, bool IsLists) OverReached(Reach reach, string path, string method, Func<string, string> column)
    {
        var name = method.ToLowerInvariant();
        if (name == "$count" || (name == "countdistinct" && reach.Value is null))
        {
            return reach.From is null ? ($"count({column(reach.Once(reach.Key!))})", HowMany, false)
                : reach.Repeats ? reach.Key is null ? throw Repeated(path, method) : (Lists(reach, reach.Key, column), HowMany, true)
                : ($"CAST(coalesce(sum({column(reach.Each("count(*)"))}), 0) AS BIGINT)", HowMany, false);
        }

        if (reach.Value is not { } value)
        {
            throw FeedException.Invalid($"{path} 是实体，只能用 countdistinct；{method} 需要其某个属性。", $"{path} leads to entities, of which there is only countdistinct; {method} needs one of their properties.", Option);
        }

        if (name == "countdistinct" && reach.From is not null)
        {
            return (Lists(reach, value.Stored, column), HowMany, true);
        }

        var (inner, type) = Over(value, method, reach.From is not null ? of => of.Stored : of => column(name is "sum" or "average" ? reach.Once(of.Stored) : of.Stored));
        if (reach.From is null)
        {
            return (inner, type, false);
        }

        string Each(string sql) => column(reach.Each(sql));
        return (name switch
        {
            "sum" or "average" when reach.Repeats => throw Repeated(path, method),
            "sum" => value.Kind == FeedKind.Real ? $"sum({Each(inner)})" : Sum(Each(inner)),
            "average" => $"(sum({Each($"sum({expressions.Translation.Arithmetic.Real(value).Text})")}) / NULLIF(CAST(sum({Each($"count({value.Stored})")}) AS DOUBLE PRECISION), 0))",
            _ => value.Named($"{name}({Each($"{name}({value.Ranked.Stored})")})"),
        }, type, false);
    }

    /// <summary>The values that rows lead to, a list for each row with commas between, where the different ones are to be counted.</summary>
    private string Lists(Reach reach, string value, Func<string, string> column)
    {
        var list = column(reach.Each(statement.Either($"json_group_array({value})", $"CAST(coalesce(json_agg({value}), '[]') AS TEXT)")));
        return statement.Either($"group_concat({list})", $"string_agg({list}, ',')");
    }

    private static FeedException Repeated(string path, string method) =>
        FeedException.NotOffered($"路径 {path} 上的 {method}（集合之后的导航可能多次到达同一实体）", $"{method} over {path}, whose navigation after a collection may reach an entity more than once,", Option);

    /// <summary>How many different values are in lists with commas between; null is none.</summary>
    private string Different(string lists)
    {
        var (list, value) = (statement.Alias(), statement.Alias());
        return statement.Either(
            $"(SELECT count(DISTINCT {value}.value) FROM json_each('[' || coalesce({lists}, '') || ']') {list}, json_each({list}.value) {value})",
            $"(SELECT count(DISTINCT {value}.value) FROM json_array_elements(CAST('[' || coalesce({lists}, '') || ']' AS json)) {list}, json_array_elements_text({list}.value) {value})");
    }

    /// <summary>A name as custom methods have one, which somebody else's service may offer; what is written otherwise is no method anywhere.</summary>
    private static bool IsQualified(string method) =>
        method.Split('.') is { Length: > 1 } parts && Array.TrueForAll(parts, part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private static FeedType Wide(FeedType type) => type.Kind == FeedKind.Number && type.Edm != "Edm.Decimal" ? FeedType.Int64 : type.Kind == FeedKind.Real ? FeedType.Double : type;
}
