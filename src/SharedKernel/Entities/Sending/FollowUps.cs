using System.Collections.Frozen;
using InfoGov.Log;

namespace InfoGov.Entities;

/// <summary>
/// Sends what follows from events to other grains. Nothing is kept of it but the commands themselves: each has an idempotency
/// key made from its event, so it is recorded once, whoever sends it and how often. Most are sent right after their event,
/// before it is answered for; those that a crash left out, when the log is gone through at the next start. One that cannot be
/// carried out (the city is disabled, the other grain is gone) is tried again at every start.
/// </summary>
public sealed class FollowUps(ILog log, EntityKinds installed)
{
    private readonly FrozenDictionary<string, EntityKind> followed = installed.All
        .Where(kind => kind.EventTypes.Any(IsFollowed))
        .ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    private readonly FrozenSet<string> types = installed.All.SelectMany(kind => kind.EventTypes).Where(IsFollowed).Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Sends what follows from the events of an entity after this version, which were just recorded.</summary>
    public async Task After(EntityClient entities, EntityId id, long version, CancellationToken cancellation)
    {
        if (followed.ContainsKey(id.Kind))
        {
            await foreach (var e in log.ReadStream(id.Stream, version, cancellation))
            {
                await Follow(entities, e, cancellation);
            }
        }
    }

    /// <summary>Sends what follows from any event in the log and was not sent yet.</summary>
    public async Task CatchUp(EntityClient entities, CancellationToken cancellation)
    {
        await foreach (var e in log.ReadAll(0, cancellation))
        {
            await Follow(entities, e, cancellation);
        }
    }

    private static bool IsFollowed(Type type) => type.IsAssignableTo(typeof(IFollowedUp));

    private async Task Follow(EntityClient entities, RecordedEvent e, CancellationToken cancellation)
    {
        if (!types.Contains(e.Type))
        {
            return;
        }

        var slash = e.Stream.IndexOf('/', StringComparison.Ordinal);
        var id = new EntityId(e.Stream[..slash], e.Stream[(slash + 1)..]);
        if (followed[id.Kind].ReadEvent(e.Type, e.Data.Span) is not IFollowedUp occurred)
        {
            return;
        }

        foreach (var (number, followUp) in occurred.FollowUps(id).Index())
        {
            var key = $"follow-up/{e.Stream}/{Law.FactType.ShowValue(e.Version)}/{Law.FactType.ShowValue((long)number)}";
            if (await log.FindCommand($"{Caller.Installation.Identity}/{key}", cancellation) is null)
            {
                await followUp.Send(entities, EntityJson.ReadContext(e.Metadata.Span, e.Version).On, key, cancellation);
            }
        }
    }
}
