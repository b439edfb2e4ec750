using InfoGov.Entities;
using Orleans;

namespace InfoGov.Notices.Webhooks;

/// <summary>A grain for each <see cref="Webhook"/>.</summary>
[GrainType("webhook")]
internal sealed class WebhookGrain(CommandWay way) : EntityGrain<Webhook>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Webhook> Description => Webhook.Kind;
}
