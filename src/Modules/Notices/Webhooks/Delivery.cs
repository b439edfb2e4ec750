using System.Collections.Immutable;
using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// One turn at one webhook: claim it, deliver what is due in the order of the log, record what came of it. Two events for each
/// batch, and none when there is nothing to deliver.
/// </summary>
internal sealed class Delivery(EntityClient grains, NoticeQueue queue, WebhookSender sender, WebhookOptions options, TimeProvider time, string owner)
{
    /// <summary>
    /// Delivers a batch. Returns whether there may be more, and up to where <paramref name="seen"/> there is nothing for the webhook.
    /// </summary>
    public async Task<(bool More, LogPlace Seen)> Run(string id, LogPlace seen, CancellationToken stopping)
    {
        var grain = new EntityId(Webhook.KindName, id);
        var (hook, version) = await grains.Read<Webhook>(grain, stopping);
        var now = time.GetUtcNow();
        if (hook.Status != WebhookStatus.Active || hook.Lease?.Until > now)
        {
            return (false, seen);
        }

        var again = hook.DeadLetters.Where(d => d.Again).Take(options.Batch).ToArray();
        var after = seen.Position > hook.Cursor.Position ? seen : hook.Cursor;
        var (notices, upTo) = hook.Waiting?.NextAttemptAt > now ? ([], after) : await queue.After(after, hook.Filter.Condition(), options.Batch, stopping);
        if (notices.Count == 0 && again.Length == 0)
        {
            return (false, upTo);
        }

        // What was read above is what is claimed: whoever changed it meanwhile comes first.
        var until = now + options.Lease;
        if (await grains.Send(grain, new ClaimWebhook(owner, now, until), Caller.Installation, ifVersion: version, cancellation: stopping) is not CommandResult.Accepted)
        {
            return (true, seen);
        }

        var batch = new Batch(hook, until - options.Timeout);
        try
        {
            var (secret, _) = await grains.Read<WebhookSecret>(WebhookSecret.Of(id), stopping);
            await Resend(batch, again, secret.Value!, stopping);
            await Deliver(batch, notices, secret.Value!, stopping);
        }
        finally
        {
            await grains.Send(grain, new EndDelivery(owner, batch.Cursor, batch.Count, batch.Failed, [.. batch.Again]), Caller.Installation, cancellation: CancellationToken.None);
        }

        return (batch.Failed is not { RetryAt: { } }, after);
    }

    private async Task Resend(Batch batch, IEnumerable<DeadLetter> letters, string secret, CancellationToken stopping)
    {
        foreach (var letter in letters.TakeWhile(_ => time.GetUtcNow() < batch.Until))
        {
            // What has become a secret since is not sent.
            var sent = await queue.Find(letter.Notice, batch.Hook.Filter.Condition(), stopping) is { } notice
                ? await sender.Send(batch.Hook.Url, secret, notice.Id, WebhookSender.Body(notice), stopping)
                : new Sent(Status: null, "The notice is no longer there.");
            batch.Again.Add(new Resent(letter.Notice, sent.IsDelivered, sent.Status, sent.Error));
            if (!sent.IsDelivered)
            {
                return;
            }
        }
    }

    private async Task Deliver(Batch batch, IEnumerable<NoticeView> notices, string secret, CancellationToken stopping)
    {
        foreach (var notice in notices.TakeWhile(_ => time.GetUtcNow() < batch.Until))
        {
            var sent = await sender.Send(batch.Hook.Url, secret, notice.Id, WebhookSender.Body(notice), stopping);
            if (!sent.IsDelivered)
            {
                var attempts = (batch.Hook.Waiting?.Notice == notice.Id ? batch.Hook.Waiting.Attempts : 0) + 1;
                DateTimeOffset? retryAt = attempts <= options.RetryAfter.Count ? time.GetUtcNow() + options.RetryAfter[attempts - 1] : null;
                batch.Failed = new Failure(notice.Id, PlaceOf(notice), attempts, retryAt, sent.IsGone, sent.Status, sent.Error);
                return;
            }

            batch.Cursor = PlaceOf(notice);
            batch.Count++;
        }
    }

    private static LogPlace PlaceOf(NoticeView notice) => new(notice.Position, notice.Number);

    /// <summary>What comes of a turn.</summary>
    private sealed class Batch(Webhook hook, DateTimeOffset until)
    {
        public Webhook Hook { get; } = hook;

        /// <summary>After this the lease could run out under a slow receiver.</summary>
        public DateTimeOffset Until { get; } = until;

        public LogPlace? Cursor { get; set; }

        public int Count { get; set; }

        public Failure? Failed { get; set; }

        public ImmutableArray<Resent>.Builder Again { get; } = ImmutableArray.CreateBuilder<Resent>();
    }
}
