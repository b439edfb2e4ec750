using InfoGov.Merkle;

namespace InfoGov.Log;

/// <summary>Reads the roots that commits left.</summary>
public static class EventRoots
{
    /// <summary>The size and root (hexadecimal) of the event log after the last commit.</summary>
    public static async Task<(long Size, string Root)> LastRoot(this SqlLog log, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT size, root FROM event_roots ORDER BY size DESC LIMIT 1");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1)) : (0, Convert.ToHexStringLower(MerkleHash.Empty));
    }

    /// <summary>The root (hexadecimal) of as many events from the first, by the events themselves; null when there are not so many.</summary>
    public static async Task<string?> RootOf(this SqlLog log, long size, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        string? root = size == 0 ? Convert.ToHexStringLower(MerkleHash.Empty) : null;
        await EventTree.OfEvents(connection, tree => root = tree.Size == size ? tree.RootText() : root, cancellation);
        return root;
    }
}
