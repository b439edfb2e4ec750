using InfoGov.Entities;
using Orleans;

namespace InfoGov.Compliance.Standing;

/// <summary>A grain for each <see cref="Subscription"/>.</summary>
[GrainType("subscription")]
internal sealed class SubscriptionGrain(CommandWay way) : EntityGrain<Subscription>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Subscription> Description => Subscription.Kind;
}
