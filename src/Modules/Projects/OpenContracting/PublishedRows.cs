using System.Data.Common;
using System.Runtime.CompilerServices;
using InfoGov.Log;

namespace InfoGov.Projects.OpenContracting;

/// <summary>A public row by the names of its columns.</summary>
internal sealed class PublishedRow(Table table, object?[] values)
{
    public string? Text(string column) => Value(column) as string;

    public decimal? Number(string column) => Value(column) as decimal?;

    /// <summary>A day as an instant, for standards that know no days: its beginning in Shanghai.</summary>
    public string? Day(string column) => Value(column) is DateOnly day ? $"{day:yyyy-MM-dd}T00:00:00+08:00" : null;

    private object? Value(string column) => values[Array.FindIndex(table.Columns, c => c.Name == column)];
}

/// <summary>Public projects with their contracts, in the order of their keys, one after the other.</summary>
internal static class PublishedRows
{
    public static async IAsyncEnumerable<(PublishedRow Project, IReadOnlyList<PublishedRow> Contracts)> Read(
        IProjectionStore store, string? city, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var one = await store.OpenRead(cancellation);
        await using var other = await store.OpenRead(cancellation);
        await using var contracts = Rows(other, ProjectRows.Contracts, city, "project_id, awarded_on, id", cancellation).GetAsyncEnumerator(cancellation);
        var more = await contracts.MoveNextAsync();
        await foreach (var project in Rows(one, ProjectRows.Projects, city, "id", cancellation))
        {
            var own = new List<PublishedRow>();
            for (; more && Order(contracts.Current.Text("project_id")!, project.Text("id")!) <= 0; more = await contracts.MoveNextAsync())
            {
                if (contracts.Current.Text("project_id") == project.Text("id"))
                {
                    own.Add(contracts.Current);
                }
            }

            yield return (project, own);
        }
    }

    // As both databases sort: by code point.
    private static int Order(string left, string right) => System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));

    private static async IAsyncEnumerable<PublishedRow> Rows(DbConnection connection, Table table, string? city, string order, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(
            connection, $"SELECT {string.Join(", ", table.Columns.Select(column => column.Name))} FROM {table.Name}{(city is null ? "" : " WHERE city = @city")} ORDER BY {order}");
        command.CommandTimeout = 0;
        if (city is not null)
        {
            SqlLog.Add(command, "city", city);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new PublishedRow(table, [.. table.Columns.Select((column, i) => ColumnValue.FromStored(column, reader.GetValue(i)))]);
        }
    }
}
