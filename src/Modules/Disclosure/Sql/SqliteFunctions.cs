using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// What SQLite lacks. Arithmetic that fails where PostgreSQL's fails: SQLite's own operators answer an integer overflow with an
/// approximate floating-point number, and both would then disagree. https://www.sqlite.org/lang_expr.html#operators
/// </summary>
internal static class SqliteFunctions
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static void AddTo(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        Add(sqlite, "feed_add", (a, b) => checked(a + b));
        Add(sqlite, "feed_sub", (a, b) => checked(a - b));
        Add(sqlite, "feed_mul", (a, b) => checked(a * b));
        Add(sqlite, "feed_div", (a, b) => checked(a / b));
        Add(sqlite, "feed_mod", (a, b) => b == -1 ? 0 : a % b);
        Add(sqlite, "feed_floor", (a, unit) => a / unit - (a % unit < 0 ? 1 : 0));
        Add(sqlite, "feed_ceiling", (a, unit) => a / unit + (a % unit > 0 ? 1 : 0));
        // Half away from zero, as PostgreSQL rounds.
        Add(sqlite, "feed_round", (a, unit) => (long)((a + (Int128)(a < 0 ? -unit : unit) / 2) / unit));
        sqlite.CreateFunction("feed_realmod", (double? a, double? b) => a is null || b is null or 0 ? (double?)null : Number(a.Value % b.Value), isDeterministic: true);
        sqlite.CreateFunction("feed_real", (string sign, double? a, double? b) => a is null || b is null ? (double?)null : Checked(() => Real(sign, a.Value, b.Value)), isDeterministic: true);
        sqlite.CreateFunction("feed_total", (long? high, long? low) => high is null || low is null ? (long?)null : Checked(() => checked((long)Total(high.Value, low.Value))), isDeterministic: true);
        sqlite.CreateFunction("feed_mean", (long? high, long? low, long count, long unit) => high is null || low is null ? (double?)null : (double)((decimal)Total(high.Value, low.Value) / count / unit), isDeterministic: true);
        sqlite.CreateFunction("feed_lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
        sqlite.CreateFunction("feed_upper", (string? text) => text?.ToUpperInvariant(), isDeterministic: true);
        sqlite.CreateFunction("feed_matches", (string? text, string? pattern) => text is null || pattern is null ? (bool?)null : Matches(text, pattern), isDeterministic: true);
        sqlite.CreateFunction("feed_cast", (string? text, string type) => TextCasting.Read(text, type), isDeterministic: true);
        sqlite.CreateFunction("feed_show", (object? value, string type) => TextCasting.Show(value, type), isDeterministic: true);
        sqlite.CreateFunction("feed_later", (string? moment, long? ticks) => moment is null || ticks is null ? null : Later(moment, ticks.Value), isDeterministic: true);
        sqlite.CreateFunction("feed_between", (string? a, string? b) => a is null || b is null ? (long?)null : (Moment(a) - Moment(b)).Ticks, isDeterministic: true);
    }

    /// <summary>A sum whose terms were split in two, each of which no sum of rows overflows.</summary>
    private static Int128 Total(long high, long low) => ((Int128)high << 32) + low;

    /// <summary>SQLite holds no NaN.</summary>
    private static double? Number(double value) => double.IsNaN(value) ? null : value;

    /// <summary>As PostgreSQL calculates: what is too large or too small for a number is refused, unless infinity comes from infinity.</summary>
    private static double? Real(string sign, double a, double b)
    {
        var result = sign switch { "+" => a + b, "-" => a - b, "*" => a * b, _ => a / b };
        var overflows = double.IsInfinity(result) && double.IsFinite(a) && double.IsFinite(b);
        var underflows = result == 0 && sign is "*" or "/" && a != 0 && b != 0 && double.IsFinite(b);
        return overflows || underflows ? throw new OverflowException() : Number(result);
    }

    private static void Add(SqliteConnection connection, string name, Func<long, long, long> function) =>
        connection.CreateFunction(name, (long? a, long? b) => a is null || b is null ? (long?)null : Checked(() => function(a.Value, b.Value)), isDeterministic: true);

    /// <summary>A pattern that stands in a row may be none.</summary>
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Patterns.Of(pattern).IsMatch(text);
        }
        catch (FeedException)
        {
            throw new SqliteException(Patterns.Malformed, SQLitePCL.raw.SQLITE_MISMATCH);
        }
    }

    private static T Checked<T>(Func<T> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw new SqliteException("out of range", SQLitePCL.raw.SQLITE_TOOBIG);
        }
    }

    /// <summary>A day or an instant some time later, in its own form.</summary>
    private static string Later(string moment, long ticks) => Checked(() =>
        Moment(moment).AddTicks(ticks).ToString(moment.Length == 10 ? "yyyy-MM-dd" : InstantFormat, CultureInfo.InvariantCulture));

    private static DateTime Moment(string stored) =>
        DateTime.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}

/// <summary>Patterns that take time in proportion to the text, whatever they are: no backtracking.</summary>
internal static partial class Patterns
{
    /// <summary>What SQLite says of a pattern that is none.</summary>
    public const string Malformed = "no pattern";

    private static readonly ConcurrentDictionary<string, Regex> Kept = new(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\\[pP]|\[[:.=]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Classes();

    /// <summary>The pattern; throws <see cref="FeedException"/> for one that is none or needs backtracking.</summary>
    public static Regex Of(string pattern)
    {
        if (Kept.TryGetValue(pattern, out var known))
        {
            return known;
        }

        if (Kept.Count > 200)
        {
            Kept.Clear();
        }

        // The databases know different classes of characters by these.
        if (Classes().IsMatch(pattern))
        {
            throw Refused(pattern);
        }

        try
        {
            return Kept[pattern] = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Refused(pattern);
        }
    }

    private static FeedException Refused(string pattern) => FeedException.Invalid(
        $"正则表达式“{pattern}”有误，或使用了不支持的回溯特性（反向引用、环视）或字符类（\\p、[[:alpha:]]）。",
        $"The pattern \"{pattern}\" is no regular expression, or needs backtracking (back references, look-around) or classes (\\p, [[:alpha:]]), which are not supported.");
}
