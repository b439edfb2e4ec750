using System.Data;
using System.Data.Common;
using InfoGov.Log;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Sql;

/// <summary>The connection of one request, which stops when the request does.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly Reader reader;
    private readonly Readers? home;
    private readonly DbTransaction? transaction;
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenRegistration interruption;

    private Session(Reader reader, Readers? home, DbTransaction? transaction, CancellationToken cancellation)
    {
        (this.reader, this.home, this.transaction, this.cancellation) = (reader, home, transaction, cancellation);
        // SQLite's commands cannot be cancelled through ADO.NET.
        interruption = reader.Connection is SqliteConnection { Handle: { } handle }
            ? cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(handle))
            : default;
    }

    /// <param name="readers">Where connections wait.</param>
    /// <param name="several">Whether there are several statements, which must all see the same rows.</param>
    /// <param name="cancellation">Stops also what the database is doing.</param>
    public static async Task<Session> Open(Readers readers, bool several, CancellationToken cancellation) => await Open(await readers.Rent(cancellation), readers, several, cancellation);

    /// <param name="store">Where to read, on a connection of its own.</param>
    /// <param name="several">Whether there are several statements.</param>
    /// <param name="cancellation">Stops also what the database is doing.</param>
    public static async Task<Session> Open(IProjectionStore store, bool several, CancellationToken cancellation) => await Open(new Reader(await store.OpenRead(cancellation)), home: null, several, cancellation);

    private static async Task<Session> Open(Reader reader, Readers? home, bool several, CancellationToken cancellation)
    {
        try
        {
            return new(reader, home, !several ? null
                : reader.Connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true)
                : await reader.Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation), cancellation);
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    public DbConnection Connection => reader.Connection;

    public SqlDialect Dialect => Connection is SqliteConnection ? SqlDialect.Sqlite : SqlDialect.Postgres;

    public Task<DbDataReader> Read(Statement statement, string sql, object[] values) => reader.Command(statement, sql, values, transaction).ExecuteReaderAsync(cancellation);

    public async Task<long> Number(Statement statement, string sql, object[] values) => (long)(await reader.Command(statement, sql, values, transaction).ExecuteScalarAsync(cancellation))!;

    public async Task<string> Text(Statement statement, string sql, object[] values) => (string)(await reader.Command(statement, sql, values, transaction).ExecuteScalarAsync(cancellation))!;

    public async ValueTask DisposeAsync()
    {
        await interruption.DisposeAsync();
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await (home is null ? reader.DisposeAsync() : home.Return(reader, isWhole: !cancellation.IsCancellationRequested));
    }
}
