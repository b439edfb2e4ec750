using System.Data.Common;
using InfoGov.Merkle;
using InfoGov.Suites;
using Microsoft.Data.Sqlite;

namespace InfoGov.Log;

/// <summary>
/// The event log in one SQLite file (WAL, synchronous=FULL). Several processes may write: a batch takes the write lock
/// before it reads versions.
/// </summary>
public sealed class SqliteLog : SqlLog
{
    private const string InsertEvent = """
        INSERT INTO events (position, stream, version, type, data, metadata, recorded_at, idempotency_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string UpsertSnapshot = """
        INSERT INTO snapshots (stream, version, shape, state) VALUES (?, ?, ?, ?)
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version, shape = excluded.shape, state = excluded.state
        """;

    private const int RoomOfCommit = 1024 * 1024;

    private const string AddCitation = $"INSERT INTO citations (id, decisions) VALUES (?, ?) {Citations.Add}";

    private readonly string writing;
    private readonly string reading;
    private readonly string? file;
    private readonly SqliteAsItIs? asItIs;
    private SqliteConnection? connection;
    private SqliteStatements? statements;
    private Frontier? tree;

    private SqliteLog(SqliteConnectionStringBuilder source, IReadOnlyList<Table> tables, TimeProvider time)
        : base(tables, time)
    {
        file = source.DataSource;
        writing = new SqliteConnectionStringBuilder(source.ConnectionString) { Pooling = false }.ConnectionString;
        reading = new SqliteConnectionStringBuilder(source.ConnectionString) { Pooling = true }.ConnectionString;
    }

    private SqliteLog(SqliteAsItIs asItIs, IReadOnlyList<Table> tables)
        : base(tables, TimeProvider.System)
    {
        this.asItIs = asItIs;
        writing = reading = asItIs.ConnectionString;
    }

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialect.Sqlite;

    /// <summary>Opens the file, or creates it.</summary>
    public static async Task<SqliteLog> Open(string connectionString, IReadOnlyList<Table> tables, TimeProvider time, Suite? suite = null, CancellationToken cancellation = default)
    {
        var source = SourceOf(connectionString);
        if (Path.GetDirectoryName(Path.GetFullPath(source.DataSource)) is { } folder)
        {
            PrivateFiles.MakeFolder(folder);
        }

        // What SQLite writes beside the file gets the modes of the file.
        if (source is { Mode: SqliteOpenMode.ReadWriteCreate, DataSource: not ":memory:" } && !source.DataSource.StartsWith("file:", StringComparison.Ordinal))
        {
            PrivateFiles.Ensure(source.DataSource);
        }

        var log = new SqliteLog(source, tables, time);
        await using var session = await log.BeginExclusive(cancellation);
        await session.Execute(SqliteSchema.Create);
        log.Suite = await StoreSuite.Of(session, log.Dialect, suite);
        await ProjectionTables.CreateWhenNew(session, log);
        log.Secret = await ProjectionTables.Secret(session);
        await session.Commit();
        return log;
    }

    /// <summary>Whether the file is there.</summary>
    internal static bool Exists(string connectionString) => SourceOf(connectionString).DataSource is var file && (file == ":memory:" || file.StartsWith("file:", StringComparison.Ordinal) || File.Exists(file));

    /// <summary>Opens the file for reading only; nothing is created or changed, not even beside it.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it holds no log.</exception>
    public static async Task<SqliteLog> OpenReadOnly(string connectionString, IReadOnlyList<Table> tables, CancellationToken cancellation = default)
    {
        var source = SourceOf(connectionString);
        var log = new SqliteLog(SqliteAsItIs.Find(source.DataSource), tables);
        try
        {
            await using var opened = await log.OpenPrimary(cancellation);
            await using var command = Command(opened, "SELECT count(*) FROM sqlite_master WHERE name IN ('events', 'meta')");
            log.Suite = (long)(await command.ExecuteScalarAsync(cancellation))! == 2 ? await StoreSuite.Kept(opened, cancellation) : throw new InvalidDataException($"{source.DataSource} holds no store of InfoGov.");
            return log;
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenRead(CancellationToken cancellation)
    {
        var opened = await OpenPrimary(cancellation);
        await using var command = Command(opened, "PRAGMA query_only = 1");
        await command.ExecuteNonQueryAsync(cancellation);
        return opened;
    }

    internal override async Task<DbConnection> OpenPrimary(CancellationToken cancellation)
    {
        var opened = new SqliteConnection(reading);
        await opened.OpenAsync(cancellation);
        return opened;
    }

    internal override async Task<LogSession> BeginExclusive(CancellationToken cancellation) => new SqliteSession(await OpenForWriting(cancellation), "BEGIN IMMEDIATE", Tables);

    internal override async Task<LogSession> BeginSnapshot(CancellationToken cancellation) => new SqliteSession(await OpenForLooking(cancellation), "BEGIN", Tables);

    internal override void DemandUnchanged() => asItIs?.DemandUnchanged();

    private protected override async Task<AppendResult[]> Commit(IReadOnlyList<Append> batch)
    {
        connection ??= await OpenForWriting(CancellationToken.None);
        statements ??= new SqliteStatements(connection) { Tables = Tables };
        try
        {
            statements.Run("BEGIN IMMEDIATE");
            var (plan, grown) = await Write(connection, statements, batch);
            statements.Run("COMMIT");
            tree = grown;
            return plan.Results;
        }
        catch
        {
            // Closing rolls back whatever is open; the next batch starts from a fresh connection.
            CloseConnection();
            throw;
        }
    }

    // The write-ahead log has room for a mark on a disk that is full.
    private protected override void DemandRoom()
    {
        if (File.Exists(file))
        {
            using var room = new FileStream($"{file}-room", FileMode.Create, FileAccess.Write, FileShare.None, RoomOfCommit, FileOptions.DeleteOnClose);
            room.Write(new byte[RoomOfCommit]);
            room.Flush();
        }
    }

    // A lock held for long (a rebuild by another process), or a file that is busy for other reasons.
    private protected override bool IsUnavailable(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 };

    private protected override ValueTask CloseStore()
    {
        CloseConnection();
        using var pooled = new SqliteConnection(reading);
        SqliteConnection.ClearPool(pooled);
        asItIs?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(BatchPlan Plan, Frontier Tree)> Write(SqliteConnection connection, SqliteStatements statements, IReadOnlyList<Append> batch)
    {
        var head = statements.Integer("SELECT coalesce(max(position), 0) FROM events") ?? 0;
        var versions = BatchPlan.StreamsOf(batch).ToDictionary(
            stream => stream,
            stream => statements.IntegerAndText("SELECT version, recorded_at FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1", stream) is { } last
                ? new StreamVersion(stream, last.Integer, ColumnValue.ToInstant(last.Text))
                : new StreamVersion(stream, 0),
            StringComparer.Ordinal);
        var used = BatchPlan.KeysOf(batch)
            .Where(key => statements.Integer("SELECT 1 FROM events WHERE idempotency_key = ?", key) is not null)
            .ToHashSet(StringComparer.Ordinal);
        var plan = new BatchPlan(batch, head, versions, used);
        var known = tree is { } remembered && remembered.Size == head ? remembered
            : EventTree.Parse(Suite, statements.Text(EventTree.Select), head) ?? await EventTree.OfEvents(Suite, connection);
        if (plan.Events.Count == 0)
        {
            return (plan, known);
        }

        var grown = known.With(plan);
        statements.Run(RootsSchema.Insert, grown.Size, grown.RootText());
        statements.Run(RootsSchema.SetTree, EventTree.Key, grown.Text());
        foreach (var e in plan.Events)
        {
            statements.Run(
                InsertEvent, e.Position, e.Append.Stream, e.Version, e.Event.Type, e.Event.Data, e.Append.Metadata,
                ColumnValue.FromInstant(e.Append.RecordedAt), e.Key);
        }

        foreach (var row in plan.Rows)
        {
            if (row.Values is null)
            {
                statements.Delete(row.Table, row.Key);
            }
            else if (row.Before is null || !statements.Update(row.Table, row.Before, row.Values))
            {
                statements.Upsert(row.Table, row.Table.Name, row.Values);
            }
        }

        statements.Disclose(Suite, plan.Disclosures);
        SqliteSearch.Enter(statements, statements.Tables);
        foreach (var (provision, decisions) in plan.Cited)
        {
            statements.Run(AddCitation, provision, decisions);
        }

        foreach (var snapshot in plan.Snapshots)
        {
            statements.Run(UpsertSnapshot, snapshot.Stream, snapshot.Version, snapshot.Shape, snapshot.State);
        }

        return (plan, grown);
    }

    private void CloseConnection()
    {
        statements?.Dispose();
        connection?.Dispose();
        (connection, statements) = (null, null);
    }

    private static SqliteConnectionStringBuilder SourceOf(string connectionString) => connectionString.Contains('=', StringComparison.Ordinal)
        ? new SqliteConnectionStringBuilder(connectionString)
        : new SqliteConnectionStringBuilder { DataSource = connectionString };

    /// <summary>A connection of its own, so that a transaction left open ends with it.</summary>
    private async Task<SqliteConnection> OpenForLooking(CancellationToken cancellation)
    {
        var opened = new SqliteConnection(writing);
        await opened.OpenAsync(cancellation);
        await using var command = Command(opened, "PRAGMA busy_timeout = 10000; PRAGMA query_only = 1");
        await command.ExecuteNonQueryAsync(cancellation);
        return opened;
    }

    private async Task<SqliteConnection> OpenForWriting(CancellationToken cancellation)
    {
        var opened = new SqliteConnection(writing);
        await opened.OpenAsync(cancellation);
        await using var command = Command(opened, SqliteSchema.Pragmas);
        await command.ExecuteNonQueryAsync(cancellation);
        return opened;
    }
}
