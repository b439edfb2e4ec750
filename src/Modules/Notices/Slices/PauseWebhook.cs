using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Notices.Webhooks;

/// <summary>Holds back what a webhook would deliver; it waits in the log.</summary>
[Slice(Module.Administration, Webhook.KindName), SentBy(Administrator = true)]
internal sealed record PauseWebhook : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context)
    {
        state.Require(context);
        return state.Status == WebhookStatus.Active ? [new WebhookPaused()] : [];
    }
}

/// <summary>A webhook was held back.</summary>
internal sealed record WebhookPaused : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Status = WebhookStatus.Paused };
}

/// <summary>Delivers again, from where it stood; a notice that failed before is tried at once and anew.</summary>
[Slice(Module.Administration, Webhook.KindName), SentBy(Administrator = true)]
internal sealed record ResumeWebhook : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context)
    {
        state.Require(context);
        return state.Status == WebhookStatus.Active ? [] : [new WebhookResumed()];
    }
}

/// <summary>A webhook delivers again.</summary>
internal sealed record WebhookResumed : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Status = WebhookStatus.Active, Waiting = null };
}

/// <summary>Ends a webhook for good.</summary>
[Slice(Module.Administration, Webhook.KindName), SentBy(Administrator = true)]
internal sealed record RemoveWebhook : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context)
    {
        state.Require(context);
        return [new WebhookRemoved()];
    }
}

/// <summary>A webhook was ended.</summary>
internal sealed record WebhookRemoved : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Status = WebhookStatus.Removed };
}
