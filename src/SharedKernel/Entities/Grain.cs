using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>The address of a grain: kind and key. Its stream in the log is <c>kind/key</c>.</summary>
public readonly record struct EntityId(string Kind, string Key)
{
    /// <summary>The name of its stream.</summary>
    public string Stream => $"{Kind}/{Key}";

    /// <inheritdoc/>
    public override string ToString() => Stream;
}

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
public sealed record EventContext(long Version, DateOnly On, DateTimeOffset RecordedAt, ActorRef Actor, string Command, LawFinding? Finding, string? RequestDigest = null, IReadOnlyList<Duties.DutyChange>? Duties = null);

/// <summary>Who acted, as history keeps it, and the id of the key, since names are not unique.</summary>
public sealed record ActorRef(
    string Name, string Role, string? Unit, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Key = null);

/// <summary>What the law said to a command, pinned: the city, the version of its text, the provisions, and what follows.</summary>
public sealed record LawFinding(
    string City,
    string Act,
    DateOnly? TextVersion,
    IReadOnlyList<string> Cites,
    IReadOnlyList<PinnedObligation> Obligations,
    IReadOnlyList<PinnedWarning> Warnings);

/// <summary>A duty as it followed from an act.</summary>
public sealed record PinnedObligation(DutyType Type, Role Actor, Role? To, DateOnly? Due, string? Every, string Provision);

/// <summary>A warning as it was given.</summary>
public sealed record PinnedWarning(string Provision, string Code);
