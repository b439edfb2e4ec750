using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>Opens a webhook for what is recorded after a position of the log.</summary>
internal sealed record CreateWebhook(string Url, NoticeFilter Filter, long After) : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context) => context.Version > 0
        ? throw Order.Refuse(409, "exists", "推送已存在", "There is such a webhook already.")
        : [new WebhookCreated(Url, Filter, After)];
}

/// <summary>A webhook was opened.</summary>
internal sealed record WebhookCreated(string Url, NoticeFilter Filter, long After) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with
    {
        Url = Url,
        Filter = Filter,
        Status = WebhookStatus.Active,
        CreatedAt = context.RecordedAt,
        CreatedBy = context.Actor.Name,
        Cursor = new LogPlace(After, long.MaxValue),
    };
}
