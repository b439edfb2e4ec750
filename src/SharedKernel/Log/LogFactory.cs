using System.Data.Common;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>Opens the event log that a connection string names.</summary>
public static class LogFactory
{
    /// <summary>
    /// Opens the log of these kinds of grains: the path of a SQLite file or <c>Data Source=…</c>, or a PostgreSQL connection
    /// string (<c>Host=…</c>, several hosts by comma). Creates what is missing, and rebuilds the projections when their shape
    /// is another. A new store gets the suite that is asked for and keeps it; a store that is there already may have no other than is asked for.
    /// </summary>
    /// <exception cref="InvalidDataException">The log holds what only a newer program can read, or has another suite than is asked for.</exception>
    public static async Task<SqlLog> Open(string connectionString, StreamKinds kinds, TimeProvider? time = null, Action<long, long>? progress = null, CancellationToken cancellation = default, Suite? suite = null)
    {
        var log = await Open(connectionString, TablesOf(kinds), time, cancellation, suite);
        try
        {
            log.Disclose(kinds.Disclosed);
            await EventTypes.Note(log, kinds, cancellation);
            await Rebuilding.WhenShapeChanged(log, kinds, progress, cancellation);
            await Reconciling.WhenSetsChanged(log, cancellation);
            return log;
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the log with these projection tables, without looking at their shape.</summary>
    public static async Task<SqlLog> Open(string connectionString, IReadOnlyList<Table> tables, TimeProvider? time = null, CancellationToken cancellation = default, Suite? suite = null) =>
        IsPostgres(connectionString)
            ? await PostgresLog.Open(connectionString, tables, time ?? TimeProvider.System, suite, cancellation)
            : await SqliteLog.Open(connectionString, tables, time ?? TimeProvider.System, suite, cancellation);

    /// <summary>Opens the log for reading only: nothing is created, noted, rebuilt or left behind.</summary>
    /// <exception cref="InvalidDataException">There is no log, or it holds what only a newer program can read.</exception>
    public static async Task<SqlLog> OpenReadOnly(string connectionString, StreamKinds kinds, CancellationToken cancellation = default)
    {
        var tables = TablesOf(kinds);
        SqlLog log = IsPostgres(connectionString)
            ? await PostgresLog.OpenReadOnly(connectionString, tables, cancellation)
            : await SqliteLog.OpenReadOnly(connectionString, tables, cancellation);
        log.Disclose(kinds.Disclosed);
        return log;
    }

    /// <summary>Whether there is a store; nothing is made by asking.</summary>
    public static async Task<bool> Exists(string connectionString, CancellationToken cancellation = default) =>
        IsPostgres(connectionString) ? await PostgresLog.Exists(connectionString, cancellation) : SqliteLog.Exists(connectionString);

    private static Table[] TablesOf(StreamKinds kinds) => [.. kinds.Tables.Select(table => table.For(kinds.Disclosed)), Tombstones.Table];

    /// <summary>True for a PostgreSQL connection string.</summary>
    public static bool IsPostgres(string connectionString)
    {
        if (!connectionString.Contains('=', StringComparison.Ordinal))
        {
            return false;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.ContainsKey("Host") || parts.ContainsKey("Server");
    }
}
