using System.Globalization;

namespace InfoGov.Log;

/// <summary>Column values as the program knows them and as both databases store them: text, 64-bit integers or null.</summary>
public static class ColumnValue
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The stored form of a value; throws when the value does not fit the column.</summary>
    public static object? ToStored(Column column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        (ColumnType.Text, string text) => Storable(text),
        (ColumnType.Integer, long integer) => integer,
        (ColumnType.Integer, int integer) => (long)integer,
        (ColumnType.Flag, bool flag) => flag ? 1L : 0L,
        (ColumnType.Day, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (ColumnType.Instant, DateTimeOffset instant) => FromInstant(instant),
        (ColumnType.Decimal, decimal number) => ToUnits(column, number),
        _ => throw new ArgumentException($"Column {column.Name} is {column.Type} and cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>The value of a stored form.</summary>
    public static object? FromStored(Column column, object? stored) => (column.Type, stored) switch
    {
        (_, null or DBNull) => null,
        (ColumnType.Text, string text) => text,
        (ColumnType.Integer, long integer) => integer,
        (ColumnType.Flag, long flag) => flag != 0,
        (ColumnType.Day, string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (ColumnType.Instant, string instant) => ToInstant(instant),
        (ColumnType.Decimal, long units) => units / Factor(column),
        _ => throw new ArgumentException($"Column {column.Name} is {column.Type} and cannot have stored a {stored.GetType().Name}.", nameof(stored)),
    };

    /// <summary>An instant as both databases store it.</summary>
    public static string FromInstant(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>A stored instant.</summary>
    public static DateTimeOffset ToInstant(string stored) =>
        DateTimeOffset.ParseExact(stored, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>A stored instant; false for what is none.</summary>
    internal static bool TryInstant(string stored, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(stored, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    internal static bool IsText(ColumnType type) => type is ColumnType.Text or ColumnType.Day or ColumnType.Instant;

    // No text with U+0000 comes in any more, but logs of earlier releases hold some, and PostgreSQL can store none.
    private static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;

    private static long ToUnits(Column column, decimal number)
    {
        var units = number * Factor(column);
        return units == decimal.Truncate(units)
            ? (long)units
            : throw new ArgumentException($"Column {column.Name} has {column.Scale} decimal places, too few for {number}.", nameof(number));
    }

    private static decimal Factor(Column column)
    {
        var factor = 1m;
        for (var i = 0; i < column.Scale; i++)
        {
            factor *= 10;
        }

        return factor;
    }
}
