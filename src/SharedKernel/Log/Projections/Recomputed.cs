using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace InfoGov.Log;

/// <summary>
/// The rows that follow from the events, in a temporary file of its own: neither the store nor its database is written to
/// when the rows are compared. Both databases store the same values (<see cref="ColumnValue"/>), so one scratch serves both.
/// </summary>
internal sealed class Recomputed : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatements statements;

    private Recomputed(SqliteConnection connection) => (this.connection, statements, Session) = (connection, new SqliteStatements(connection), new SqliteSession(connection, "BEGIN", []));

    /// <summary>Where rows are written.</summary>
    public LogSession Session { get; }

    /// <summary>Empty tables of the same names; an unnamed database is a file of SQLite's that goes with the connection.</summary>
    public static async Task<Recomputed> Open(IEnumerable<Table> tables, CancellationToken cancellation)
    {
        var scratch = new SqliteConnection("Data Source=;Pooling=False");
        await scratch.OpenAsync(cancellation);
        var recomputed = new Recomputed(scratch);
        foreach (var table in tables)
        {
            await recomputed.Session.Execute(TableSql.Create(table, SqlDialect.Sqlite, table.Name));
        }

        return recomputed;
    }

    /// <summary>Takes the row out that is equal to this stored one; false when there is none.</summary>
    public bool Take(Table table, DbDataReader stored)
    {
        var values = new object?[table.Columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = stored.IsDBNull(i) ? null : stored.GetValue(i);
        }

        var same = string.Join(" AND ", table.Columns.Select(c => $"{c.Name} IS ?"));
        return statements.Integer($"DELETE FROM {table.Name} WHERE {same} RETURNING 1", values) is not null;
    }

    /// <summary>The keys of the rows that nobody took, in order.</summary>
    public async IAsyncEnumerable<string> Left(Table table)
    {
        await using var command = SqlLog.Command(connection, $"SELECT {table.Key.Name} FROM {table.Name} ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return reader.GetString(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        statements.Dispose();
        await Session.DisposeAsync();
    }
}
