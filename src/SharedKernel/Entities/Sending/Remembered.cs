using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>A stream as a host remembers it. Reading it waits for nobody.</summary>
internal abstract class Remembered(EntityId id)
{
    public EntityId Id { get; } = id;

    /// <summary>Used since somebody last looked for what to forget.</summary>
    public bool WasUsed { get; set; }

    /// <summary>The reference of its grain, which costs more to make than to keep.</summary>
    public IEntityGrain? Grain { get; set; }

    /// <summary>The state in memory, which may have been overtaken; read from the log when there is none yet.</summary>
    public abstract ValueTask<(object State, StreamVersion Version)> Live(CancellationToken cancellation);

    /// <summary>Drops the state in memory.</summary>
    public abstract void Forget();

    /// <summary>The state as of the latest event in the log, and the life beside it.</summary>
    public abstract Task<(object State, Life Life)> CatchUp(CancellationToken cancellation);

    /// <summary>What would come of a command to it.</summary>
    public abstract Task<CommandResult> Consider(CommandWay way, object command, Caller caller, Func<Remembered, ValueTask> refresh, bool pins);
}

/// <summary>What the events of an entity come to, as snapshots keep it.</summary>
internal sealed record Folded<TState>(TState State, Life Life)
    where TState : class
{
    /// <summary>The stream with the last of the events.</summary>
    public StreamVersion At(EntityId id) => new(id.Stream, Life.Version, Life.ChangedAt);

    public Folded<TState> After(EntityKind<TState> kind, IEvent<TState> occurred, EventContext context)
    {
        var state = occurred.Apply(State, context);
        return new Folded<TState>(state, kind.LifeAfter(Life, State, state, occurred, context));
    }
}

/// <inheritdoc/>
internal sealed class Remembered<TState>(EntityId id, EntityKind<TState> kind, ILog log) : Remembered(id)
    where TState : class
{
    private Folded<TState>? live;

    public EntityKind<TState> Kind { get; } = kind;

    public override async ValueTask<(object State, StreamVersion Version)> Live(CancellationToken cancellation)
    {
        var folded = await LiveFolded(cancellation);
        return (folded.State, folded.At(Id));
    }

    public override async Task<(object State, Life Life)> CatchUp(CancellationToken cancellation)
    {
        var folded = await CatchUpFolded(cancellation);
        return (folded.State, folded.Life);
    }

    public override async Task<CommandResult> Consider(CommandWay way, object command, Caller caller, Func<Remembered, ValueTask> refresh, bool pins) =>
        (await new Considering<TState>(way, this, (Command<TState>)command, caller, pins: pins).Run(refresh)).Answer;

    public async ValueTask<Folded<TState>> LiveFolded(CancellationToken cancellation) => Volatile.Read(ref live) ?? await CatchUpFolded(cancellation);

    public async Task<Folded<TState>> CatchUpFolded(CancellationToken cancellation)
    {
        var known = Volatile.Read(ref live);
        if (known is not null && await FoldOn(known, cancellation) is { } further)
        {
            Publish(further);
            return further;
        }

        // Nothing is known, or what is known is no longer in the log.
        var anew = await log.ReadSnapshot(Id.Stream, cancellation) is { } snapshot && snapshot.Shape == Kind.Shape && await FoldOn(Read(snapshot), cancellation) is { } fromSnapshot
            ? fromSnapshot
            : (await FoldOn(new Folded<TState>(Kind.Initial, Life.None), cancellation))!;
        Interlocked.CompareExchange(ref live, anew, known);
        return anew;
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

    private static Folded<TState> Read(Snapshot snapshot) => JsonSerializer.Deserialize<Folded<TState>>(snapshot.State.Span, EntityJson.Options)!;

    /// <summary>
    /// Folds the events after those already folded; null when the log no longer holds the last of those, for then it went back
    /// to an earlier state (a backup, a standby that lagged) and what was folded never happened.
    /// </summary>
    private async Task<Folded<TState>?> FoldOn(Folded<TState> folded, CancellationToken cancellation)
    {
        var last = folded.At(Id);
        var found = last.Version == 0;
        await foreach (var e in log.ReadStream(Id.Stream, Math.Max(0, last.Version - 1), cancellation))
        {
            if (e.Version == last.Version)
            {
                found = last.RecordedAt == e.RecordedAt;
                continue;
            }

            if (!found)
            {
                break;
            }

            var occurred = Kind.ReadEvent(e.Type, e.Data.Span) as IEvent<TState> ?? throw new UnknownEventException(Id.Stream, e.Version, e.Type);
            folded = folded.After(Kind, occurred, EntityJson.ReadContext(e.Metadata.Span, e.Version));
        }

        return found ? folded : null;
    }
}

/// <summary>The log holds an event that no type in the program stands for.</summary>
public sealed class UnknownEventException(string stream, long version, string type)
    : Exception($"Event {version} of {stream} is {type}, which this program does not know.");
