using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>What one decision rests on: the entity, those it reads and the standing of its city, each at the version seen.</summary>
internal sealed class View<TState>(Remembered<TState> entity, Folded<TState> folded)
    where TState : class
{
    private readonly Dictionary<EntityId, (Remembered Entity, object State, StreamVersion Version)> read = [];

    public Folded<TState> Folded { get; } = folded;

    public TState State => Folded.State;

    public Life Life => Folded.Life;

    public long Version => Life.Version;

    /// <summary>The code of the city; null for commands outside any.</summary>
    public string? City { get; private set; }

    public CityStanding? Standing { get; private set; }

    public IReadOnlyDictionary<EntityId, object> States => read.ToDictionary(r => r.Key, r => r.Value.State);

    /// <summary>The versions of the entities read, without the entity itself.</summary>
    public IEnumerable<StreamVersion> Reads => read.Where(r => r.Key != entity.Id).Select(r => r.Value.Version);

    /// <summary>Looks at what is in memory, which may have been overtaken: never at another grain, so that no two can wait for each other.</summary>
    public static async ValueTask<View<TState>> Look(EntityMemory memory, Remembered<TState> entity, Command<TState> command, Func<Remembered, ValueTask>? refresh, CancellationToken cancellation)
    {
        await (refresh?.Invoke(entity) ?? ValueTask.CompletedTask);
        var folded = await entity.LiveFolded(cancellation);
        var view = new View<TState>(entity, folded) { City = command.City(entity.Id, folded.State) ?? entity.Kind.CityOf(entity.Id.Key, folded.State) };
        foreach (var id in command.Reads(view.State))
        {
            await view.Add(memory, id, refresh, cancellation);
        }

        if (view.City is { } city)
        {
            view.Standing = (CityStanding)await view.Add(memory, CityStanding.Of(city), refresh, cancellation);
        }

        return view;
    }

    /// <summary>True when nothing it rests on has been overtaken in the log; what was is read anew.</summary>
    public async Task<bool> IsCurrent(ILog log, CancellationToken cancellation)
    {
        (Remembered Entity, object State, StreamVersion Version)[] looked = [(entity, State, Folded.At(entity.Id)), .. read.Values];
        var latest = await log.Versions([.. looked.Select(s => s.Entity.Id.Stream).Distinct(StringComparer.Ordinal)], cancellation);
        var current = true;
        foreach (var (other, _, version) in looked)
        {
            if (!version.IsAt(latest[other.Id.Stream]))
            {
                current = false;
                await other.CatchUp(cancellation);
            }
        }

        return current;
    }

    private async ValueTask<object> Add(EntityMemory memory, EntityId id, Func<Remembered, ValueTask>? refresh, CancellationToken cancellation)
    {
        if (!read.TryGetValue(id, out var known))
        {
            var other = id == entity.Id ? entity : memory.Of(id);
            await (refresh?.Invoke(other) ?? ValueTask.CompletedTask);
            var (state, version) = id == entity.Id ? (State, Folded.At(id)) : await other.Live(cancellation);
            read[id] = known = (other, state, version);
        }

        return known.State;
    }
}
