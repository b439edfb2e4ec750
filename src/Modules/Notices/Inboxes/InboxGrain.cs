using InfoGov.Entities;
using Orleans;

namespace InfoGov.Notices.Inboxes;

/// <summary>A grain for each <see cref="Inbox"/>.</summary>
[GrainType("inbox")]
internal sealed class InboxGrain(CommandWay way) : EntityGrain<Inbox>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Inbox> Description => Inbox.Kind;
}
