using System.Collections.Immutable;
using InfoGov.Grains;

namespace InfoGov.Law;

/// <summary>How a city stands in the installation: whether its law is applied, and which thresholds its authorities have set.</summary>
/// <param name="Known">The city was enabled at least once, or a threshold set.</param>
/// <param name="Enabled">Acts under its law are taken.</param>
/// <param name="Thresholds">The amounts set, in the order in which they were.</param>
public sealed record CityStanding(bool Known, bool Enabled, ImmutableArray<ThresholdEntry> Thresholds)
{
    /// <summary>The kind of grain; its key is the code of the city.</summary>
    public static readonly GrainKind<CityStanding> Kind = new("city", new CityStanding(Known: false, Enabled: false, []));

    /// <summary>The grain of a city.</summary>
    public static GrainId Of(string city) => new(Kind.Name, city);
}

/// <summary>The law of the city is applied from now on.</summary>
public sealed record CityEnabled : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) => state with { Known = true, Enabled = true };
}

/// <summary>No more acts are taken under the law of the city.</summary>
public sealed record CityDisabled : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) => state with { Known = true, Enabled = false };
}

/// <summary>An authority of the city set a threshold (Wuxi 19-2).</summary>
public sealed record ThresholdSet(ThresholdKey Key, decimal Amount, DateOnly EffectiveFrom) : IEvent<CityStanding>
{
    /// <inheritdoc/>
    public CityStanding Apply(CityStanding state, EventContext context) =>
        state with { Known = true, Thresholds = state.Thresholds.Add(new ThresholdEntry(Key, Amount, EffectiveFrom)) };
}
