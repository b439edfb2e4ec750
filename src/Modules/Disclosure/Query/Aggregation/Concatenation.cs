using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary>Puts the results of several transformations together: those of <c>concat</c>, and the levels of <c>rollup</c>.</summary>
internal sealed class Concatenation(Expressions expressions)
{
    private const string Option = "$apply";
    private readonly Statement statement = expressions.Translation.Statement;

    /// <summary>The rows of all, and which names each does not have; where their order counts, those of the first in its order, then those of the second (OData Data Aggregation 4.0, 3.2.2).</summary>
    public Source Of(IReadOnlyList<Source> sources, bool isOrdered)
    {
        if (sources is [var only])
        {
            return only;
        }

        var values = sources.Select(source => source.Values().ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal)).ToList();
        var names = values.SelectMany(value => value.Keys).Distinct(StringComparer.Ordinal).ToList();
        var columns = names.ConvertAll(_ => statement.Alias());
        var types = names.ConvertAll(name => values.First(value => value.ContainsKey(name))[name].Output);
        string Value(Dictionary<string, SqlValue> value, string name, FeedType type) => value.TryGetValue(name, out var own)
            ? own.Output.Kind == type.Kind && own.Output.IsList == type.IsList && own.Output.Scale == type.Scale ? own.Stored : throw FeedException.Invalid($"concat 的各部分中 {name} 的类型不同。", $"{name} is of different types in the parts of concat.", Option)
            : $"CAST(NULL AS {(type.IsInteger ? "BIGINT" : type is { Kind: FeedKind.Real, IsList: false } ? "DOUBLE PRECISION" : "TEXT")})";
        var (alias, part, place, told) = (statement.Alias(), statement.Alias(), statement.Alias(), statement.Alias());
        var (selects, absent) = (new List<string>(), new List<IReadOnlySet<string>>());
        foreach (var (index, source) in sources.Index())
        {
            // A concatenation within another tells its own rows apart.
            var first = $"CAST({Arithmetic.Integer(absent.Count)} AS BIGINT)";
            string[] own =
            [
                .. names.Select((name, column) => $"{Value(values[index], name, types[column])} AS {columns[column]}"),
                $"CAST({Arithmetic.Integer(index)} AS BIGINT) AS {part}",
                $"row_number() OVER (ORDER BY {new Ordering(source.Order, source.Row, statement).Sql}) AS {place}",
                $"{(source.Row.Absence is { } inner ? $"{first} + {inner.Sql}" : first)} AS {told}",
            ];
            selects.Add($"SELECT {string.Join(", ", own)} FROM {source.Sql}");
            var missing = names.Where(name => !values[index].ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
            absent.AddRange(source.Row.Absence is { } within ? within.Names.Select(names => (IReadOnlySet<string>)names.Union(missing, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)) : [missing]);
        }

        var row = new Scope(set: null, alias, sources[0].Row.Type)
        {
            Origin = sources[0].Row.Origin ?? sources[0].Row.Declared,
            Places = [SqlValue.Of($"{alias}.{part}", FeedType.Int64, nullable: false), SqlValue.Of($"{alias}.{place}", FeedType.Int64, nullable: false)],
            Absence = absent.Exists(names => names.Count > 0) ? new($"{alias}.{told}", absent) : null,
        };
        for (var index = 0; index < names.Count; index++)
        {
            row.Add(names[index], SqlValue.Of($"{alias}.{columns[index]}", types[index]));
        }

        expressions.Retype(row);
        return new Source(Translation.Bounded($"({string.Join(" UNION ALL ", selects)}) {alias}"), [], row) { Order = isOrdered ? [.. row.Places.Select(value => (value, false))] : [] };
    }
}
