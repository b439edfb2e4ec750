using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// A host takes a webhook to itself for a while. Of two that try at the same version of its stream one succeeds; a lease that
/// a crash left behind runs out.
/// </summary>
internal sealed record ClaimWebhook(string Owner, DateTimeOffset Now, DateTimeOffset Until) : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context) =>
        state.Status != WebhookStatus.Active || (state.Lease is { } lease && lease.Until > Now)
            ? throw Order.Refuse(409, "claimed", "另一节点正在推送", "Another host delivers.")
            : [new WebhookClaimed(Owner, Until)];
}

/// <summary>A host has the webhook to itself.</summary>
internal sealed record WebhookClaimed(string Owner, DateTimeOffset Until) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Lease = new Lease(Owner, Until) };
}
