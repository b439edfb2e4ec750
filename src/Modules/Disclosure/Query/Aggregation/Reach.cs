using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary>
/// What a path to be aggregated leads to from each row: a related entity, a collection of them, or the values of a list. Each entity counts once in a
/// group, however many rows lead to it (Data Aggregation 4.0, 3.2.1.1).
/// </summary>
/// <param name="Key">What tells an entity from others, null where there is none; null of a list.</param>
/// <param name="Value">What is aggregated of it; null for the entity itself.</param>
/// <param name="From">Where a collection comes from; null where a path leads to one entity at most.</param>
/// <param name="IsCollection">Whether values themselves can be counted: entities or those of a list.</param>
/// <param name="Repeats">Whether the collections of two rows may have an entity in common although they start at different ones.</param>
internal sealed record Reach(string? Key, SqlValue? Value, string? From, bool IsCollection, bool Repeats)
{
    private const string Option = "$apply";

    /// <summary>By what those rows are told that lead to the same; null where no two do.</summary>
    private string? Start { get; init; }

    private string Group { get; init; } = "";

    /// <param name="expressions">What reads the value at the end of the path.</param>
    /// <param name="row">A row of the group.</param>
    /// <param name="path">The path.</param>
    /// <param name="keys">What makes the group, in SQL.</param>
    /// <returns>null where it leads to a single value of the row itself, or is no path.</returns>
    public static Reach? Of(Expressions expressions, Scope row, string path, IEnumerable<string> keys)
    {
        var segments = path.Split('/');
        if (row.Set is not { } set || !Array.TrueForAll(segments, segment => segment.Split('.').All(Expressions.IsName)))
        {
            return null;
        }

        var ways = new List<FeedNavigation>();
        while (ways.Count < segments.Length && set.Navigations.FirstOrDefault(way => way.Name == segments[ways.Count] && way.Subtype is null) is { } way)
        {
            ways.Add(way);
            set = way.Target;
        }

        var rest = string.Join('/', segments.Skip(ways.Count));
        var list = set.Find(rest) is { IsList: true } found ? found : null;
        var many = ways.FindIndex(way => way.Collection) is >= 0 and var first ? first : list is null ? ways.Count : ways.Count - 1;
        var group = string.Concat(keys.Select(key => key + ", "));
        return ways.Count == 0
            ? list is null ? null : Listed(expressions, list, row, "")
            : many == ways.Count ? Single(expressions, row, ways, rest, path) with { Group = group } : Several(expressions, row, ways, many, rest, list) with { Group = group };
    }

    /// <summary>What is of one row, in the first alone of those rows of a group that lead to the same.</summary>
    public string Once(string sql) => Start is null ? sql : Translation.Bounded($"(CASE WHEN row_number() OVER (PARTITION BY {Group}{Start}) = 1 THEN {sql} END)");

    /// <summary>An aggregate of what one row leads to.</summary>
    public string Each(string sql) => Translation.Bounded(Once($"(SELECT {sql} FROM {From})"));

    private static Reach Single(Expressions expressions, Scope row, List<FeedNavigation> ways, string rest, string path)
    {
        var (target, own, alias) = (ways[^1].Target, Own(expressions, row, ways), expressions.Translation.Statement.Alias());
        return new($"(SELECT {alias}.{target.Source.Key.Name} FROM {target.Table} {alias} WHERE {alias}.{ways[^1].TargetColumn} = {own})",
            rest.Length == 0 ? null : expressions.Value(row, path, Option), From: null, IsCollection: rest.Length == 0, Repeats: false) { Start = own };
    }

    private static Reach Several(Expressions expressions, Scope row, List<FeedNavigation> ways, int many, string rest, FeedProperty? list)
    {
        var own = Own(expressions, row, ways.Take(many + 1));
        var end = expressions.Translation.Statement.Alias();
        var (from, condition) = ($"{ways[many].Target.Table} {end}", $" WHERE {end}.{ways[many].TargetColumn} = {own}");
        var repeats = false;
        foreach (var way in ways.Skip(many + 1))
        {
            var next = expressions.Translation.Statement.Alias();
            from += $" JOIN {way.Target.Table} {next} ON {next}.{way.TargetColumn} = {end}.{way.Column}";
            repeats |= !way.Collection || way.Column != way.Source.Source.Key.Name;
            end = next;
        }

        var target = new Scope(ways[^1].Target, end);
        var start = many == 0 && ways[0].Collection && ways[0].Column == row.Set!.Source.Key.Name ? null : own;
        var reach = list is not null
            ? Listed(expressions, list, target, from + " CROSS JOIN ")
            : new($"{end}.{target.Set!.Source.Key.Name}", rest.Length == 0 ? null : expressions.Value(target, rest, Option), from, IsCollection: rest.Length == 0, Repeats: false);
        return reach with { From = reach.From + condition, Start = start, Repeats = repeats };
    }

    private static Reach Listed(Expressions expressions, FeedProperty list, Scope row, string from)
    {
        var (items, value, _) = new ListChoice(expressions.Translation, list, row).Items();
        return new(Key: null, value, from + items, IsCollection: true, Repeats: false);
    }

    /// <summary>The value in a row by which the last of several ways starts, all but it to one entity each.</summary>
    public static string Own(Expressions expressions, Scope row, IEnumerable<FeedNavigation> ways)
    {
        var (own, before) = ("", (FeedNavigation?)null);
        foreach (var way in ways)
        {
            var alias = expressions.Translation.Statement.Alias();
            own = before is null ? $"{row.Alias}.{way.Column}" : $"(SELECT {alias}.{way.Column} FROM {before.Target.Table} {alias} WHERE {alias}.{before.TargetColumn} = {own})";
            before = way;
        }

        return own;
    }
}
