using System.Text.RegularExpressions;
using InfoGov.Disclosure.Query;
using InfoGov.Log;

namespace InfoGov.Disclosure.Http;

/// <summary>What queries share that one plan can answer: all but the key at the end of the path, the place in the rows and their number, and the literals of the filter.</summary>
internal sealed partial record QueryShape(string Text, string? Key)
{
    /// <summary>The shape, and the plan that is kept for it or made now, with what the query gives it.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="path">The path below the root.</param>
    /// <param name="options">The options.</param>
    /// <param name="token">Where the last page ended.</param>
    /// <param name="limit">Rows of a page to read.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="hashed">Whether rows tell their leaves in the disclosure log.</param>
    /// <param name="make">Plans the query with these options.</param>
    public static (Plan Plan, Given Given) Plan(PlanCache plans, string path, QueryOptions options, SkipToken? token, long limit, SqlDialect dialect, bool hashed, Func<QueryOptions, Plan> make)
    {
        // Pages differ in numbers; that they are pages stays in the shape, as not every path has them.
        var page = (options.Has("$top") ? "&$top" : "") + (options.Has("$skip") ? "&$skip" : "");
        var size = Planner.IsValue(dialect, limit) ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n{limit}");
        var rows = (limit, token is null ? options.Number("$skip") ?? 0 : 0);
        Plan? Paged(Plan? plan) => page.Length == 0 || plan is { IsPage: true } ? plan : null;
        if (Lifting.Of(options.Has("$search") ? null : options["$filter"]) is { } lifted && plans.Find(Of(path, options.Without("$filter", "$top", "$skip") + page + size + "&\u0001" + lifted.Form, token, hashed).Text, () => Paged(lifted.Plan(filter => make(options.Refiltered(filter))))) is { } lifting)
        {
            return (lifting, new(Key: null, lifted.Literals, rows));
        }

        // A list within a row is cut by its own statement, and has a plan for each page.
        var (shape, whole) = (Of(path, options.Without("$top", "$skip") + page + size, token, hashed), Of(path, options.Rest + size, token, hashed));
        return (plans.Find(shape.Text, () => Paged(make(options))) ?? plans.Get(whole.Text + "\n", () => make(options)), new(shape.Key, [], rows));
    }

    private static QueryShape Of(string path, string options, SkipToken? token, bool hashed)
    {
        // A plan knows which values of the last page's end were null.
        var end = (hashed ? "\n# " : "\n ") + (token is null ? "" : string.Concat(token.Values.Select(value => value is null ? '0' : '1')));
        var match = ByKey().Match(path);
        if (!match.Success)
        {
            return new(path + "?" + options + end, null);
        }

        var key = Percent.Decoded(match.Groups["key"].Value, plusIsSpace: false).Replace("''", "'", StringComparison.Ordinal);
        return new($"{match.Groups["set"].Value}('')?{options}{end}", key);
    }

    [GeneratedRegex(@"^(?<set>[A-Za-z]+)\('(?<key>(?:[^'/]|''|%2F)*)'\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByKey();
}
