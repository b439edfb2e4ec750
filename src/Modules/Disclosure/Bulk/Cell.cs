using System.Globalization;

namespace InfoGov.Disclosure.Bulk;

/// <summary>Values as text, the same everywhere.</summary>
internal static class Cell
{
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => Log.ColumnValue.FromInstant(instant),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A text that no spreadsheet takes for a formula: one that begins like one, in full width too, gets an apostrophe before it.</summary>
    public static string Harmless(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') ? "'" + text : text;
}
