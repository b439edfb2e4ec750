using InfoGov.Disclosure.Bulk;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>However many rows are taken away, only a few are in memory.</summary>
public sealed class BulkMemory
{
    private static readonly BulkColumn[] Columns =
    [
        new("Id", ColumnType.Text, 0, Nullable: false), new("Name", ColumnType.Text, 0, Nullable: true), new("Amount", ColumnType.Decimal, 2, Nullable: true),
        new("Year", ColumnType.Integer, 0, Nullable: true), new("Open", ColumnType.Flag, 0, Nullable: true), new("On", ColumnType.Day, 0, Nullable: true), new("At", ColumnType.Instant, 0, Nullable: true),
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task Ten_times_the_rows_need_no_more_memory(string format)
    {
        await Peak(format, 10_000);
        var (few, many) = (await Peak(format, 20_000), await Peak(format, 200_000));
        Assert.True(many < few + 24 * 1024 * 1024, $"{many / 1024} KiB for 200,000 rows, {few / 1024} KiB for 20,000");
    }

    /// <summary>The most that was live while a file was written to nowhere.</summary>
    private static async Task<long> Peak(string format, int rows)
    {
        var (before, peak) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await BulkFormats.Find(format)!.Write(new Nowhere(), new BulkRows("Rows", Columns, Rows()), TestContext.Current.CancellationToken);
        return peak - before;

        async IAsyncEnumerable<object?[]> Rows()
        {
            var row = new object?[Columns.Length];
            for (var i = 0; i < rows; i++)
            {
                if (i % (rows / 10) == rows / 20)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                    await Task.Yield();
                }

                (row[0], row[1], row[2], row[3], row[4], row[5], row[6]) = ($"project-{i}", i % 7 == 0 ? null : $"信息化项目 {i}", i / 4m, (long)i, i % 2 == 0, new DateOnly(2024, 1, 1), new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
                yield return row;
            }
        }
    }

    /// <summary>A body that cannot be rewound, as that of a response.</summary>
    private sealed class Nowhere : MemoryStream
    {
        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
