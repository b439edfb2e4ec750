using System.Globalization;
using InfoGov.Disclosure.Http;
using InfoGov.Log;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// The functions of OData in SQL. Searching is by position and not by LIKE: exact in case and without wildcards. Upper and
/// lower case are those of ASCII, in both databases.
/// </summary>
internal sealed class Functions(Statement statement, Arithmetic arithmetic, DateTimeOffset now)
{
    /// <summary>What <c>trim</c> removes; the wide space of Chinese texts, too.</summary>
    private static readonly string Whitespace = string.Concat(Enumerable.Range(1, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace));

    public SqlValue Call(string name, SqlValue[] args)
    {
        if (args.Any(arg => arg.Kind == Kind.Null))
        {
            return SqlValue.Null;
        }

        var nullable = args.Any(arg => arg.Nullable);
        SqlValue Truth(string sql) => new(Translation.Bounded(sql), Kind.Truth, nullable);
        SqlValue Text(string sql) => new(Translation.Bounded(sql), Kind.Text, nullable);
        SqlValue Integer(string sql) => new(Translation.Bounded($"CAST({sql} AS BIGINT)"), Kind.Number, nullable) { Integral = true };
        return (name, args) switch
        {
            ("contains", [{ Kind: Kind.Text } x, { Kind: Kind.Text } y]) => Truth($"({Position(x, y)} > 0)"),
            ("startswith", [{ Kind: Kind.Text } x, { Kind: Kind.Text } y]) => Truth($"({Position(x, y)} = 1)"),
            ("endswith", [{ Kind: Kind.Text } x, { Kind: Kind.Text } y]) => Truth($"(substr({x.Text}, length({x.Text}) - length({y.Text}) + 1) = {y.Text})"),
            ("indexof", [{ Kind: Kind.Text } x, { Kind: Kind.Text } y]) => Integer($"{Position(x, y)} - 1"),
            ("length", [{ Kind: Kind.Text } x]) => Integer($"length({x.Text})"),
            ("substring", [{ Kind: Kind.Text } x, { Kind: Kind.Number } from]) => Text($"substr({x.Text}, {Index(from)} + 1)"),
            ("substring", [{ Kind: Kind.Text } x, { Kind: Kind.Number } from, { Kind: Kind.Number } count]) => Text($"substr({x.Text}, {Index(from)} + 1, {Index(count)})"),
            ("tolower", [{ Kind: Kind.Text } x]) => Text($"lower({x.Text})"),
            ("toupper", [{ Kind: Kind.Text } x]) => Text($"upper({x.Text})"),
            ("trim", [{ Kind: Kind.Text } x]) => Text($"{(statement.Dialect == SqlDialect.Sqlite ? "trim" : "btrim")}({x.Text}, {statement.Text(Whitespace)})"),
            ("concat", [{ Kind: Kind.Text } x, { Kind: Kind.Text } y]) => Text($"({x.Text} || {y.Text})"),
            ("year", [{ Kind: Kind.Day or Kind.Instant } x]) => Integer($"substr({x.Text}, 1, 4)"),
            ("month", [{ Kind: Kind.Day or Kind.Instant } x]) => Integer($"substr({x.Text}, 6, 2)"),
            ("day", [{ Kind: Kind.Day or Kind.Instant } x]) => Integer($"substr({x.Text}, 9, 2)"),
            ("hour", [{ Kind: Kind.Instant } x]) => Integer($"substr({x.Text}, 12, 2)"),
            ("minute", [{ Kind: Kind.Instant } x]) => Integer($"substr({x.Text}, 15, 2)"),
            ("second", [{ Kind: Kind.Instant } x]) => Integer($"substr({x.Text}, 18, 2)"),
            ("date", [{ Kind: Kind.Instant } x]) => new(Translation.Bounded($"substr({x.Text}, 1, 10)"), Kind.Day, nullable),
            ("now", []) => new(statement.Text(Stored.Instant(now)), Kind.Instant, Nullable: false),
            ("round" or "floor" or "ceiling", [{ Kind: Kind.Number } x]) => arithmetic.Whole(name, x),
            _ => throw FeedException.NotOffered($"The function {name} of {string.Join(", ", args.Select(arg => arg.Kind))}"),
        };
    }

    /// <summary>Where a text first holds another, from 1; 0 where it does not.</summary>
    private string Position(SqlValue text, SqlValue part) => $"{(statement.Dialect == SqlDialect.Sqlite ? "instr" : "strpos")}({text.Text}, {part.Text})";

    /// <summary>A position or length within a text: not negative, and small enough for PostgreSQL's 32 bits.</summary>
    private string Index(SqlValue number)
    {
        const int Largest = 1_000_000_000;
        if (number.Scale != 0)
        {
            throw FeedException.Invalid("A position in a text is a whole number.");
        }

        if (number.Literal is { } literal)
        {
            return ((long)System.Numerics.BigInteger.Clamp(literal.Units, 0, Largest)).ToString(CultureInfo.InvariantCulture);
        }

        var x = number.Text;
        return Translation.Bounded($"CAST(CASE WHEN {x} < 0 THEN 0 WHEN {x} > {Largest.ToString(CultureInfo.InvariantCulture)} THEN {Largest.ToString(CultureInfo.InvariantCulture)} ELSE {x} END AS INTEGER)");
    }
}
