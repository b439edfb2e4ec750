using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>A grain in memory. Its turn admits one command at a time; reading it waits for nobody.</summary>
internal abstract class Activation(EntityId id)
{
    private long lastUsed;

    public EntityId Id { get; } = id;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>When it was last used, as a timestamp of the time provider.</summary>
    public long LastUsed => Volatile.Read(ref lastUsed);

    public void Use(long now) => Volatile.Write(ref lastUsed, now);

    /// <summary>The state in memory, which may have been overtaken; read from the log when there is none yet.</summary>
    public abstract ValueTask<(object State, long Version)> Live(CancellationToken cancellation);

    /// <summary>Drops the state in memory.</summary>
    public abstract void Forget();

    /// <summary>The state as of the latest event in the log, and the life beside it.</summary>
    public abstract Task<(object State, Life Life)> CatchUp(CancellationToken cancellation);
}

/// <summary>What the events of a grain come to.</summary>
internal sealed record Folded<TState>(TState State, Life Life)
    where TState : class
{
    public Folded<TState> After(IEvent<TState> occurred, EventContext context) => new(occurred.Apply(State, context), Life.After(occurred, context));
}

/// <inheritdoc/>
internal sealed class Activation<TState>(EntityId id, EntityKind<TState> kind, ILog log) : Activation(id)
    where TState : class
{
    private Folded<TState>? live;

    public EntityKind<TState> Kind { get; } = kind;

    public override async ValueTask<(object State, long Version)> Live(CancellationToken cancellation)
    {
        var folded = await LiveFolded(cancellation);
        return (folded.State, folded.Life.Version);
    }

    public override async Task<(object State, Life Life)> CatchUp(CancellationToken cancellation)
    {
        var folded = await CatchUpFolded(cancellation);
        return (folded.State, folded.Life);
    }

    public async ValueTask<Folded<TState>> LiveFolded(CancellationToken cancellation) => Volatile.Read(ref live) ?? await CatchUpFolded(cancellation);

    public async Task<Folded<TState>> CatchUpFolded(CancellationToken cancellation)
    {
        var folded = Volatile.Read(ref live) ?? await Load(cancellation);
        await foreach (var e in log.ReadStream(Id.Stream, folded.Life.Version, cancellation))
        {
            var occurred = Kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(Id.Stream, e.Version, e.Type);
            folded = folded.After(occurred, EntityJson.ReadContext(e.Metadata.Span, e.Version));
        }

        Publish(folded);
        return folded;
    }

    public override void Forget() => Volatile.Write(ref live, null);

    /// <summary>The state after an append that is durable.</summary>
    public void Publish(Folded<TState> next)
    {
        // Reads run beside the turn; whoever folded further wins.
        for (var seen = Volatile.Read(ref live); seen is null || seen.Life.Version < next.Life.Version;)
        {
            var before = Interlocked.CompareExchange(ref live, next, seen);
            if (ReferenceEquals(before, seen))
            {
                return;
            }

            seen = before;
        }
    }

    private async Task<Folded<TState>> Load(CancellationToken cancellation) =>
        await log.ReadSnapshot(Id.Stream, Kind.Shape, cancellation) is { } snapshot
            ? JsonSerializer.Deserialize<Folded<TState>>(snapshot.State.Span, EntityJson.Options)!
            : new Folded<TState>(Kind.Initial, Life.None);
}

/// <summary>The log holds an event that no type in the program stands for.</summary>
public sealed class UnknownEventException(string stream, long version, string type)
    : Exception($"Event {version} of {stream} is {type}, which this program does not know.");
