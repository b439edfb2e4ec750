using InfoGov.Log;

namespace InfoGov.Disclosure.Bulk;

/// <summary>A column of rows that are taken away whole.</summary>
internal sealed record BulkColumn(string Name, ColumnType Type, int Scale, bool Nullable);

/// <summary>
/// Rows on their way into a file, one at a time: text, long, bool, DateOnly, DateTimeOffset or decimal as the column says, or null. The
/// array is the same for every row; whoever keeps values copies them.
/// </summary>
internal sealed record BulkRows(string Name, IReadOnlyList<BulkColumn> Columns, IAsyncEnumerable<object?[]> Rows);
