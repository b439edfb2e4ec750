using InfoGov.Duties;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Something that happened to a grain. <see cref="Apply"/> is pure: it never reads the law or the clock, so that an
/// amendment cannot rewrite history. What it needs of them is in <see cref="EventContext"/>, pinned when it happened.
/// </summary>
public interface IEvent<TState>
    where TState : class
{
    /// <summary>The state after the event.</summary>
    TState Apply(TState state, EventContext context);
}

/// <summary>What was pinned when an event was recorded.</summary>
/// <param name="Version">The version of the stream with this event.</param>
/// <param name="On">The day on which the act was done (Asia/Shanghai).</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who sent the command.</param>
/// <param name="Command">The name of the command.</param>
/// <param name="Finding">What the law said; null for commands that are no act of law.</param>
/// <param name="Duties">What changed of the duties of the entity; null when nothing did.</param>
/// <param name="RequestDigest">Digest of the request under an idempotency key, so that another request under it is told apart.</param>
public sealed record EventContext(long Version, DateOnly On, DateTimeOffset RecordedAt, ActorRef Actor, string Command, LawFinding? Finding, string? RequestDigest = null, IReadOnlyList<DutyChange>? Duties = null);
