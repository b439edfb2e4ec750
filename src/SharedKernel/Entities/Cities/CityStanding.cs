using System.Collections.Immutable;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// How a city stands in this installation: known once it has been enabled, enabled while it takes commands, the thresholds
/// its authority has set, and the text of its regulation as last brought by its plugin.
/// </summary>
public sealed record CityStanding(bool Known, bool Enabled, ImmutableArray<ThresholdEntry> Thresholds, RegulationText? Text = null)
{
    /// <summary>The thresholds as they were set, each with its day and the provisions that let it be set.</summary>
    public ImmutableArray<ThresholdChange> ThresholdChanges { get; init; } = [];

    /// <summary>The standing before the first event.</summary>
    public static readonly CityStanding None = new(Known: false, Enabled: false, []);

    /// <summary>The kind of grain; its key is the code of the city.</summary>
    public static readonly EntityKind<CityStanding> Kind = new(
        "city", None, [CityTables.Cities, CityTables.Regulations, CityTables.Provisions, CityTables.Thresholds], CityTables.Rows) { Readers = Readers.AnyKey };

    /// <summary>The grain of a city.</summary>
    public static EntityId Of(string city) => new(Kind.Name, city);
}

/// <summary>A plugin brought the regulation of a city, or another text of it.</summary>
public sealed record RegulationRegistered(RegulationText Text) : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) => state with { Text = Text };
}

/// <summary>The city takes commands from now on.</summary>
public sealed record CityEnabled : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) => state with { Known = true, Enabled = true };
}

/// <summary>The city takes no commands; its public records stay readable.</summary>
public sealed record CityDisabled : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) => state with { Enabled = false };
}

/// <summary>The city's authority has set a threshold from a day on; what was decided before stays.</summary>
public sealed record ThresholdSet(ThresholdKey Key, decimal Amount, DateOnly EffectiveFrom) : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context)
    {
        var entry = new ThresholdEntry(Key, Amount, EffectiveFrom);
        return state with
        {
            Thresholds = state.Thresholds.Add(entry),
            ThresholdChanges = state.ThresholdChanges.Add(new ThresholdChange(entry, context.On, [.. context.Finding?.Cites ?? []])),
        };
    }
}

/// <summary>A threshold as it was set: the day on which, and the provisions that let it be set.</summary>
public sealed record ThresholdChange(ThresholdEntry Entry, DateOnly On, ImmutableArray<string> Cites);
