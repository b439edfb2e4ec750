using System.Globalization;
using System.Xml;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Texts as values and values as texts, in the forms of URL literals (OData ABNF 4.01). A text that is no such literal becomes null, not a failure
/// (OData 4.01 part 2, 5.1.1.10.1): SQLite asks a function of ours, PostgreSQL looks at the form before it casts.
/// </summary>
internal sealed class TextCasting(Statement statement)
{
    private const int DecimalPlaces = 6;
    private const string Day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", Time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,7})?)?";

    /// <summary>What is read of a text, and how PostgreSQL does it: the form it must have, and the value; {0} stands for the text.</summary>
    private static readonly Dictionary<string, (FeedType Type, string Form, string Value)> Known = new(StringComparer.Ordinal)
    {
        ["Edm.Int64"] = (FeedType.Int64, "^[+-]?[0-9]{1,18}$", "CAST({0} AS BIGINT)"),
        ["Edm.Decimal"] = (FeedType.Decimal(DecimalPlaces), "^[+-]?[0-9]{1,12}([.][0-9]{1,6})?$", "CAST(CAST({0} AS NUMERIC) * 1000000 AS BIGINT)"),
        ["Edm.Double"] = (FeedType.Double, "^[+-]?[0-9]{1,50}([.][0-9]{1,50})?([eE][+-]?[0-9]{1,2})?$", "CAST({0} AS DOUBLE PRECISION)"),
        ["Edm.Boolean"] = (FeedType.Boolean, "^(true|false)$", "CAST({0} AS BOOLEAN)"),
        ["Edm.Guid"] = (FeedType.Guid, "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "lower({0})"),
        ["Edm.Date"] = (FeedType.Day, $"^{Day}$", "{0}"),
        ["Edm.DateTimeOffset"] = (FeedType.Instant, $"^{Day}T{Time}(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$", "(to_char(CAST({0} AS timestamptz) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '0Z')"),
        ["Edm.TimeOfDay"] = (FeedType.Time, $"^{Time}$", "(CASE length({0}) WHEN 5 THEN {0} || ':00.0000000' WHEN 8 THEN {0} || '.0000000' ELSE rpad({0}, 16, '0') END)"),
        ["Edm.Duration"] = (FeedType.Duration, "^[-]?P([0-9]{1,6}D)?(T([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}([.][0-9]{1,7})?S)?)?$", "(CASE WHEN left({0}, 1) = '-' THEN -1 ELSE 1 END * CAST(EXTRACT(EPOCH FROM CAST(ltrim({0}, '-') AS interval)) * 10000000 AS BIGINT))"),
        ["Edm.Binary"] = (FeedType.Binary, "^[A-Za-z0-9_-]*={0,2}$", "rtrim({0}, '=')"),
    };

    public static bool Reads(string type) => Known.ContainsKey(type == "Edm.Single" ? "Edm.Double" : type);

    public SqlValue From(SqlValue text, string type)
    {
        var name = type == "Edm.Single" ? "Edm.Double" : type;
        var (result, form, value) = Known[name];
        var x = text.Text;
        var plain = string.Format(CultureInfo.InvariantCulture, value, x);
        // A day that the month does not have would fail the cast.
        var there = result.Kind is FeedKind.Day or FeedKind.Instant
            ? $" AND CAST(substr({x}, 9, 2) AS INTEGER) <= CASE WHEN substr({x}, 6, 2) IN ('04', '06', '09', '11') THEN 30 WHEN substr({x}, 6, 2) <> '02' THEN 31 WHEN CAST(substr({x}, 1, 4) AS INTEGER) % 400 = 0 OR (CAST(substr({x}, 1, 4) AS INTEGER) % 4 = 0 AND CAST(substr({x}, 1, 4) AS INTEGER) % 100 <> 0) THEN 29 ELSE 28 END"
            : "";
        var collated = result.IsInteger || result.Kind is FeedKind.Real or FeedKind.Truth ? "" : " COLLATE \"C\"";
        var sql = Translation.Bounded(statement.Either($"feed_cast({x}, '{name}')", $"(CASE WHEN {x} ~ '{form}'{(there.Length == 0 ? "" : $" THEN CASE WHEN TRUE{there}")} THEN {plain} END{(there.Length == 0 ? "" : " END")}{collated})"));
        return result.Kind == FeedKind.Truth ? new(statement.Either($"({sql} = 1)", sql), FeedKind.Truth) : SqlValue.Of(sql, result);
    }

    /// <summary>What <see cref="From"/> asks of SQLite: the stored form of what a text says, or null.</summary>
    public static object? Read(string? text, string type)
    {
        if (text is null || !System.Text.RegularExpressions.Regex.IsMatch(text, Known[type].Form, System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1)))
        {
            return null;
        }

        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            "Edm.Int64" => long.Parse(text, culture),
            "Edm.Decimal" => (long)(decimal.Parse(text, culture) * 1_000_000m),
            "Edm.Double" => double.Parse(text, culture),
            "Edm.Boolean" => text == "true" ? 1L : 0L,
            "Edm.Guid" => text.ToLowerInvariant(),
            "Edm.Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out _) ? text : null,
            "Edm.DateTimeOffset" => DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out var instant) ? Stored.Instant(instant) : null,
            "Edm.TimeOfDay" => TimeOnly.Parse(text, culture).ToString("HH:mm:ss.fffffff", culture),
            "Edm.Duration" => text[^1] is 'P' or 'T' ? null : XmlConvert.ToTimeSpan(text).Ticks,
            _ => text.TrimEnd('='),
        };
    }

    /// <summary>A value as its literal.</summary>
    public string To(SqlValue value) => value.Kind switch
    {
        FeedKind.Truth => $"(CASE WHEN {value.Text} THEN 'true' WHEN NOT {value.Text} THEN 'false' END)",
        FeedKind.Number when value.Scale == 0 => $"CAST({Arithmetic.Operand(value).Text} AS TEXT)",
        FeedKind.Number => Decimal(Arithmetic.Operand(value).Text, value.Scale),
        FeedKind.Real => statement.Either($"feed_show({value.Text}, 'Edm.Double')", $"upper(CAST({value.Text} AS TEXT))"),
        FeedKind.Duration => statement.Either($"feed_show({value.Text}, 'Edm.Duration')", Duration(value.Text)),
        FeedKind.Enumeration when value.Type is { Flags: true, Members: { Count: > 0 } members } => Flags(value.Text, members),
        FeedKind.Text or FeedKind.Day or FeedKind.Instant or FeedKind.Time or FeedKind.Guid or FeedKind.Binary => value.Text,
        FeedKind.Enumeration when value.Type is not { Flags: true } => value.Text,
        _ => throw FeedException.NotOffered($"从 {value.Output.Edm} 到 Edm.String 的 cast", $"A cast from {value.Output.Edm} to Edm.String"),
    };

    /// <summary>What <see cref="To"/> asks of SQLite.</summary>
    public static string? Show(object? value, string type) => value switch
    {
        long ticks when type == "Edm.Duration" => XmlConvert.ToString(TimeSpan.FromTicks(ticks)),
        long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>As XML Schema writes a duration of days and less.</summary>
    private static string Duration(string ticks)
    {
        string Part(long unit, long of, string letter) => $"(CASE WHEN abs({ticks}) / {Arithmetic.Integer(unit)} % {Arithmetic.Integer(of)} = 0 THEN '' ELSE CAST(abs({ticks}) / {Arithmetic.Integer(unit)} % {Arithmetic.Integer(of)} AS TEXT) || '{letter}' END)";
        var seconds = $"(CASE WHEN abs({ticks}) % {Arithmetic.Integer(TimeSpan.TicksPerMinute)} = 0 THEN '' ELSE rtrim(rtrim(to_char(abs({ticks}) % {Arithmetic.Integer(TimeSpan.TicksPerMinute)} * 0.0000001, 'FM90.9999999'), '0'), '.') || 'S' END)";
        return $"(CASE WHEN {ticks} = 0 THEN 'PT0S' ELSE (CASE WHEN {ticks} < 0 THEN '-' ELSE '' END) || 'P' || {Part(TimeSpan.TicksPerDay, int.MaxValue, "D")}"
            + $" || (CASE WHEN abs({ticks}) % {Arithmetic.Integer(TimeSpan.TicksPerDay)} = 0 THEN '' ELSE 'T' || {Part(TimeSpan.TicksPerHour, 24, "H")} || {Part(TimeSpan.TicksPerMinute, 60, "M")} || {seconds} END) END)";
    }

    private static string Flags(string value, IReadOnlyList<EnumerationMember> members)
    {
        var names = members.Where(member => member.Value != 0).Select(member => $"(CASE WHEN {value} & {Arithmetic.Integer(member.Value)} = {Arithmetic.Integer(member.Value)} THEN ',{member.Name}' ELSE '' END)");
        var none = members.FirstOrDefault(member => member.Value == 0)?.Name ?? "0";
        return $"(CASE WHEN {value} = 0 THEN '{none}' ELSE substr({string.Join(" || ", names)}, 2) END)";
    }

    private string Decimal(string units, int scale)
    {
        var power = Arithmetic.Integer(Arithmetic.PowerOfTen(scale));
        return statement.Either(
            $"(CASE WHEN {units} < 0 THEN '-' ELSE '' END || (abs({units}) / {power}) || '.' || printf('%0{Arithmetic.Integer(scale)}d', abs({units}) % {power}))",
            $"CAST({units} * {Arithmetic.Unit(scale)} AS TEXT)");
    }
}
