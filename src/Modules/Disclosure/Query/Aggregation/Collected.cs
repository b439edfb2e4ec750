using System.Text.RegularExpressions;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Sql;

namespace InfoGov.Disclosure.Query;

/// <summary>What expressions say of a collection as a whole, and of what a transformation left of a row (Data Aggregation 4.0, 3.6 and 3.7).</summary>
internal sealed partial class Collected(Expressions expressions)
{
    private const string Result = "case__result";

    /// <summary>The value of <c>Lines/aggregate(Quantity with sum)</c>, or of <c>$these/aggregate(…)</c>.</summary>
    /// <param name="row">The row that the expression is about.</param>
    /// <param name="path">From it to the collection.</param>
    /// <param name="aggregate">What is aggregated, and how.</param>
    public SqlValue Of(Scope row, string path, string aggregate)
    {
        var source = path == "$these"
            ? (expressions.These ?? throw FeedException.NotOffered("此处的 $these", "$these at this place")).Copy()
            : Rows(row, path);
        // Names are those of the collection's rows; $it is the row around them.
        aggregate = OfRow().Replace(aggregate, match => expressions.Hidden(source.Row, expressions.Value(row, match.Groups["path"].Value, "aggregate")));
        var made = Aggregated(source, aggregate);
        var value = made.Row.Computed[Result];
        return value with { Text = Translation.Bounded($"(SELECT {value.Text} FROM {made.Sql})"), Nullable = true };
    }

    /// <summary>What is wrong is told of the option around, and not of <c>$apply</c>.</summary>
    private Source Aggregated(Source source, string aggregate)
    {
        try
        {
            return string.IsNullOrWhiteSpace(aggregate)
                ? throw FeedException.Invalid("aggregate 的括号中须写“值 with 方法”。", "The brackets of aggregate need 'value with method'.")
                : new Grouping(expressions).Aggregate(source, [], $"{aggregate} as {Result}");
        }
        catch (FeedException refusal) when (refusal.Target == "$apply")
        {
            throw new FeedException(refusal.Status, refusal.Code, refusal.Text);
        }
    }

    /// <summary>Whether a row has a property at all, which a transformation may have aggregated away; a null is had.</summary>
    public SqlValue IsDefined(Scope row, string path)
    {
        path = path.Trim();
        path = path.StartsWith("$it/", StringComparison.Ordinal) ? path["$it/".Length..] : path;
        if (!Array.TrueForAll(path.Split('/'), segment => segment.Split('.').All(Expressions.IsName)))
        {
            throw FeedException.Invalid($"isdefined 需要属性路径，而不是“{path}”。", $"isdefined takes the path of a property, not '{path}'.");
        }

        string[] names = [.. row.Computed.Keys.Where(name => name == path || name.StartsWith(path + "/", StringComparison.Ordinal))];
        if (names.Length == 0 && row.Set is null)
        {
            return row.Origin?.FindProperty(path.Split('/')[0]) is not null ? Truth("FALSE") : throw Unknown(path);
        }

        if (names.Length == 0)
        {
            // Read to be refused where it is none.
            _ = expressions.Value(row, path, "isdefined");
            return Truth("TRUE");
        }

        string[] without = [.. (row.Absence?.Names ?? []).Index().Where(part => names.All(part.Item.Contains)).Select(part => Arithmetic.Integer(part.Index))];
        return Truth(without.Length == 0 ? "TRUE" : $"({row.Absence!.Sql} NOT IN ({string.Join(", ", without)}))");
    }

    /// <summary>The rows that a path leads to, along ways to one row each and then to several.</summary>
    private Source Rows(Scope row, string path)
    {
        var (set, ways, only, translation) = (row.Set, new List<FeedNavigation>(), (FeedSubtype?)null, expressions.Translation);
        foreach (var segment in (path.StartsWith("$it/", StringComparison.Ordinal) ? path["$it/".Length..] : path).Split('/'))
        {
            if (segment.Contains('.', StringComparison.Ordinal))
            {
                only = (set?.Subtypes ?? []).FirstOrDefault(subtype => subtype.FullName == segment) ?? throw Unknown(path);
                continue;
            }

            var way = (set?.Navigations ?? []).FirstOrDefault(way => way.Name == segment && (way.Subtype is null || way.Subtype == (only ?? row.Subtype))) ?? throw (path.Contains('/', StringComparison.Ordinal) && ways.Count == 0 ? NotHere(path) : Unknown(path));
            (set, only) = (way.Target, null);
            ways.Add(way);
        }

        if (ways is not [.. var before, { Collection: true } last] || before.Exists(way => way.Collection))
        {
            throw NotHere(path);
        }

        var target = new Scope(last.Target, translation.Statement.Alias(), only);
        return new Source($"{last.Target.Table} {target.Alias}", [$"{target.Alias}.{last.TargetColumn} = {Reach.Own(expressions, row, ways)}", .. only is null ? (string[])[] : [only.Holds(target.Alias)]], target);
    }

    private static FeedException NotHere(string path) =>
        FeedException.NotOffered($"路径 {path} 上的 aggregate（须从该行出发到一个集合，其前的导航各至多一行）", $"aggregate of {path} (it takes one collection of the row itself, and navigations to one row before it)");

    private static SqlValue Truth(string sql) => new(sql, FeedKind.Truth, Nullable: false);

    private static FeedException Unknown(string path) => FeedException.Invalid($"没有“{path}”。", $"There is no '{path}'.");

    [GeneratedRegex(@"(?<![\w'])[$]it/(?<path>[\p{L}_][\w/.]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfRow();
}
