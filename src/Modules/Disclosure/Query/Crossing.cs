using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary><c>$crossjoin(A,B)</c>: every row of one set with every row of another, on the conditions of the filter.</summary>
internal sealed class Crossing
{
    private const int Most = 4;
    private readonly Expressions expressions;
    private readonly FeedLimits limits;
    private readonly List<Scope> rows;
    private Scope? joined;

    private Crossing(IEnumerable<FeedSet> sets, Expressions expressions, FeedLimits limits)
    {
        (this.expressions, this.limits) = (expressions, limits);
        rows = [.. sets.Select(set => new Scope(set, expressions.Translation.Statement.Alias()))];
        Path = new FeedPath(Shape.Collection, [new Step(rows[0].Set!, null, null)]);
    }

    public FeedPath Path { get; }

    public Layout? Layout { get; private set; }

    /// <summary>The cross join that a path asks for; null where it asks for none.</summary>
    public static Crossing? Of(string path, Expressions expressions, FeedLimits limits)
    {
        var decoded = Percent.Decoded(path, plusIsSpace: false);
        if (!decoded.StartsWith("$crossjoin(", StringComparison.OrdinalIgnoreCase) || !decoded.EndsWith(')'))
        {
            return null;
        }

        var sets = Lexical.Split(decoded["$crossjoin(".Length..^1], ',').ConvertAll(name => expressions.Translation.Model.FindSet(name)
            ?? throw FeedException.NotFound($"没有集合 {name}。", $"There is no set '{name}'."));
        return sets.Count is > 1 and <= Most && sets.Distinct().Count() == sets.Count
            ? new(sets, expressions, limits)
            : throw FeedException.Invalid($"$crossjoin 需要 2 至 {Most} 个不同的集合。", $"$crossjoin takes from 2 to {Most} different sets.", "$crossjoin");
    }

    public Source Rows()
    {
        joined = new Scope(set: null, rows[0].Alias, rows[0].Type) { Joined = rows.ToDictionary(row => row.Set!.Name, StringComparer.Ordinal) };
        foreach (var row in rows)
        {
            foreach (var property in row.Set!.Properties.SelectMany(property => property.ComplexType is null ? [property] : property.Parts).Where(property => !property.IsList))
            {
                joined.Add($"{row.Set.Name}/{property.Path}", property.Value(row.Alias));
            }
        }

        expressions.Retype(joined);
        return new Source(string.Join(" CROSS JOIN ", rows.Select(row => $"{row.Set!.Table} {row.Alias}")), [], joined);
    }

    /// <summary>Whether rows are still those that were put together, and not what a transformation made of them.</summary>
    public bool IsOf(Source source) => source.Row == joined;

    public (RowPlan Rows, Func<bool, string> Context) Chosen(Source source, QueryOptions options)
    {
        var plan = new RowPlan(new Projection(All: false, [], []), source.Row, expressions, limits);
        var items = (options["$expand"] is { } expand ? Lexical.Split(expand, ',') : []).ToLookup(item => item.Split('(')[0], StringComparer.Ordinal);
        if (items.FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            throw FeedException.Invalid($"$expand 中的 {twice} 重复。", $"{twice} is expanded twice.", "$expand");
        }

        var expanded = items.ToDictionary(item => item.Key, item => item.Single(), StringComparer.Ordinal);
        if (expanded.Keys.FirstOrDefault(name => rows.TrueForAll(row => row.Set!.Name != name)) is { } unknown)
        {
            throw FeedException.Invalid($"$crossjoin 中没有集合 {unknown}。", $"There is no set {unknown} in the $crossjoin.", "$expand");
        }

        Layout = new(Set: null, [], [.. rows.Select(row => expanded.TryGetValue(row.Set!.Name, out var item)
            ? new JoinedItem(row.Set.Name, plan.Include(Projection.Of(row, Options(row, item), limits), row), IsExpanded: true)
            : new JoinedItem(row.Set.Name, plan.Include(new Projection(All: false, [], []), row), IsExpanded: false))], HasKeys: true);
        return (plan, _ => "");
    }

    private Choice? Options(Scope row, string item)
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        var parts = open < 0 || !item.EndsWith(')') ? [] : Lexical.Split(item[(open + 1)..^1], ';');
        string? Value(string name) => parts.Find(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..];
        return expressions.SelectExpand(row, Value("$select"), Value("$expand"));
    }
}
