using InfoGov.Law;
using Orleans;

namespace InfoGov.Entities;

/// <summary>A grain for each <see cref="CityStanding"/>.</summary>
[GrainType("city")]
internal sealed class CityStandingGrain(CommandWay way) : EntityGrain<CityStanding>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<CityStanding> Description => CityStanding.Kind;
}
