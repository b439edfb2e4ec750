using System.Collections.Concurrent;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// The grains in memory. Those idle for a while are let go, and the longest unused when there are too many. Letting go of
/// one in use does no harm: the expected version in the log is the arbiter.
/// </summary>
internal sealed class Activations : IDisposable
{
    private readonly ConcurrentDictionary<EntityId, Activation> active = new();
    private readonly EntityKinds kinds;
    private readonly ILog log;
    private readonly TimeProvider time;
    private readonly GrainHostOptions options;
    private readonly ITimer timer;

    public Activations(EntityKinds kinds, ILog log, TimeProvider time, GrainHostOptions options)
    {
        (this.kinds, this.log, this.time, this.options) = (kinds, log, time, options);
        timer = time.CreateTimer(_ => Sweep(), state: null, options.IdleAfter / 2, options.IdleAfter / 2);
    }

    public int Count => active.Count;

    public Activation Get(EntityId id)
    {
        var activation = active.GetOrAdd(id, static (id, me) => me.kinds.Of(id).Activate(id, me.log), this);
        activation.Use(time.GetTimestamp());
        if (active.Count > options.MostActivations)
        {
            LetGo(active.Values.OrderBy(a => a.LastUsed).Take(1 + options.MostActivations / 10));
        }

        return activation;
    }

    public Activation<TState> Get<TState>(EntityId id)
        where TState : class => Get(id) as Activation<TState> ?? throw new ArgumentException($"A {id.Kind} has no state of type {typeof(TState).Name}.", nameof(id));

    public void Dispose() => timer.Dispose();

    private void Sweep() => LetGo(active.Values.Where(a => time.GetElapsedTime(a.LastUsed) >= options.IdleAfter));

    private void LetGo(IEnumerable<Activation> idle)
    {
        foreach (var activation in idle)
        {
            active.TryRemove(new KeyValuePair<EntityId, Activation>(activation.Id, activation));
        }
    }
}

/// <summary>How long and how many grains stay in memory, and how often a snapshot is taken.</summary>
/// <param name="MostActivations">The longest unused are let go beyond this number.</param>
/// <param name="SnapshotEvery">Events between two snapshots of a grain.</param>
public sealed record GrainHostOptions(int MostActivations = 50_000, int SnapshotEvery = 100)
{
    /// <summary>A grain unused for so long is let go.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(10);
}
