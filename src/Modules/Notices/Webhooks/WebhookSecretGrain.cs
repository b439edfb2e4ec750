using InfoGov.Entities;
using Orleans;

namespace InfoGov.Notices.Webhooks;

/// <summary>A grain for each <see cref="WebhookSecret"/>.</summary>
[GrainType("webhookSecret")]
internal sealed class WebhookSecretGrain(CommandWay way) : EntityGrain<WebhookSecret>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<WebhookSecret> Description => WebhookSecret.Kind;
}
