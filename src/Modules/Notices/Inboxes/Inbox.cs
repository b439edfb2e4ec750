using InfoGov.Entities;
using InfoGov.Listing;
using InfoGov.Log;

namespace InfoGov.Notices.Inboxes;

/// <summary>Up to where the holder of a key has read: to a notice in the order of the log, and to an instant.</summary>
internal sealed record Inbox(ReadTo? UpTo, DateTimeOffset? Until)
{
    public static readonly EntityKind<Inbox> Kind = new("inbox", new Inbox(null, null)) { IsReadable = false };

    // Clocks of several hosts, and a commit that waited: an event recorded by its clock before another may come after it in the log.
    private static readonly TimeSpan Disorder = TimeSpan.FromDays(1);

    public static EntityId Of(Caller caller) => new(Kind.Name, caller.Identity);

    /// <summary>Notices that have not been read; null when none has.</summary>
    public ListCondition? Unread => (UpTo, Until) is (null, null) ? null : ListCondition.All(
        Until is { } instant ? new ListCondition("notices.recorded_at > {0}", [ColumnValue.FromInstant(instant)]) : null,
        UpTo is not { } to ? null : new ListCondition(
            """
            notices.recorded_at > {0} AND NOT EXISTS (SELECT 1 FROM events r WHERE r.stream = notices.stream AND r.version = notices.version
            AND (r.position < {1} OR (r.position = {1} AND notices.number <= {2})))
            """,
            [ColumnValue.FromInstant(to.RecordedAt - Disorder), to.Position, to.Number]));
}

/// <summary>A notice by its place in the log: the position of its event and its number among those of the event.</summary>
internal sealed record ReadTo(long Position, long Number, DateTimeOffset RecordedAt)
{
    public bool IsAfter(ReadTo? other) => other is null || Position > other.Position || (Position == other.Position && Number > other.Number);
}

/// <summary>Marks an inbox as read. What was read stays so.</summary>
internal sealed record MarkRead(ReadTo? UpTo, DateTimeOffset? Until) : Command<Inbox>
{
    public override IEnumerable<IEvent<Inbox>> Decide(Inbox state, CommandContext context) =>
        UpTo?.IsAfter(state.UpTo) == true || (Until is { } until && !(until <= state.Until)) ? [new InboxRead(UpTo, Until)] : [];
}

/// <summary>An inbox was read.</summary>
internal sealed record InboxRead(ReadTo? UpTo, DateTimeOffset? Until) : IEvent<Inbox>
{
    public Inbox Apply(Inbox state, EventContext context) => new(UpTo ?? state.UpTo, Until ?? state.Until);
}
