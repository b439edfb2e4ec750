using System.Data.Common;
using System.Runtime.CompilerServices;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>What both stores share: the group commit in front, and the reading side in SQL that both databases understand.</summary>
public abstract class SqlLog : ILog, IProjectionStore, IBatchStore
{
    private const string EventColumns = "position, stream, version, type, data, metadata, recorded_at, idempotency_key";

    private readonly GroupCommit queue;

    private protected SqlLog(IReadOnlyList<Table> tables, TimeProvider time)
    {
        (Tables, Time) = (tables, time);
        queue = new GroupCommit(this, time);
    }

    /// <inheritdoc/>
    public virtual int Generation => 0;

    /// <inheritdoc/>
    public abstract SqlDialect Dialect { get; }

    /// <inheritdoc/>
    public IProjectionStore Projections => this;

    /// <summary>What it is hashed and signed with.</summary>
    public Suite Suite { get; private protected set; } = Suite.Default;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Secret { get; private protected set; }

    /// <inheritdoc/>
    public async Task<string?> StateOf(DbConnection connection, CancellationToken cancellation)
    {
        // Rows are written with the events that they follow from, so that the last event tells.
        await using var command = Command(connection, "SELECT coalesce(max(position), 0) FROM events");
        return ((long)(await command.ExecuteScalarAsync(cancellation))!).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The projection tables.</summary>
    internal IReadOnlyList<Table> Tables { get; }

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; }

    /// <inheritdoc/>
    public Table? Kept(string table) => Tables.FirstOrDefault(kept => kept.Name == table);

    /// <inheritdoc/>
    public IReadOnlyList<DisclosedSet> Disclosed { get; private set; } = [];

    private ILookup<string, DisclosedSet> DisclosedBy { get; set; } = Array.Empty<DisclosedSet>().ToLookup(set => set.Table.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<AppendResult> Append(Append append, CancellationToken cancellation) => append.Events.Count > 0
        ? queue.Append(append with { Disclosures = DisclosuresOf(append) }, cancellation)
        : throw new ArgumentException("An append has at least one event.", nameof(append));

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStream(string stream, long afterVersion, CancellationToken cancellation) =>
        Events("stream = @stream AND version > @after ORDER BY version", afterVersion, stream, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadAll(long afterPosition, CancellationToken cancellation) =>
        Events("position > @after ORDER BY position", afterPosition, stream: null, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, StreamVersion>> Versions(IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        var versions = new Dictionary<string, StreamVersion>(StringComparer.Ordinal);
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, "SELECT version, recorded_at FROM events WHERE stream = @stream ORDER BY version DESC LIMIT 1");
        var parameter = Add(command, "stream", "");
        foreach (var stream in streams)
        {
            parameter.Value = stream;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            versions[stream] = await reader.ReadAsync(cancellation)
                ? new StreamVersion(stream, reader.GetInt64(0), ColumnValue.ToInstant(reader.GetString(1)))
                : new StreamVersion(stream, 0);
        }

        return versions;
    }

    /// <inheritdoc/>
    public async Task<Snapshot?> ReadSnapshot(string stream, CancellationToken cancellation)
    {
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, "SELECT version, shape, state FROM snapshots WHERE stream = @stream");
        Add(command, "stream", stream);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new Snapshot(stream, reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2))
            : null;
    }

