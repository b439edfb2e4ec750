using System.Data;
using System.Data.Common;
using System.Text;
using InfoGov.Merkle;
using InfoGov.Suites;
using Npgsql;

namespace InfoGov.Log;

/// <summary>
/// The event log in PostgreSQL. A batch is one round trip while nobody else writes: lock, check that the head is where we
/// left it, write, commit. Otherwise it is two: lock and look, then write and commit. Writes go to the primary; projections
/// are read from a standby where the connection string names several hosts. A host that freezes while it holds the lock
/// loses it after two seconds.
/// </summary>
public sealed class PostgresLog : SqlLog
{
    private const string LookAtHead = "SELECT coalesce(max(position), 0) FROM events";

    // The root tells the log from another of the same length.
    private const string CheckHead = "SELECT 1 / (coalesce(max(position), 0) = $1 AND coalesce((SELECT root FROM event_roots WHERE size = $1), $2) = $2)::int FROM events";

    private const string LookAtVersions = """
        SELECT s.stream, last.version, last.recorded_at FROM unnest($1::text[]) AS s(stream)
        LEFT JOIN LATERAL (SELECT e.version, e.recorded_at FROM events e WHERE e.stream = s.stream ORDER BY e.version DESC LIMIT 1) AS last ON true
        """;

    private const string LookForKeys = "SELECT idempotency_key FROM events WHERE idempotency_key = ANY ($1::text[])";

    private const string InsertEvents = """
        INSERT INTO events (position, stream, version, type, data, metadata, recorded_at, idempotency_key)
        SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        """;

    private const string UpsertSnapshots = """
        INSERT INTO snapshots (stream, version, shape, state) SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[])
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version, shape = excluded.shape, state = excluded.state
        """;

    private const string AddCitations = $"INSERT INTO citations (id, decisions) SELECT * FROM unnest($1::text[], $2::bigint[]) {Citations.Add}";

    private const string IdleInTransactionSessionTimeout = "25P03";

    private readonly PostgresTimeline timeline;
    private readonly PostgresPools pools;
    private readonly KnownVersions known = new();
    private NpgsqlConnection? connection;
    private Frontier? tree;

    private PostgresLog(string connectionString, IReadOnlyList<Table> tables, TimeProvider time, bool readOnly = false)
        : base(tables, time)
    {
        timeline = new PostgresTimeline(connectionString);
        pools = readOnly ? PostgresPools.ReadOnly(connectionString) : new PostgresPools(connectionString, timeline);
    }

    /// <inheritdoc/>
    public override int Generation => timeline.Latest;

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialect.Postgres;

    /// <summary>Opens the database, and creates what is missing in it.</summary>
    public static async Task<PostgresLog> Open(string connectionString, IReadOnlyList<Table> tables, TimeProvider time, Suite? suite = null, CancellationToken cancellation = default)
    {
        var log = new PostgresLog(connectionString, tables, time);
        await log.timeline.LookAround(cancellation);
        await using var session = await log.BeginExclusive(cancellation);
        await PostgresEncoding.Demand(session.Writing, cancellation);
        await using (var command = Command(session.Writing, PostgresSchema.Exists))
        {
            if (!(bool)(await command.ExecuteScalarAsync(cancellation))!)
            {
                await session.Execute(PostgresSchema.Create);
            }
        }

        log.Suite = await StoreSuite.Of(session, log.Dialect, suite);
        await ProjectionTables.CreateWhenNew(session, log);
        log.Secret = await ProjectionTables.Secret(session);
        await session.Commit();
        return log;
    }

