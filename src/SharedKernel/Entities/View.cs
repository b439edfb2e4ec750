using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>What one decision rests on: the grain, the grains it reads and the standing of its city, each at the version seen.</summary>
internal sealed class View<TState>(Activation<TState> grain, Folded<TState> folded)
    where TState : class
{
    private readonly Dictionary<EntityId, (Activation Grain, object State, long Version)> read = [];

    public Folded<TState> Folded { get; } = folded;

    public TState State => Folded.State;

    public long Version => Folded.Life.Version;

    /// <summary>The code of the city; null for commands outside any.</summary>
    public string? City { get; private set; }

    public CityStanding? Standing { get; private set; }

    public IReadOnlyDictionary<EntityId, object> States => read.ToDictionary(r => r.Key, r => r.Value.State);

    /// <summary>The versions of the grains read, without the grain itself.</summary>
    public IEnumerable<Log.StreamVersion> Reads => read.Where(r => r.Key != grain.Id).Select(r => new Log.StreamVersion(r.Key.Stream, r.Value.Version));

    /// <summary>Looks at what is in memory, which may have been overtaken.</summary>
    public static async ValueTask<View<TState>> Look(GrainHost host, Activation<TState> grain, Command<TState> command, CancellationToken cancellation)
    {
        var folded = await grain.LiveFolded(cancellation);
        var view = new View<TState>(grain, folded) { City = command.City(grain.Id, folded.State) ?? grain.Kind.CityOf(grain.Id.Key, folded.State) };
        foreach (var id in command.Reads(view.State))
        {
            await view.Add(host, id, cancellation);
        }

        if (view.City is { } city)
        {
            view.Standing = (CityStanding)await view.Add(host, CityStanding.Of(city), cancellation);
        }

        return view;
    }

    /// <summary>True when nothing it rests on has been overtaken in the log; what was is read anew.</summary>
    public async Task<bool> IsCurrent(GrainHost host, CancellationToken cancellation)
    {
        (Activation Grain, object State, long Version)[] seen = [(grain, State, Version), .. read.Values];
        var latest = await host.Log.Versions([.. seen.Select(s => s.Grain.Id.Stream).Distinct(StringComparer.Ordinal)], cancellation);
        var current = true;
        foreach (var (other, _, version) in seen)
        {
            var actual = latest[other.Id.Stream];
            if (actual == version)
            {
                continue;
            }

            current = false;
            if (actual < version)
            {
                // The store was put back to an earlier state, such as a backup or a standby that lagged.
                other.Forget();
            }

            await other.CatchUp(cancellation);
        }

        return current;
    }

    private async ValueTask<object> Add(GrainHost host, EntityId id, CancellationToken cancellation)
    {
        if (!read.TryGetValue(id, out var known))
        {
            var other = id == grain.Id ? grain : host.Activation(id);
            var (state, version) = id == grain.Id ? (State, Version) : await other.Live(cancellation);
            read[id] = known = (other, state, version);
        }

        return known.State;
    }
}
