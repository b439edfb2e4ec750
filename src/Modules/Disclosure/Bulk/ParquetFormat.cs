using InfoGov.Log;
using Parquet;
using Parquet.Schema;

namespace InfoGov.Disclosure.Bulk;

/// <summary>Apache Parquet, a group of rows at a time.</summary>
internal sealed class ParquetFormat : IBulkFormat
{
    private const int GroupRows = 10_000;

    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public async Task Write(Stream to, BulkRows rows, CancellationToken cancellation)
    {
        ParquetColumn[] columns = [.. rows.Columns.Select(ParquetColumn.Of)];
        await using var counted = new CountedStream(to);
        await using var file = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => (Field)column.Field)), counted, cancellationToken: cancellation);
        var count = 0;
        await foreach (var row in rows.Rows.WithCancellation(cancellation))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(row[i]);
            }

            if (++count == GroupRows)
            {
                await WriteGroup(file, columns, cancellation);
                count = 0;
            }
        }

        if (count > 0)
        {
            await WriteGroup(file, columns, cancellation);
        }
    }

    private static async Task WriteGroup(ParquetWriter file, ParquetColumn[] columns, CancellationToken cancellation)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.Write(group, cancellation);
        }

        group.CompleteValidate();
    }
}
