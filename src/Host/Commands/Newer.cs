using InfoGov.Entities;
using InfoGov.Secrecy;

namespace InfoGov.Host.Commands;

/// <summary>Who else changed an entity meanwhile, for the one whose command came too late.</summary>
internal static class Newer
{
    /// <summary>The version there is, when it last changed and by whom, and its stage; of a secret matter nothing but the version.</summary>
    public static async Task<Dictionary<string, object?>> Of(EntityClient grains, EntityKinds kinds, EntityId id, CancellationToken cancellation)
    {
        var last = await grains.LastEvent(id, cancellation);
        var (state, life) = await grains.ReadState(id, cancellation);
        if (state is ISecretMatter { FoundSecretOn: not null })
        {
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = life.Version };
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["version"] = life.Version,
            ["changedAt"] = life.ChangedAt,
            ["changedBy"] = last is null ? null : new { name = last.Context.Actor.Name, command = last.Context.Command },
            ["stage"] = kinds.Of(id).OutlineOf(id.Key, state)?.Stage,
        };
    }
}