    /// <inheritdoc/>
    public async Task<long> Head(CancellationToken cancellation)
    {
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, "SELECT coalesce(max(position), 0) FROM events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <inheritdoc/>
    public async Task<(long Head, DateTimeOffset? RecordedAt)> Look(long position, CancellationToken cancellation)
    {
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, "SELECT coalesce(max(position), 0), (SELECT recorded_at FROM events WHERE position = @position) FROM events");
        Add(command, "position", position);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : ColumnValue.ToInstant(reader.GetString(1)));
    }

    /// <inheritdoc/>
    public async Task<StreamVersion?> FindCommand(string idempotencyKey, CancellationToken cancellation)
    {
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, "SELECT stream, version FROM events WHERE idempotency_key = @key");
        Add(command, "key", idempotencyKey);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new StreamVersion(reader.GetString(0), reader.GetInt64(1)) : null;
    }

    /// <summary>The host stops: a store that is lost is waited for only a few seconds more.</summary>
    public void Hurry() => queue.Hurry();

    /// <summary>Commits what is queued and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        await CloseStore();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public abstract Task<DbConnection> OpenRead(CancellationToken cancellation);

    Task<DbConnection> IProjectionStore.OpenLatest(CancellationToken cancellation) => OpenPrimary(cancellation);

    Task<AppendResult[]> IBatchStore.Commit(IReadOnlyList<Append> batch) => Commit(batch);

    bool IBatchStore.IsUnavailable(Exception exception) => IsUnavailable(exception);

    async Task<bool> IBatchStore.IsRecorded(Append append)
    {
        var expected = append.Events.GetEnumerator();
        var matched = 0;
        await foreach (var recorded in ReadStream(append.Stream, append.ExpectedVersion, CancellationToken.None))
        {
            if (!expected.MoveNext())
            {
                break;
            }

            if (recorded.Type != expected.Current.Type || recorded.RecordedAt != append.RecordedAt
                || !recorded.Data.Span.SequenceEqual(expected.Current.Data.Span) || !recorded.Metadata.Span.SequenceEqual(append.Metadata.Span))
            {
                return false;
            }

            matched++;
        }

        return matched == append.Events.Count;
    }

    private protected abstract Task<AppendResult[]> Commit(IReadOnlyList<Append> batch);

    private protected abstract bool IsUnavailable(Exception exception);

    /// <summary>Opens a connection that sees every commit: never a standby.</summary>
    internal abstract Task<DbConnection> OpenPrimary(CancellationToken cancellation);

    /// <summary>Opens a transaction that holds the lock of all writers until it is committed or disposed of.</summary>
    internal abstract Task<LogSession> BeginExclusive(CancellationToken cancellation);

    /// <summary>Writes a mark beside the log as a command would write to it, and fails as that would.</summary>
    public async Task Probe(CancellationToken cancellation)
    {
        await using var session = await BeginExclusive(cancellation);
        await ProjectionTables.Note(session, "probe", "written");
        await session.Commit();
        DemandRoom();
    }

    /// <summary>Fails where a mark can be written yet and a command could not.</summary>
    private protected virtual void DemandRoom()
    {
    }

    /// <summary>Opens an unchanging view of the whole store.</summary>
    internal abstract Task<LogSession> BeginSnapshot(CancellationToken cancellation);

    /// <summary>Says, where the store was read as one that cannot change, that it has been changed.</summary>
    internal virtual void DemandUnchanged()
    {
    }

    private protected abstract ValueTask CloseStore();

    /// <summary>A command with this text.</summary>
    public static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Adds a parameter; null is stored as NULL.</summary>
    public static DbParameter Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Has every change of a row of these sets be an entry of the disclosure log from now on.</summary>
    internal void Disclose(IReadOnlyList<DisclosedSet> sets) =>
        (Disclosed, DisclosedBy) = (sets, sets.ToLookup(set => set.Table.Name, StringComparer.Ordinal));

    private IReadOnlyList<DisclosureEntry> DisclosuresOf(Append append) =>
        [.. (append.Rows ?? []).SelectMany(row => DisclosedBy[row.Table.Name].Select(set => DisclosureEntry.Of(Suite, set, row.Key, row.Values, append.RecordedAt)))];

    private async IAsyncEnumerable<RecordedEvent> Events(string where, long after, string? stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenPrimary(cancellation);
        await using var command = Command(connection, $"SELECT {EventColumns} FROM events WHERE {where}");
        Add(command, "after", after);
        if (stream is not null)
        {
            Add(command, "stream", stream);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new RecordedEvent(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetInt64(2),
                reader.GetString(3),
                reader.GetFieldValue<byte[]>(4),
                reader.GetFieldValue<byte[]>(5),
                ColumnValue.ToInstant(reader.GetString(6)),
                reader.IsDBNull(7) ? null : reader.GetString(7));
        }
    }
}
