using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>
/// Grains in this process. Commands to one grain take turns here; between hosts the expected version in the log decides,
/// and the loser decides anew.
/// </summary>
public sealed class GrainHost(ILog log, EntityKinds kinds, Lawbook lawbook, TimeProvider time, GrainHostOptions? options = null) : IGrainHost, IDisposable
{
    private readonly Activations activations = new(kinds, log, time, options ?? new GrainHostOptions());

    /// <summary>How many grains are in memory.</summary>
    public int ActiveCount => activations.Count;

    internal ILog Log => log;

    internal Lawbook Lawbook => lawbook;

    internal TimeProvider Time => time;

    internal int SnapshotEvery { get; } = (options ?? new GrainHostOptions()).SnapshotEvery;

    /// <inheritdoc/>
    public async Task<CommandResult> Send<TState>(EntityId id, Command<TState> command, Caller caller, string? idempotencyKey = null, long? ifVersion = null, CancellationToken cancellation = default, string? requestDigest = null)
        where TState : class
    {
        var grain = activations.Get<TState>(id);
        var key = idempotencyKey is null ? null : $"{caller.Identity}/{idempotencyKey}";
        var sending = new Sending<TState>(this, grain, command, caller, key, ifVersion, key is null ? null : requestDigest);
        CommandResult result;
        await grain.Turn.WaitAsync(cancellation);
        try
        {
            result = await sending.Run(cancellation);
        }
        finally
        {
            grain.Turn.Release();
        }

        if (result is CommandResult.Refused refused && !sending.ConcernsSecret)
        {
            await Send(RefusalJournal.Of(id), new RecordRefusal(refused), caller, cancellation: CancellationToken.None);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<(TState State, long Version)> Read<TState>(EntityId id, CancellationToken cancellation = default)
        where TState : class
    {
        var folded = await activations.Get<TState>(id).CatchUpFolded(cancellation);
        return (folded.State, folded.Life.Version);
    }

    /// <summary>The state of a grain of any kind as of the latest event in the log, and its life.</summary>
    public Task<(object State, Life Life)> ReadState(EntityId id, CancellationToken cancellation = default) => activations.Get(id).CatchUp(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HistoryEntry>> History(EntityId id, CancellationToken cancellation = default) => ReadAfter(id, version: 0, cancellation);

    /// <summary>The last event of a grain; null when it does not exist.</summary>
    public async Task<HistoryEntry?> LastEvent(EntityId id, CancellationToken cancellation = default)
    {
        var version = (await log.Versions([id.Stream], cancellation))[id.Stream];
        return (await ReadAfter(id, version - 1, cancellation)).LastOrDefault();
    }

    /// <summary>What a grain might be mistaken for, closest first, at most ten; null where its kind cannot be mistaken. A secret matter has none.</summary>
    public async Task<IReadOnlyList<Candidate>?> Candidates(EntityId id, CancellationToken cancellation = default)
    {
        var kind = kinds.Of(id);
        if (!kind.HasLikeness)
        {
            return null;
        }

        var (state, _) = await ReadState(id, cancellation);
        return state is not ISecretMatter { FoundSecretOn: not null } && kind.LikenessOf(state) is { } likeness
            ? [.. (await CandidateSearch.Run(log.Projections, id, kind.CityOf(id.Key, state), likeness, cancellation)).Take(CandidateSearch.Most)]
            : [];
    }

    /// <summary>Stops letting grains go; the log is closed by whoever opened it.</summary>
    public void Dispose() => activations.Dispose();

    internal Activation Activation(EntityId id) => activations.Get(id);

    private async Task<IReadOnlyList<HistoryEntry>> ReadAfter(EntityId id, long version, CancellationToken cancellation)
    {
        var kind = kinds.Of(id);
        var entries = new List<HistoryEntry>();
        await foreach (var e in log.ReadStream(id.Stream, version, cancellation))
        {
            var occurred = kind.ReadEvent(e.Type, e.Data.Span) ?? throw new UnknownEventException(id.Stream, e.Version, e.Type);
            entries.Add(new HistoryEntry(e.Position, e.Type, occurred, EntityJson.ReadContext(e.Metadata.Span, e.Version)));
        }

        return entries;
    }
}
