namespace InfoGov.Log;

/// <summary>
/// The event log: the only truth. Appends are queued and committed in groups, one transaction and one fsync for many
/// commands, in one global order without gaps. Two implementations: <c>SqliteLog</c> and <c>PostgresLog</c>.
/// </summary>
public interface ILog : IAsyncDisposable
{
    /// <summary>
    /// Appends events at an expected version, with the rows that follow from them, in one transaction. Completes when the
    /// events are durable, or when the stream or one of the streams read has moved on (<see cref="AppendResult.Conflict"/>),
    /// or when the idempotency key was used before (<see cref="AppendResult.Repeated"/>).
    /// </summary>
    Task<AppendResult> Append(Append append, CancellationToken cancellation);

    /// <summary>The events of a stream after a version, in order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadStream(string stream, long afterVersion, CancellationToken cancellation);

    /// <summary>All events after a position, in commit order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadAll(long afterPosition, CancellationToken cancellation);

    /// <summary>How far each stream has come; version zero for one that does not exist.</summary>
    Task<IReadOnlyDictionary<string, StreamVersion>> Versions(IReadOnlyCollection<string> streams, CancellationToken cancellation);

    /// <summary>The latest snapshot of a stream, whatever its shape; null when there is none.</summary>
    Task<Snapshot?> ReadSnapshot(string stream, CancellationToken cancellation);

    /// <summary>The position of the last event; zero for an empty log.</summary>
    Task<long> Head(CancellationToken cancellation);

    /// <summary>The position of the last event, and when the event at a position was recorded; null when the log does not reach it.</summary>
    Task<(long Head, DateTimeOffset? RecordedAt)> Look(long position, CancellationToken cancellation);

    /// <summary>Another number than before means that the end of the log may have been lost: whatever is remembered of it no longer holds.</summary>
    int Generation { get; }

    /// <summary>The stream and version at which a command with this key was recorded; null when it was not.</summary>
    Task<StreamVersion?> FindCommand(string idempotencyKey, CancellationToken cancellation);

    /// <summary>The projections in the same store, for reading by SQL.</summary>
    IProjectionStore Projections { get; }
}

/// <summary>
/// A stream at a version. <paramref name="RecordedAt"/> is when the event of that version was recorded, and tells it from another at
/// the same place: a fail-over may lose the end of the log, and what is written then takes the same versions and positions.
/// Null where only the version is meant.
/// </summary>
public readonly record struct StreamVersion(string Stream, long Version, DateTimeOffset? RecordedAt = null)
{
    /// <summary>True when the stream stands where this says.</summary>
    public bool IsAt(StreamVersion actual) => Version == actual.Version && (Version == 0 || RecordedAt is null || RecordedAt == actual.RecordedAt);
}

/// <summary>An event to be recorded: its name and its data as UTF-8 JSON.</summary>
public sealed record NewEvent(string Type, ReadOnlyMemory<byte> Data);

/// <summary>
/// What one command appends. <see cref="Reads"/> are the streams the decision rested on, at the versions it saw; when one
/// has moved on, the append conflicts like the stream itself. <see cref="Cites"/> are the provisions it is counted under. <see cref="Metadata"/> is UTF-8 JSON, the same for all its events.
/// </summary>
public sealed record Append(
    string Stream,
    long ExpectedVersion,
    IReadOnlyList<NewEvent> Events,
    ReadOnlyMemory<byte> Metadata,
    DateTimeOffset RecordedAt,
    string? IdempotencyKey = null,
    IReadOnlyList<StreamVersion>? Reads = null,
    IReadOnlyList<RowChange>? Rows = null,
    Snapshot? Snapshot = null,
    IReadOnlyList<string>? Cites = null)
{
    /// <summary>What it adds to the disclosure log; follows from its rows.</summary>
    internal IReadOnlyList<DisclosureEntry> Disclosures { get; init; } = [];

    /// <summary>When the event of the expected version was recorded; null where only the version is meant.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    internal StreamVersion Expected => new(Stream, ExpectedVersion, ExpectedAt);
}

/// <summary>How an append ended.</summary>
public enum AppendResult
{
    /// <summary>The events are durable.</summary>
    Committed,

    /// <summary>The stream, or one it rested on, is at another version; nothing was written.</summary>
    Conflict,

    /// <summary>A command with the same idempotency key is already recorded; nothing was written.</summary>
    Repeated,
}

/// <summary>An event as recorded. Positions follow commit order and have no gaps; versions count from 1 in each stream.</summary>
public sealed record RecordedEvent(
    long Position,
    string Stream,
    long Version,
    string Type,
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte> Metadata,
    DateTimeOffset RecordedAt,
    string? IdempotencyKey);

/// <summary>The state of a stream at a version, as UTF-8 JSON; <see cref="Shape"/> changes when the state's type does, and old snapshots are then ignored.</summary>
public sealed record Snapshot(string Stream, long Version, string Shape, ReadOnlyMemory<byte> State);
