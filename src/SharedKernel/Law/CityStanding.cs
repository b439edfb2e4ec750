using System.Collections.Immutable;
using InfoGov.Grains;

namespace InfoGov.Law;

/// <summary>
/// How a city stands in this installation: known once it has been enabled, enabled while it takes commands, the thresholds
/// its authority has set, and the text of its regulation as last brought by its plugin.
/// </summary>
public sealed record CityStanding(bool Known, bool Enabled, ImmutableArray<ThresholdEntry> Thresholds, RegulationText? Text = null)
{
    /// <summary>The standing before the first event.</summary>
    public static readonly CityStanding None = new(Known: false, Enabled: false, []);

    /// <summary>The kind of grain; its key is the code of the city.</summary>
    public static readonly GrainKind<CityStanding> Kind = new(
        "city", None, [CityTables.Cities, CityTables.Regulations, CityTables.Provisions], CityTables.Rows);

    /// <summary>The grain of a city.</summary>
    public static GrainId Of(string city) => new(Kind.Name, city);
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
    public CityStanding Apply(CityStanding state, EventContext context) =>
        state with { Thresholds = state.Thresholds.Add(new ThresholdEntry(Key, Amount, EffectiveFrom)) };
}
