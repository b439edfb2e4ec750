using System.Data.Common;
using System.Globalization;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// The tree of the event log (RFC 9162, 2.1): a leaf for each event, in order. Every commit keeps the root that it leaves, so that no
/// event before it can be changed, dropped, moved or slipped in without being found; what it takes to go on stands in <c>meta</c>.
/// </summary>
internal static class EventTree
{
    /// <summary>Where in <c>meta</c> the right edge of the tree stands.</summary>
    public const string Key = "event tree";

    /// <summary>Reads the right edge of the tree.</summary>
    public const string Select = $"SELECT value FROM meta WHERE key = '{Key}'";

    private const string SelectEvents = "SELECT position, stream, version, type, data, metadata, recorded_at, idempotency_key FROM events WHERE position > @after ORDER BY position";

    /// <summary>The tree with the events of a plan; the given one stays as it is, for the plan may fail.</summary>
    public static Frontier With(this Frontier tree, BatchPlan plan)
    {
        var next = tree.Copy();
        foreach (var e in plan.Events)
        {
            next.Add(EventLeaf.Of(tree.Suite, e));
        }

        return next;
    }

    /// <summary>The root in hexadecimal.</summary>
    public static string RootText(this Frontier tree) => Convert.ToHexStringLower(tree.Root());

    /// <summary>The right edge as text: the size, and the roots of the whole subtrees, largest first.</summary>
    public static string Text(this Frontier tree) => string.Join(' ', tree.Subtrees.Select(Convert.ToHexStringLower).Prepend(tree.Size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads the text of a right edge; null where it is none, or of another size.</summary>
    public static Frontier? Parse(Suite suite, string? text, long size)
    {
        var parts = text?.Split(' ') ?? [];
        return parts.Length > 0 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == size
            && parts.Length - 1 == System.Numerics.BitOperations.PopCount((ulong)size) && parts.Skip(1).All(p => p.Length == 2 * Suite.HashSize && p.All(char.IsAsciiHexDigit))
            ? new Frontier(suite, size, parts.Skip(1).Select(Convert.FromHexString))
            : null;
    }

    /// <summary>The tree of the events there are, by the events themselves.</summary>
    public static async Task<Frontier> OfEvents(Suite suite, DbConnection connection, Action<Frontier>? grown = null, CancellationToken cancellation = default)
    {
        var tree = new Frontier(suite);
        await using var command = SqlLog.Command(connection, SelectEvents);
        command.CommandTimeout = 0;
        SqlLog.Add(command, "after", 0L);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            tree.Add(Leaf(suite, reader));
            grown?.Invoke(tree);
        }

        return tree;
    }

    /// <summary>The leaf of the event at a position; null where there is none.</summary>
    public static async Task<byte[]?> LeafAt(Suite suite, DbConnection connection, long position, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"{SelectEvents} LIMIT 1");
        SqlLog.Add(command, "after", position - 1);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetInt64(0) == position ? Leaf(suite, reader) : null;
    }

    /// <summary>The leaves of so many events after a position.</summary>
    public static async IAsyncEnumerable<byte[]> Leaves(Suite suite, DbConnection connection, long after, long many, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"{SelectEvents} LIMIT @many");
        command.CommandTimeout = 0;
        SqlLog.Add(command, "after", after);
        SqlLog.Add(command, "many", many);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return Leaf(suite, reader);
        }
    }

    private static byte[] Leaf(Suite suite, DbDataReader row) => EventLeaf.Of(
        suite, row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
}
