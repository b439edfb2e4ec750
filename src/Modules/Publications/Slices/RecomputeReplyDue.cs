using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>Computes the due day of an open request anew under the calendar as it is known today; nothing follows when it is the same.</summary>
internal sealed record RecomputeReplyDue : Command<DisclosureRequest>
{
    public override IEnumerable<EntityId> Reads(DisclosureRequest request) => ReplyDue.Rests;

    public override IEnumerable<IEvent<DisclosureRequest>> Decide(DisclosureRequest request, CommandContext context)
    {
        if (request is not { Reply: null, ReplyDue: { IsStated: false } before })
        {
            return [];
        }

        var now = ReplyDue.Count(before.Due.Term, context);
        return now.IsSameAs(before.Due) ? [] : [new ReplyDueRecomputed(before.Day, now.Day, now.NoticesSince(before.Due), before with { Due = now })];
    }
}

/// <summary>The calendar has changed: the due day was <paramref name="Old"/> and is <paramref name="New"/>, or came about by other days.</summary>
internal sealed record ReplyDueRecomputed(DateOnly? Old, DateOnly? New, IReadOnlyList<string> Notices, ReplyDue ReplyDue) : IEvent<DisclosureRequest>
{
    public DisclosureRequest Apply(DisclosureRequest state, EventContext context) => state with
    {
        ReplyDue = ReplyDue,
        DueMoves = Old == New ? state.DueMoves : [.. state.DueMoves, new DueMove(Old, New, context.On, Notices)],
    };
}