    /// <summary>Whether the database holds a store.</summary>
    internal static async Task<bool> Exists(string connectionString, CancellationToken cancellation)
    {
        await using var log = new PostgresLog(connectionString, [], TimeProvider.System, readOnly: true);
        await using var opened = await log.OpenRead(cancellation);
        await using var command = Command(opened, PostgresSchema.Exists);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Opens the database for reading only; nothing in it is created or changed.</summary>
    /// <exception cref="InvalidDataException">The database holds no log.</exception>
    public static async Task<PostgresLog> OpenReadOnly(string connectionString, IReadOnlyList<Table> tables, CancellationToken cancellation = default)
    {
        var log = new PostgresLog(connectionString, tables, TimeProvider.System, readOnly: true);
        try
        {
            await using var opened = await log.OpenRead(cancellation);
            await using var command = Command(opened, PostgresSchema.Exists);
            log.Suite = (bool)(await command.ExecuteScalarAsync(cancellation))! ? await StoreSuite.Kept(opened, cancellation) : throw new InvalidDataException("The database holds no store of InfoGov.");
            return log;
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenRead(CancellationToken cancellation) =>
        await pools.Readers.OpenConnectionAsync(cancellation);

    internal override async Task<DbConnection> OpenPrimary(CancellationToken cancellation) => await OpenWriter(cancellation);

    internal override async Task<LogSession> BeginExclusive(CancellationToken cancellation)
    {
        var writing = await pools.Sessions.OpenConnectionAsync(cancellation);
        try
        {
            await using (var begin = Command(writing, $"BEGIN; {PostgresSchema.Lock}"))
            {
                begin.CommandTimeout = 0;
                await begin.ExecuteNonQueryAsync(cancellation);
            }

            return new PostgresSession(await OpenWriter(cancellation), writing);
        }
        catch
        {
            await writing.DisposeAsync();
            throw;
        }
    }

    internal override async Task<LogSession> BeginSnapshot(CancellationToken cancellation)
    {
        var opened = await pools.Sessions.OpenConnectionAsync(cancellation);
        var session = new PostgresSession(opened, opened);
        await session.Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        return session;
    }

    private protected override async Task<AppendResult[]> Commit(IReadOnlyList<Append> batch)
    {
        try
        {
            connection ??= await PostgresCommitter.Open(pools, timeline);
            if (tree is { } remembered && known.Plan(batch) is { } planned && planned.Head == remembered.Size && await TryUnseen(connection, planned.Plan, remembered))
            {
                known.Remember(planned.Head, planned.Plan.Events[^1].Position, planned.Versions);
                return planned.Plan.Results;
            }

            var (plan, head, versions, found) = await Look(connection, batch);
            await (plan.Events.Count > 0
                ? Write(new PostgresBatch(connection), plan, found)
                : new PostgresBatch(connection).Add("ROLLBACK").Run());
            known.Remember(head, plan.Events.Count > 0 ? plan.Events[^1].Position : head, versions);
            return plan.Results;
        }
        catch (Exception failure)
        {
            // A connection that broke while nobody used it is found broken by who uses it next, which Npgsql takes for a mistake of the caller.
            var broke = failure is InvalidOperationException && connection is { State: not ConnectionState.Open };

            // Closing rolls back whatever is open; the next batch starts from a fresh connection.
            known.Forget();
            tree = null;
            await CloseConnection();
            if (failure is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
            {
                await PostgresCommitter.EndWhoeverIsFrozen(pools);
            }

            if (broke)
            {
                throw new NpgsqlException("The connection to the store was lost.", failure);
            }

            throw;
        }
    }

    // What the client reports itself is trouble with the connection; of what the server reports, shutting down and fail-over.
    private protected override bool IsUnavailable(Exception exception) => exception is PostgresException told
        ? told.IsTransient || told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.LockNotAvailable or IdleInTransactionSessionTimeout
        : exception is NpgsqlException;

    private protected override async ValueTask CloseStore()
    {
        await CloseConnection();
        await pools.DisposeAsync();
    }

    /// <summary>Commits a plan if the log is as we remember it; false, and nothing written, when another host or a repeated key came between.</summary>
    private async Task<bool> TryUnseen(NpgsqlConnection connection, BatchPlan plan, Frontier head)
    {
        try
        {
            await Write(new PostgresBatch(connection).Add("BEGIN").Add(PostgresSchema.Lock).Add(CheckHead, head.Size, head.RootText()), plan, head);
            return true;
        }
        catch (PostgresException moved) when (moved.SqlState is PostgresErrorCodes.DivisionByZero || moved is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "events_key" or "disclosures_pkey" })
        {
            known.Forget();
            await new PostgresBatch(connection).Add("ROLLBACK").Run();
            return false;
        }
    }

    private async Task<(BatchPlan Plan, long Head, Dictionary<string, StreamVersion> Versions, Frontier Tree)> Look(NpgsqlConnection connection, IReadOnlyList<Append> batch)
    {
        var keys = BatchPlan.KeysOf(batch);
        var look = new PostgresBatch(connection).Add("BEGIN").Add(PostgresSchema.Lock).Add(LookAtHead).Add(EventTree.Select).Add(LookAtVersions, [BatchPlan.StreamsOf(batch).ToArray()]);
        await using var reader = await (keys.Length == 0 ? look : look.Add(LookForKeys, [keys])).Read();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var head = reader.GetInt64(0);
        await reader.NextResultAsync();
        var kept = EventTree.Parse(Suite, await reader.ReadAsync() ? reader.GetString(0) : null, head);
        var versions = new Dictionary<string, StreamVersion>(StringComparer.Ordinal);
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            var stream = reader.GetString(0);
            versions[stream] = reader.IsDBNull(1) ? new StreamVersion(stream, 0) : new StreamVersion(stream, reader.GetInt64(1), ColumnValue.ToInstant(reader.GetString(2)));
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            used.Add(reader.GetString(0));
        }

        await reader.CloseAsync();
        return (new BatchPlan(batch, head, versions, used), head, versions, kept ?? await EventTree.OfEvents(Suite, connection));
    }

    private async Task Write(PostgresBatch write, BatchPlan plan, Frontier before)
    {
        var events = plan.Events;
        var grown = before.With(plan);
        write.Add(RootsSchema.Insert, grown.Size, grown.RootText()).Add(RootsSchema.SetTree, EventTree.Key, grown.Text());
        write.Add(
            InsertEvents,
            events.ConvertAll(e => e.Position),
            events.ConvertAll(e => e.Append.Stream),
            events.ConvertAll(e => e.Version),
            events.ConvertAll(e => e.Event.Type),
            events.ConvertAll(e => Encoding.UTF8.GetString(e.Event.Data.Span)),
            events.ConvertAll(e => Encoding.UTF8.GetString(e.Append.Metadata.Span)),
            events.ConvertAll(e => ColumnValue.FromInstant(e.Append.RecordedAt)),
            events.ConvertAll(e => e.Key));
        foreach (var changes in plan.Rows.GroupBy(r => r.Table))
        {
            write.Delete(changes.Key, [.. changes.Where(r => r.Values is null).Select(r => r.Key)]);
            write.Upsert(changes.Key, changes.Key.Name, [.. changes.Where(r => r.Values is not null).Select(r => r.Values!)]);
        }

        write.Disclose(Suite, plan.Disclosures);
        if (plan.Cited.Count > 0)
        {
            write.Add(AddCitations, plan.Cited.Keys.ToArray(), plan.Cited.Values.ToArray());
        }

        if (plan.Snapshots.Count > 0)
        {
            var snapshots = plan.Snapshots;
            write.Add(
                UpsertSnapshots,
                snapshots.Select(s => s.Stream).ToArray(),
                snapshots.Select(s => s.Version).ToArray(),
                snapshots.Select(s => s.Shape).ToArray(),
                snapshots.Select(s => Encoding.UTF8.GetString(s.State.Span)).ToArray());
        }

        await write.Add("COMMIT").Run();
        tree = grown;
    }

    private async Task<NpgsqlConnection> OpenWriter(CancellationToken cancellation) =>
        await pools.Writers.OpenConnectionAsync(cancellation);

    private async Task CloseConnection()
    {
        if (connection is { } open)
        {
            connection = null;
            await open.DisposeAsync();
        }
    }
}
