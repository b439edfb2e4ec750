namespace InfoGov.Entities;

/// <summary>
/// Where grains live: virtual, addressed by kind and key, activated on demand, one command at a time. The expected version
/// in the log is the arbiter, so any number of hosts may run any grain. An Orleans silo can stand behind this interface.
/// </summary>
public interface IGrainHost
{
    /// <summary>
    /// Sends a command to a grain and completes when it is durable, refused or rejected. <paramref name="ifVersion"/> rejects
    /// (412) when the grain is at another version; <paramref name="idempotencyKey"/> makes a repetition return the first result; with <paramref name="requestDigest"/> another request under the same key is rejected.
    /// </summary>
    Task<CommandResult> Send<TState>(EntityId id, Command<TState> command, Caller caller, string? idempotencyKey = null, long? ifVersion = null, CancellationToken cancellation = default, string? requestDigest = null)
        where TState : class;

    /// <summary>The state of a grain as of the latest event in the log, and its version (zero: it does not exist).</summary>
    Task<(TState State, long Version)> Read<TState>(EntityId id, CancellationToken cancellation = default)
        where TState : class;

    /// <summary>The events of a grain, in order, with what was pinned when they were recorded; empty when it does not exist.</summary>
    Task<IReadOnlyList<HistoryEntry>> History(EntityId id, CancellationToken cancellation = default);
}

/// <summary>An event in the history of a grain: its position in the log, its name, the event itself and its context.</summary>
public sealed record HistoryEntry(long Position, string Type, object Event, EventContext Context);
