using System.Collections.Concurrent;
using System.Data.Common;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Sql;

/// <summary>
/// Connections to SQLite that stay open with their prepared statements, since opening and preparing cost more than most queries. PostgreSQL's
/// driver keeps its own.
/// </summary>
internal sealed class Readers(IProjectionStore store) : IDisposable
{
    private const int Most = 32;
    private readonly ConcurrentBag<Reader> idle = [];
    private bool isClosed;

    public async Task<Reader> Rent(CancellationToken cancellation) => idle.TryTake(out var reader) ? reader : new Reader(await store.OpenRead(cancellation));

    /// <summary>Keeps a connection for the next request, or closes it.</summary>
    public async ValueTask Return(Reader reader, bool isWhole)
    {
        if (isWhole && !isClosed && reader.KeepsStatements && idle.Count < Most)
        {
            idle.Add(reader);
        }
        else
        {
            await reader.DisposeAsync();
        }
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}

/// <summary>A connection and the statements it has prepared.</summary>
internal sealed class Reader(DbConnection connection) : IAsyncDisposable, IDisposable
{
    private const int Most = 100;
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private bool calculates;

    public DbConnection Connection => connection;

    public bool KeepsStatements { get; } = connection is SqliteConnection;

    /// <summary>The command with these values; it belongs to the connection.</summary>
    public DbCommand Command(Statement statement, string sql, object[] values, DbTransaction? transaction)
    {
        if (statement.Calculates && !calculates)
        {
            SqliteFunctions.AddTo(connection);
            calculates = true;
        }

        if (!prepared.TryGetValue(sql, out var command) || !KeepsStatements)
        {
            if (prepared.Count == Most)
            {
                Forget();
            }

            command = statement.On(connection, sql, values);
            prepared[sql] = command;
        }

        foreach (var (place, index) in statement.Used(sql).Index())
        {
            command.Parameters[place].Value = values[index];
        }

        command.Transaction = transaction;
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        Forget();
        await connection.DisposeAsync();
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }
}
