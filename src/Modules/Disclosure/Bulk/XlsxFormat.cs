using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace InfoGov.Disclosure.Bulk;

/// <summary>A workbook with one sheet, at most as many rows as a sheet has.</summary>
/// <param name="most">Rows of a sheet below its header.</param>
internal sealed class XlsxFormat(int most = 1_048_575) : IBulkFormat
{
    public int? MostRows => most;

    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task Write(Stream to, BulkRows rows, CancellationToken cancellation) => MiniExcel.SaveAsAsync(
        to,
        Cells(rows, cancellation),
        sheetName: rows.Name,
        configuration: new OpenXmlConfiguration { EnableAutoWidth = false, AutoFilter = false, TableStyles = TableStyles.None },
        cancellationToken: cancellation);

    /// <summary>The library asks for one row after the other and keeps none.</summary>
    private IEnumerable<IDictionary<string, object?>> Cells(BulkRows rows, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var row in rows.Rows.ToBlockingEnumerable(cancellation))
        {
            if (++count > most)
            {
                throw new InvalidDataException($"A sheet has {most} rows and the query has more; narrow it, or ask for csv or parquet.");
            }

            var cells = new Dictionary<string, object?>(row.Length, StringComparer.Ordinal);
            for (var i = 0; i < row.Length; i++)
            {
                cells[rows.Columns[i].Name] = row[i] switch { long or decimal or bool or null => row[i], string text => Cell.Harmless(text), var other => Cell.Text(other) };
            }

            yield return cells;
        }

        if (count == 0)
        {
            yield return rows.Columns.ToDictionary(column => column.Name, _ => (object?)null, StringComparer.Ordinal);
        }
    }
}
