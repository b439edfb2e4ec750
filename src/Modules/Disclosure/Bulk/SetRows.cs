using System.Data.Common;
using System.Runtime.CompilerServices;
using InfoGov.Log;

namespace InfoGov.Disclosure.Bulk;

/// <summary>The rows of a whole set, or of one city in it, in the order of their keys.</summary>
internal static class SetRows
{
    public static BulkRows Of(PublicSet set, string? city, DbConnection connection, CancellationToken cancellation)
    {
        Column[] columns = [.. set.AllProperties.Select(property => property.Computation?.Result ?? set.ColumnOf(property))];
        return new BulkRows(
            set.Name,
            [.. set.AllProperties.Zip(columns, (property, column) => new BulkColumn(property.Name, column.Type, column.Scale, column.Nullable))],
            Read(set, columns, city, connection, cancellation));
    }

    private static async IAsyncEnumerable<object?[]> Read(PublicSet set, Column[] columns, string? city, DbConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var values = set.AllProperties.Select(property => property.Computation is { Sql: var sql } ? sql("r") : $"r.{property.Column}");
        var where = city is null ? "" : $" WHERE r.{set.CityColumn() ?? throw new ArgumentException($"{set.Name} belongs to no city.", nameof(city))} = @city";
        await using var command = SqlLog.Command(connection, $"SELECT {string.Join(", ", values)} FROM {set.Table.Name} r{where} ORDER BY r.{set.Table.Key.Name}");
        command.CommandTimeout = 0;
        if (city is not null)
        {
            SqlLog.Add(command, "city", city);
        }

        var row = new object?[columns.Length];
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                // PostgreSQL's sum() of integers is numeric.
                row[i] = ColumnValue.FromStored(columns[i], reader.GetValue(i) is decimal sum ? (long)sum : reader.GetValue(i));
            }

            yield return row;
        }
    }
}
