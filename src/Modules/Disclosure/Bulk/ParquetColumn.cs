using InfoGov.Log;
using Parquet;
using Parquet.Schema;

namespace InfoGov.Disclosure.Bulk;

/// <summary>The values of a column in a group of rows. Every column may hold null, so that the file of one query fits that of another.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    public static ParquetColumn Of(BulkColumn column) => column.Type switch
    {
        ColumnType.Integer => new Values<long>(new DataField<long?>(column.Name), value => (long)value),
        ColumnType.Flag => new Values<bool>(new DataField<bool?>(column.Name), value => (bool)value),
        ColumnType.Decimal => new Values<decimal>(new DecimalDataField(column.Name, 19, column.Scale, isNullable: true), value => (decimal)value),
        ColumnType.Day => new Values<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true), value => ((DateOnly)value).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        ColumnType.Instant => new Values<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true), value => ((DateTimeOffset)value).UtcDateTime),
        _ => new Texts(new DataField<string>(column.Name)),
    };

    public abstract void Add(object? value);

    public abstract Task Write(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Values<T>(DataField field, Func<object, T> from) : ParquetColumn(field)
        where T : struct
    {
        private readonly List<T?> values = [];

        public override void Add(object? value) => values.Add(value is null ? null : from(value));

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, values.ToArray().AsMemory(), cancellationToken: cancellation);
            values.Clear();
        }
    }

    private sealed class Texts(DataField field) : ParquetColumn(field)
    {
        private readonly List<string?> values = [];

        public override void Add(object? value) => values.Add((string?)value);

        public override async Task Write(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, values!);
            values.Clear();
        }
    }
}
