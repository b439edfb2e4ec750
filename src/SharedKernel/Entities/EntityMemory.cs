using System.Collections.Concurrent;
using InfoGov.Finding;
using InfoGov.Log;
using InfoGov.Secrecy;

namespace InfoGov.Entities;

/// <summary>
/// What this host remembers of streams, and the way to read entities: bounded, and only ever a cache of the log. Every answer is
/// brought up to the log first, so reading asks no grain and goes on while a host is lost.
/// </summary>
public sealed class EntityMemory
{
    private readonly ConcurrentDictionary<EntityId, Remembered> streams = new();
    private readonly ILog log;
    private readonly EntityKinds kinds;
    private readonly int most;
    private int count;
    private int generation;

    /// <summary>An empty memory of the streams of a log.</summary>
    public EntityMemory(ILog log, EntityKinds kinds, EntityOptions options)
    {
        (this.log, this.kinds, most) = (log, kinds, options.MostRemembered);
        generation = log.Generation;
    }

    /// <summary>How many streams are remembered.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The state of an entity as of the latest event in the log, and its version (zero: it does not exist).</summary>
    public async Task<(TState State, long Version)> Read<TState>(EntityId id, CancellationToken cancellation = default)
        where TState : class
    {
        var folded = await Of<TState>(id).CatchUpFolded(cancellation);
        return (folded.State, folded.Life.Version);
    }

    /// <summary>The state of an entity of any kind as of the latest event in the log, and its life.</summary>
    public Task<(object State, Life Life)> ReadState(EntityId id, CancellationToken cancellation = default) => Of(id).CatchUp(cancellation);

    /// <summary>The events of an entity, in order, with what was pinned when they were recorded; empty when it does not exist.</summary>
    public Task<IReadOnlyList<HistoryEntry>> History(EntityId id, CancellationToken cancellation = default) => ReadAfter(id, version: 0, cancellation);

    /// <summary>The last event of an entity; null when it does not exist.</summary>
    public async Task<HistoryEntry?> LastEvent(EntityId id, CancellationToken cancellation = default)
    {
        var last = (await log.Versions([id.Stream], cancellation))[id.Stream];
        return (await ReadAfter(id, last.Version - 1, cancellation)).LastOrDefault();
    }

    /// <summary>What an entity might be mistaken for, closest first, at most ten; null where its kind cannot be mistaken. A secret matter has none.</summary>
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

    /// <summary>Forgets everything: the log is not what it was.</summary>
    public void Forget()
    {
        foreach (var stream in streams.Values)
        {
            // Who holds it already must not go on with it either.
            stream.Forget();
            Drop(stream);
        }
    }

    internal Remembered Of(EntityId id)
    {
        var current = log.Generation;
        if (current != Volatile.Read(ref generation) && Interlocked.Exchange(ref generation, current) != current)
        {
            Forget();
        }

        if (!streams.TryGetValue(id, out var stream))
        {
            var fresh = kinds.Of(id).Remember(id, log);
            stream = streams.GetOrAdd(id, fresh);
            if (ReferenceEquals(stream, fresh) && Interlocked.Increment(ref count) > most)
            {
                MakeRoom();
            }
        }

        stream.WasUsed = true;
        return stream;
    }

    internal Remembered<TState> Of<TState>(EntityId id)
        where TState : class => Of(id) as Remembered<TState> ?? throw new ArgumentException($"A {id.Kind} has no state of type {typeof(TState).Name}.", nameof(id));

    /// <summary>Forgets an entity that nobody has used for a while.</summary>
    internal void LeaveOff(EntityId id)
    {
        if (streams.TryGetValue(id, out var stream))
        {
            Drop(stream);
        }
    }

    /// <summary>Drops a tenth of what is remembered: whatever was not used since the last time first.</summary>
    private void MakeRoom()
    {
        var surplus = (most / 10) + 1;
        foreach (var stream in streams.Values)
        {
            if (surplus == 0)
            {
                return;
            }

            if (stream.WasUsed)
            {
                stream.WasUsed = false;
            }
            else if (Drop(stream))
            {
                surplus--;
            }
        }

        foreach (var stream in streams.Values.Take(surplus))
        {
            Drop(stream);
        }
    }

    private bool Drop(Remembered stream)
    {
        var dropped = streams.TryRemove(new KeyValuePair<EntityId, Remembered>(stream.Id, stream));
        if (dropped)
        {
            Interlocked.Decrement(ref count);
        }

        return dropped;
    }

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

/// <summary>An event in the history of an entity: its position in the log, its name, the event itself and its context.</summary>
public sealed record HistoryEntry(long Position, string Type, object Event, EventContext Context);

/// <summary>How many streams a host remembers, and how often a snapshot is taken.</summary>
/// <param name="MostRemembered">Beyond this number those unused for longest are forgotten, a tenth at a time.</param>
/// <param name="SnapshotEvery">Events between two snapshots of an entity.</param>
public sealed record EntityOptions(int MostRemembered = 50_000, int SnapshotEvery = 100);
