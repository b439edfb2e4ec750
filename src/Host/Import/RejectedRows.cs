using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using InfoGov.Law;

namespace InfoGov.Host.Import;

/// <summary>
/// The file of rejected rows: line, column, value, reason, and the row as it was; for Excel and WPS with a byte order mark, and
/// with an apostrophe before what they would run as a formula. It appears with the first row; one of an earlier run goes.
/// </summary>
internal sealed partial class RejectedRows : IDisposable
{
    /// <summary>The columns before those of the source.</summary>
    public static readonly string[] Leading = ["line", "column", "value", "reason"];
    private readonly string path;
    private readonly string[] header;
    private readonly bool english;
    private CsvWriter? csv;

    public RejectedRows(string path, string[] header, bool english = true)
    {
        (this.path, this.header, this.english) = (path, header, english);
        File.Delete(path);
    }

    public void Add(SourceRow row, string column, string value, Text reason)
    {
        // A malformed row has more or fewer cells than the others.
        csv ??= Begin();
        Write([row.Line.ToString(CultureInfo.InvariantCulture), column, value, reason.In(english), .. row.Cells]);
    }

    /// <summary>True for the header of a file that this wrote: its cells are to be read by <see cref="AsItWas"/>.</summary>
    public static bool IsHeader(string[] header) => header.Length > Leading.Length && header.AsSpan(0, Leading.Length).SequenceEqual(Leading);

    /// <summary>The cell as it was before it was written here.</summary>
    public static string AsItWas(string cell) => cell.StartsWith('\'') && Formula().IsMatch(cell) ? cell[1..] : cell;

    /// <summary>A cell that no spreadsheet takes for a formula; the apostrophes that stand there already get one more, so that each reads back as it was.</summary>
    public static string Harmless(string cell) => Formula().IsMatch(cell) ? $"'{cell}" : cell;

    public void Dispose() => csv?.Dispose();

    private CsvWriter Begin()
    {
        csv = CsvWriter.ToFile(path, new CsvWriterOptions { ValidateFieldCount = false, WriteByteOrderMark = true });
        Write([.. Leading, .. header]);
        return csv;
    }

    private void Write(string[] cells) => csv!.WriteRecord([.. cells.Select(Harmless)]);

    // What OWASP lists, in full width, too, which some spreadsheets take for the same.
    [GeneratedRegex("^'*[=+\\-@\t\r\n＝＋－＠]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();
}
