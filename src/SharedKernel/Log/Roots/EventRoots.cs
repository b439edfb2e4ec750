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
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1)) : (0, Convert.ToHexStringLower(log.Suite.EmptyRoot()));
    }

    /// <summary>The leaf of an event, and the size and root (hexadecimal) that its commit left; null where there is none at that position.</summary>
    public static async Task<(string Leaf, long Size, string Root)?> LeafAt(this SqlLog log, long position, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT size, root FROM event_roots WHERE size >= @position ORDER BY size LIMIT 1");
        SqlLog.Add(command, "position", position);
        (long Size, string Root) left;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return null;
            }

            left = (reader.GetInt64(0), reader.GetString(1));
        }

        return await EventTree.LeafAt(log.Suite, connection, position, cancellation) is { } leaf ? (Convert.ToHexStringLower(leaf), left.Size, left.Root) : null;
    }

    /// <summary>The root (hexadecimal) of as many events from the first, by the events themselves; null when there are not so many.</summary>
    public static async Task<string?> RootOf(this SqlLog log, long size, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        string? root = size == 0 ? Convert.ToHexStringLower(log.Suite.EmptyRoot()) : null;
        await EventTree.OfEvents(log.Suite, connection, tree => root = tree.Size == size ? tree.RootText() : root, cancellation);
        return root;
    }
}
