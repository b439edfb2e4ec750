using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace InfoGov.Disclosure.Query;

/// <summary>What a query gives that its plan leaves open: the key in its path, the literals of its filter, and how many rows are read and skipped.</summary>
internal sealed record Given(string? Key, IReadOnlyList<string> Literals, (long Limit, long Skip)? Rows = null);

/// <summary>Which value of a statement is which literal, a number times a power of ten.</summary>
internal sealed record Binding(int Value, int Literal, int Places);

/// <summary>
/// A filter without its texts, numbers and days, so that one plan serves all that differ in nothing else. That the literals only ever become
/// values, and which, is seen by planning twice with others in their places: where the SQL differs, or a literal is nowhere to be seen, the filter is
/// planned as it is. What is divided by stays: a zero is refused.
/// </summary>
internal sealed partial class Lifting
{
    private const int MostLiterals = 50;

    private Lifting(string form, IReadOnlyList<(char Kind, string Text)> literals, IReadOnlyList<string> between) => (Form, this.literals, this.between) = (form, literals, between);

    private readonly IReadOnlyList<(char Kind, string Text)> literals;
    private readonly IReadOnlyList<string> between;

    /// <summary>The filter with a mark of its kind for each literal.</summary>
    public string Form { get; }

    public IReadOnlyList<string> Literals => [.. literals.Select(literal => literal.Text)];

    /// <summary>The literals of a filter; null where there is nothing to lift, or a pattern, which is checked before it runs.</summary>
    public static Lifting? Of(string? filter)
    {
        if (filter is null || filter.Contains("matchespattern", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (form, literals, between, start) = (new StringBuilder(), new List<(char, string)>(), new List<string>(), 0);
        foreach (var match in Token().EnumerateMatches(filter))
        {
            var text = filter.Substring(match.Index, match.Length);
            if (!Divisor().IsMatch(filter[start..match.Index]) && KindOf(text) is { } kind)
            {
                between.Add(filter[start..match.Index]);
                form.Append(between[^1]).Append('\u0001').Append(kind);
                literals.Add((kind, kind == 's' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text));
                start = match.Index + match.Length;
            }
        }

        between.Add(filter[start..]);
        return literals.Count is > 0 and <= MostLiterals ? new(form.Append(between[^1]).ToString(), literals, between) : null;
    }

    /// <summary>A plan for any literals of these kinds; null where none can be.</summary>
    public Plan? Plan(Func<string, Plan> plan)
    {
        Plan one, other;
        try
        {
            (one, other) = (plan(Written(0)), plan(Written(1)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It is told of the filter as the client wrote it.
            return null;
        }

        object[] values = one.Statement.Values(), others = other.Statement.Values();
        if ((one.Sql, one.CountSql, one.ParentSql) != (other.Sql, other.CountSql, other.ParentSql) || values.Length != others.Length)
        {
            return null;
        }

        var bindings = new List<Binding>();
        foreach (var value in ((string?[])[one.Sql, one.CountSql, one.ParentSql]).OfType<string>().SelectMany(one.Statement.Used).Distinct())
        {
            if (!values[value].Equals(others[value]))
            {
                if (Find(values[value], 0) is not { } found || Find(others[value], 1) != found)
                {
                    return null;
                }

                bindings.Add(new(value, found.Literal, found.Places));
            }
        }

        one.Bindings = bindings;
        return bindings.Select(binding => binding.Literal).Distinct().Count() == literals.Count ? one : null;
    }

    /// <summary>A literal as a value.</summary>
    public static object Value(string literal, object stands, int places) => stands is long
        ? (long)(Sql.ExactNumber.Parse(literal)!.Value.Floor(places))
        : literal;

    private string Written(int round) => string.Concat(between.Select((text, index) => text + (index == literals.Count ? "" : literals[index].Kind == 's' ? $"'{Mark(index, round)}'" : Mark(index, round))));

    /// <summary>What nobody writes.</summary>
    private string Mark(int literal, int round) => literals[literal].Kind switch
    {
        's' => string.Create(CultureInfo.InvariantCulture, $"\ue200{round}\ue201{literal}"),
        'i' => Number(literal, round),
        'd' => Number(literal, round) + ".5",
        'c' => Number(literal, round) + ".25",
        _ => new DateOnly(1901 + 50 * round, 1, 1).AddDays(literal).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string Number(int literal, int round) => (70_000_301 + 3 * literal + 1_000_003 * round).ToString(CultureInfo.InvariantCulture);

    private (int Literal, int Places)? Find(object value, int round)
    {
        for (var literal = 0; literal < literals.Count; literal++)
        {
            if (value is string text ? text == Mark(literal, round) : value is long && literals[literal].Kind is not ('s' or 'D'))
            {
                if (value is not long number)
                {
                    return (literal, 0);
                }

                var marked = Sql.ExactNumber.Parse(Mark(literal, round))!.Value;
                for (var places = marked.Scale; places <= 6; places++)
                {
                    if (marked.Floor(places) == new BigInteger(number))
                    {
                        return (literal, places);
                    }
                }
            }
        }

        return null;
    }

    private static char? KindOf(string token) => token[0] == '\'' ? token.Length > 1 && token[^1] == '\'' ? 's' : null : Number().Match(token) switch
    {
        { Success: false } => null,
        { Groups: var groups } when groups["day"].Success => DateOnly.TryParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? 'D' : null,
        { Groups: var groups } => groups["places"].Length switch { 0 => 'i', 1 => 'd', _ => 'c' },
    };

    /// <summary>A text, or what starts with a letter or a digit and goes on as names, dates and GUIDs do; with a sign or a text in quotes behind it, it is left alone.</summary>
    [GeneratedRegex(@"(?<![\p{L}\w])'(?:[^']|'')*'?|[\p{L}\w$@.][\p{L}\w.]*'(?:[^']|'')*'?|[-+]\s*\d[\w.:+-]*|[\p{L}_$@][\p{L}\w./]*|\d[\w.:+-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(?:div|divby|mod)[\s(]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Divisor();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{4}-[01][0-9]-[0-3][0-9])|[0-9]{1,12}(?:\.(?<places>[0-9]{1,2}))?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
