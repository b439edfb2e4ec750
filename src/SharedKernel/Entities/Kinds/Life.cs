using System.Collections.Immutable;
using InfoGov.Documents;
using InfoGov.Duties;
using InfoGov.Log;
using InfoGov.Notices;

namespace InfoGov.Entities;

/// <summary>
/// What is kept of every entity beside its own state, folded from the same events: when it began and last changed, its
/// duties, what its events told of them, and its documents.
/// </summary>
public sealed record Life
{
    /// <summary>Before the first event.</summary>
    public static readonly Life None = new();

    /// <summary>The day of its first act.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>When its first event was recorded.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The day of its last act.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>When its last event was recorded.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The version of its stream.</summary>
    public long Version { get; init; }

    /// <summary>Every duty it ever had, in the order in which they arose.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>What its events told those who must act, in order.</summary>
    public ImmutableArray<DutyNotice> Notices { get; init; } = [];

    /// <summary>Whoever acted on it, as parties (<see cref="PartyTable"/>), each once.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Its public rows that are gone.</summary>
    public IReadOnlyList<Tombstone> Gone { get; init; } = [];

    /// <summary>Every document it ever had, in the order in which they were attached.</summary>
    public ImmutableArray<Attachment> Documents { get; init; } = [];

    /// <summary>The life after an event.</summary>
    internal Life After(object occurred, EventContext context)
    {
        var duties = Duties;
        foreach (var change in context.Duties ?? [])
        {
            duties = change.Apply(duties, context.RecordedAt);
        }

        var next = this with
        {
            OpenedOn = OpenedOn ?? context.On,
            OpenedAt = OpenedAt ?? context.RecordedAt,
            ChangedOn = occurred is ILifeEvent ? ChangedOn : context.On,
            ChangedAt = context.RecordedAt,
            Version = context.Version,
            Duties = duties,
            Actors = PartyTable.PartyOf(context.Actor.Unit, context.Actor.Key) is { } actor && !Actors.Contains(actor, StringComparer.Ordinal) ? Actors.Add(actor) : Actors,
            Notices = Notices.AddRange(DutyNotice.Of(Duties, context.Duties, context.Version, context.RecordedAt)),
        };
        return occurred is ILifeEvent life ? life.Apply(next, context) : next;
    }
}

/// <summary>An event that any grain can have and that changes nothing of its own state.</summary>
internal interface ILifeEvent
{
    /// <summary>The life after the event.</summary>
    Life Apply(Life life, EventContext context);
}

/// <summary>How an entity is found in lists: what it is called, whose it is, and where it stands.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Stage">Where it is in its life, as its page shows it.</param>
/// <param name="Category">What sort of thing it is among those of its kind: the register of an entry, the type of a plan.</param>
public sealed record Outline(string? Name, string? Unit = null, string? Stage = null, string? Category = null)
{
    /// <summary>The area it is in, by name or code, where authorities are competent by area.</summary>
    public string? Area { get; init; }

    /// <summary>The stages of an enumeration as lists show them; <c>None</c> is before the first.</summary>
    public static IReadOnlyList<string> StagesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Where(name => name != "None").Select(name => Law.FactType.ShowValue(Enum.Parse<T>(name)))];
}
