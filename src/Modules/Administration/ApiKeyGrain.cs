using InfoGov.Entities;
using Orleans;

namespace InfoGov.Administration;

/// <summary>A grain for each <see cref="ApiKey"/>.</summary>
[GrainType("key")]
internal sealed class ApiKeyGrain(CommandWay way) : EntityGrain<ApiKey>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<ApiKey> Description => ApiKey.Kind;
}
