using System.Collections.Immutable;
using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// A host records what came of its deliveries and lets go of the webhook. Not when another took over meanwhile, because this
/// one was too slow: what that one does counts.
/// </summary>
/// <param name="Owner">The host.</param>
/// <param name="Cursor">The last notice that was delivered or is left out; null when the line did not move.</param>
/// <param name="Count">How many were delivered.</param>
/// <param name="Failed">The first that could not be delivered.</param>
/// <param name="Again">What came of the dead letters that were asked for.</param>
internal sealed record EndDelivery(string Owner, LogPlace? Cursor, int Count, Failure? Failed, ImmutableArray<Resent> Again) : Command<Webhook>
{
    public override IEnumerable<IEvent<Webhook>> Decide(Webhook state, CommandContext context)
    {
        if (state.Lease?.Owner != Owner)
        {
            yield break;
        }

        if (!Again.IsEmpty)
        {
            yield return new DeadLettersSent(Again);
        }

        if (Cursor is { } cursor)
        {
            yield return new NoticesDelivered(cursor, Count);
        }

        yield return Failed switch
        {
            null => new WebhookReleased(),
            { IsGone: true } => new WebhookGone(),
            { RetryAt: { } at } => new DeliveryFailed(Failed.Notice, Failed.Attempts, at, Failed.Status, Failed.Error),
            _ => new NoticeGivenUp(Failed.Notice, Failed.Place, Failed.Attempts, Failed.Status, Failed.Error),
        };
    }
}

/// <summary>A notice could not be delivered.</summary>
/// <param name="Notice">Its id.</param>
/// <param name="Place">Its place.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
/// <param name="RetryAt">When it is tried next; null when it is given up.</param>
/// <param name="IsGone">The receiver wants no more.</param>
/// <param name="Status">What the receiver answered; null when it did not.</param>
/// <param name="Error">What went wrong, in words.</param>
internal sealed record Failure(string Notice, LogPlace Place, int Attempts, DateTimeOffset? RetryAt, bool IsGone, int? Status, string? Error);

/// <summary>What came of a dead letter that was sent again.</summary>
internal sealed record Resent(string Notice, bool IsDelivered, int? Status, string? Error);

/// <summary>Every notice up to a place was delivered.</summary>
internal sealed record NoticesDelivered(LogPlace Cursor, int Count) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Cursor = Cursor, Waiting = null, Delivered = state.Delivered + Count };
}

/// <summary>The notice first in line could not be delivered and will be tried again.</summary>
internal sealed record DeliveryFailed(string Notice, int Attempts, DateTimeOffset NextAttemptAt, int? Status, string? Error) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Lease = null, Waiting = new Waiting(Notice, Attempts, NextAttemptAt, Status, Error) };
}

/// <summary>A notice could not be delivered for good; the line moves on.</summary>
internal sealed record NoticeGivenUp(string Notice, LogPlace Place, int Attempts, int? Status, string? Error) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with
    {
        Lease = null,
        Waiting = null,
        Cursor = Place,
        DeadLetters = state.DeadLetters.Add(new DeadLetter(Notice, Attempts, context.RecordedAt, Status, Error)),
    };
}

/// <summary>The receiver answered that it is gone.</summary>
internal sealed record WebhookGone : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Lease = null, Waiting = null, Status = state.Status == WebhookStatus.Active ? WebhookStatus.Gone : state.Status };
}

/// <summary>The host let go.</summary>
internal sealed record WebhookReleased : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with { Lease = null };
}

/// <summary>Dead letters were sent again: those that arrived are none any more.</summary>
internal sealed record DeadLettersSent(ImmutableArray<Resent> Sent) : IEvent<Webhook>
{
    public Webhook Apply(Webhook state, EventContext context) => state with
    {
        Delivered = state.Delivered + Sent.Count(s => s.IsDelivered),
        DeadLetters = [.. state.DeadLetters.Select(d => After(d, context)).OfType<DeadLetter>()],
    };

    private DeadLetter? After(DeadLetter letter, EventContext context) => Sent.FirstOrDefault(s => s.Notice == letter.Notice) switch
    {
        null => letter,
        { IsDelivered: true } => null,
        var failed => letter with { Attempts = letter.Attempts + 1, At = context.RecordedAt, Status = failed.Status, Error = failed.Error, Again = false },
    };
}
