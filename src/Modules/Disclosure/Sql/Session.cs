using System.Data;
using System.Data.Common;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Sql;

/// <summary>The connection of one request, which stops when the request does.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenRegistration interruption;
    private readonly List<DbCommand> commands = [];

    private Session(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        (this.connection, this.transaction, this.cancellation) = (connection, transaction, cancellation);
        // SQLite's commands cannot be cancelled through ADO.NET.
        interruption = connection is SqliteConnection { Handle: { } handle }
            ? cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(handle))
            : default;
    }

    /// <param name="store">Where to read.</param>
    /// <param name="several">Whether there are several statements, which must all see the same rows.</param>
    /// <param name="cancellation">Stops also what the database is doing.</param>
    public static async Task<Session> Open(IProjectionStore store, bool several, CancellationToken cancellation)
    {
        var opened = await store.OpenRead(cancellation);
        try
        {
            return new(opened, !several ? null
                : opened is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true)
                : await opened.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation), cancellation);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public DbConnection Connection => connection;

    public SqlDialect Dialect => connection is SqliteConnection ? SqlDialect.Sqlite : SqlDialect.Postgres;

    public async Task<DbDataReader> Read(Statement statement, string sql, object[] values)
    {
        // Closed with the connection: SQLite's reader ends with its command.
        commands.Add(statement.On(connection, sql, values));
        return await commands[^1].ExecuteReaderAsync(cancellation);
    }

    public async Task<long> Number(Statement statement, string sql, object[] values)
    {
        await using var command = statement.On(connection, sql, values);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async ValueTask DisposeAsync()
    {
        await interruption.DisposeAsync();
        foreach (var command in commands)
        {
            await command.DisposeAsync();
        }

        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }
}
