using System.Globalization;
using CsvHelper;

namespace InfoGov.Host.Import;

/// <summary>The file of rejected rows: line, column, value, reason, and the row as it was. It appears with the first of them.</summary>
internal sealed class RejectedRows(string path, string[] header) : IDisposable
{
    private CsvWriter? csv;

    public void Add(SourceRow row, string column, string value, string reason)
    {
        if (csv is null)
        {
            // A malformed row has more or fewer cells than the others.
            csv = CsvWriter.ToFile(path, new CsvWriterOptions { ValidateFieldCount = false });
            csv.WriteRecord(["line", "column", "value", "reason", .. header]);
        }

        csv.WriteRecord([row.Line.ToString(CultureInfo.InvariantCulture), column, value, reason, .. row.Cells]);
    }

    public void Dispose() => csv?.Dispose();
}
