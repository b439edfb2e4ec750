using CsvHelper;

namespace InfoGov.Disclosure.Bulk;

/// <summary>
/// CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it; a text that a spreadsheet would run as a formula gets an
/// apostrophe before it.
/// </summary>
internal sealed class CsvFormat : IBulkFormat
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    public string Name => "csv";

    public string MediaType => "text/csv";

    public async Task Write(Stream to, BulkRows rows, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. rows.Columns.Select(column => column.Name)], cancellation);
        await foreach (var row in rows.Rows.WithCancellation(cancellation))
        {
            foreach (var value in row)
            {
                switch (value)
                {
                    case string text: csv.WriteField(Cell.Harmless(text)); break;
                    case long or decimal: csv.WriteField(value); break;
                    default: csv.WriteField(Cell.Text(value)); break;
                }
            }

            await csv.EndRecordAsync(cancellation);
        }
    }
}
