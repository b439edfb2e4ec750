using System.Globalization;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// The functions of OData in SQL. Searching is by position and not by LIKE: exact in case and without wildcards. Upper and
/// lower case are Unicode's, in both databases.
/// </summary>
internal sealed class Functions(Statement statement, Arithmetic arithmetic, DateTimeOffset now)
{
    /// <summary>What <c>trim</c> removes; the wide space of Chinese texts, too.</summary>
    private static readonly string Whitespace = string.Concat(Enumerable.Range(1, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace));

    public SqlValue Call(string name, SqlValue[] args)
    {
        if (args.Any(arg => arg.Kind == FeedKind.Null))
        {
            return SqlValue.Null;
        }

        // Stored instants are in UTC, and so is the day or hour of one; that of a literal is as it is written (OData 4.01 part 2, 5.1.1.7).
        if (args is [{ Shifted: { } written }])
        {
            return name == "totaloffsetminutes" ? arithmetic.Literal(new((long)written.Offset.TotalMinutes, 0), integral: true) : Call(name, [Moment(new(written.DateTime, TimeSpan.Zero))]);
        }

        var nullable = args.Any(arg => arg.Nullable);
        SqlValue Truth(string sql) => new(Translation.Bounded(sql), FeedKind.Truth, nullable);
        SqlValue Text(string sql) => new(Translation.Bounded(sql), FeedKind.Text, nullable);
        SqlValue Integer(string sql) => new(Translation.Bounded($"CAST({sql} AS BIGINT)"), FeedKind.Number, nullable) { Integral = true };
        SqlValue Part(SqlValue x, int start, int length) => Integer($"substr({x.Text}, {Arithmetic.Integer(x.Kind == FeedKind.Time ? start - 11 : start)}, {Arithmetic.Integer(length)})");
        return (name, args) switch
        {
            ("contains", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } y]) => Truth($"({Position(x, y)} > 0)"),
            ("startswith", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } y]) => Truth($"({Position(x, y)} = 1)"),
            ("endswith", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } y]) => Truth($"(length({x.Text}) >= length({y.Text}) AND substr({x.Text}, length({x.Text}) - length({y.Text}) + 1) = {y.Text})"),
            ("matchespattern" or "matchesPattern", [{ Kind: FeedKind.Text } x, { Constant: { } pattern }]) => Matches(x, pattern, nullable),
            ("matchespattern" or "matchesPattern", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } pattern]) => Truth(statement.Either($"feed_matches({x.Text}, {pattern.Text})", $"(CASE WHEN {pattern.Text} ~ '\\\\[1-9]|[(][?]' THEN NULL ELSE {x.Text} ~ {pattern.Text} END)")),
            ("indexof", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } y]) => Integer($"{Position(x, y)} - 1"),
            ("length", [{ Kind: FeedKind.Text } x]) => Integer($"length({x.Text})"),
            ("substring", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Number } from]) => Text($"substr({x.Text}, {Start(x, from)})"),
            ("substring", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Number } from, { Kind: FeedKind.Number } count]) => Text($"substr({x.Text}, {Start(x, from)}, {Index(count)})"),
            ("tolower", [{ Kind: FeedKind.Text } x]) => Text(statement.Either($"feed_lower({x.Text})", $"(lower({x.Text} COLLATE \"und-x-icu\") COLLATE \"C\")")),
            ("toupper", [{ Kind: FeedKind.Text } x]) => Text(statement.Either($"feed_upper({x.Text})", $"(upper({x.Text} COLLATE \"und-x-icu\") COLLATE \"C\")")),
            ("trim", [{ Kind: FeedKind.Text } x]) => Text($"{(statement.IsSqlite ? "trim" : "btrim")}({x.Text}, {statement.Text(Whitespace)})"),
            ("concat", [{ Kind: FeedKind.Text } x, { Kind: FeedKind.Text } y]) => Text($"({x.Text} || {y.Text})"),
            ("year", [{ Kind: FeedKind.Day or FeedKind.Instant } x]) => Part(x, 1, 4),
            ("month", [{ Kind: FeedKind.Day or FeedKind.Instant } x]) => Part(x, 6, 2),
            ("day", [{ Kind: FeedKind.Day or FeedKind.Instant } x]) => Part(x, 9, 2),
            ("hour", [{ Kind: FeedKind.Instant or FeedKind.Time } x]) => Part(x, 12, 2),
            ("minute", [{ Kind: FeedKind.Instant or FeedKind.Time } x]) => Part(x, 15, 2),
            ("second", [{ Kind: FeedKind.Instant or FeedKind.Time } x]) => Part(x, 18, 2),
            ("fractionalseconds", [{ Kind: FeedKind.Instant or FeedKind.Time } x]) => Part(x, 21, 7) with { Integral = false, Scale = 7 },
            ("totalseconds", [{ Kind: FeedKind.Duration } x]) => new(x.Text, FeedKind.Number, nullable) { Scale = 7 },
            ("totaloffsetminutes", [{ Kind: FeedKind.Instant } x]) => Integer($"CASE WHEN {x.Text} IS NOT NULL THEN 0 END"),
            ("date", [{ Kind: FeedKind.Instant } x]) => new(Translation.Bounded($"substr({x.Text}, 1, 10)"), FeedKind.Day, nullable),
            ("date", [{ Kind: FeedKind.Day } x]) => x,
            ("time", [{ Kind: FeedKind.Instant } x]) => new(Translation.Bounded($"substr({x.Text}, 12, 16)"), FeedKind.Time, nullable),
            ("now", []) => Now(),
            ("mindatetime", []) => Moment(DateTimeOffset.MinValue),
            ("maxdatetime", []) => Moment(DateTimeOffset.MaxValue),
            ("round" or "floor" or "ceiling", [{ Kind: FeedKind.Number or FeedKind.Real } x]) => arithmetic.Whole(name, x),
            _ => throw FeedException.NotOffered(
                $"函数 {name}（参数：{string.Join("、", args.Select(arg => arg.Output.Edm))}）", $"The function {name} of {string.Join(", ", args.Select(arg => arg.Output.Edm))}"),
        };
    }

    private SqlValue Now()
    {
        statement.IsTimely = true;
        return Moment(now);
    }

    private SqlValue Moment(DateTimeOffset moment) => new(statement.Text(Stored.Instant(moment)), FeedKind.Instant, Nullable: false) { Constant = Stored.Instant(moment) };

    /// <summary>Both databases match in time proportional to the text; the pattern is checked before either sees it.</summary>
    private SqlValue Matches(SqlValue text, string pattern, bool nullable)
    {
        _ = Patterns.Of(pattern);
        return new(Translation.Bounded(statement.Either($"feed_matches({text.Text}, {statement.Text(pattern)})", $"({text.Text} ~ {statement.Text(pattern)})")), FeedKind.Truth, nullable);
    }

    /// <summary>Where a text first holds another, from 1; 0 where it does not.</summary>
    private string Position(SqlValue text, SqlValue part) => $"{(statement.IsSqlite ? "instr" : "strpos")}({text.Text}, {part.Text})";

    /// <summary>The first character from 1; a negative one counts from the end, and what lies before the text is its start.</summary>
    private string Start(SqlValue text, SqlValue from)
    {
        if (from.Literal is { Units.Sign: < 0 } literal && from.Scale == 0)
        {
            var back = Arithmetic.Integer((long)System.Numerics.BigInteger.Clamp(-literal.Units, 0, 1_000_000_000));
            return $"CASE WHEN length({text.Text}) > {back} THEN length({text.Text}) - {back} + 1 ELSE 1 END";
        }

        return from.Literal is null
            ? Translation.Bounded($"CASE WHEN {from.Text} < 0 THEN CASE WHEN length({text.Text}) + {from.Text} > 0 THEN CAST(length({text.Text}) + {from.Text} + 1 AS INTEGER) ELSE 1 END ELSE {Index(from)} + 1 END")
            : $"{Index(from)} + 1";
    }

    /// <summary>A position or length within a text: not negative, and small enough for PostgreSQL's 32 bits.</summary>
    private static string Index(SqlValue number)
    {
        const int Largest = 1_000_000_000;
        if (number.Scale != 0)
        {
            throw FeedException.Invalid("文本中的位置须为整数。", "A position in a text is a whole number.");
        }

        if (number.Literal is { } literal)
        {
            return ((long)System.Numerics.BigInteger.Clamp(literal.Units, 0, Largest)).ToString(CultureInfo.InvariantCulture);
        }

        var x = number.Text;
        return Translation.Bounded($"CAST(CASE WHEN {x} < 0 THEN 0 WHEN {x} > {Arithmetic.Integer(Largest)} THEN {Arithmetic.Integer(Largest)} ELSE {x} END AS INTEGER)");
    }
}
