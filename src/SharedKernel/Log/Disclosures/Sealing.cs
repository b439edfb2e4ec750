using System.Data.Common;
using InfoGov.Merkle;

namespace InfoGov.Log;

/// <summary>Signs what the log has come to: extends the tree by the entries since the last checkpoint, and keeps the new one.</summary>
public static class Sealing
{
    private const string InsertNode = "INSERT INTO disclosure_nodes (level, place, hash) VALUES (@level, @place, @hash) ON CONFLICT DO NOTHING";
    private const string InsertCheckpoint = "INSERT INTO disclosure_checkpoints (size, root, note, signed_at) VALUES (@size, @root, @note, @at) ON CONFLICT DO NOTHING";

    /// <summary>
    /// The checkpoint of all entries there are; the last one when nothing came since. Several hosts may do it at once: the same entries
    /// give the same checkpoint.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="sign">Writes the signed text of a size and a root.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <param name="recognize">Is shown the last checkpoint before another is signed over it, and throws where that is not to be.</param>
    /// <exception cref="TamperedLogException">The entries under the last checkpoint are not those it was signed over. Nothing is signed.</exception>
    public static async Task<LogCheckpoint> Seal(this SqlLog log, Func<long, byte[], string> sign, CancellationToken cancellation = default, Action<LogCheckpoint>? recognize = null)
    {
        var (known, nodes) = await Grow(log, sign, recognize, cancellation);
        if (nodes is not null)
        {
            await Keep(log, nodes, known, cancellation);
        }

        return known;
    }

    /// <summary>The checkpoint of all entries there are, and the nodes that are new; none where it was signed already.</summary>
    private static async Task<(LogCheckpoint Checkpoint, List<(int Level, long Place, byte[] Hash)>? Nodes)> Grow(SqlLog log, Func<long, byte[], string> sign, Action<LogCheckpoint>? recognize, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        var last = await connection.LastCheckpoint(cancellation);
        var head = await connection.DisclosureCount(cancellation);
        if (last is not null)
        {
            recognize?.Invoke(last);
        }

        if (last is not null && head == last.Size)
        {
            return (last, null);
        }

        var frontier = await connection.Tree(log.Suite, last?.Size ?? 0, cancellation).Frontier();
        if (head < frontier.Size || (last is not null && Convert.ToHexStringLower(frontier.Root()) != last.Root))
        {
            throw new TamperedLogException($"The first {last!.Size} entries of the disclosure log are not those that were signed");
        }

        var nodes = new List<(int Level, long Place, byte[] Hash)>();
        await foreach (var leaf in Leaves(connection, frontier.Size, head, cancellation))
        {
            frontier.Add(leaf, (level, place, hash) => nodes.Add((level, place, hash)));
        }

        var root = frontier.Root();
        return (new LogCheckpoint(frontier.Size, Convert.ToHexStringLower(root), sign(frontier.Size, root), log.Time.GetUtcNow()), nodes);
    }

    private static async IAsyncEnumerable<byte[]> Leaves(DbConnection connection, long after, long upTo, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, "SELECT position, leaf FROM disclosures WHERE position > @after AND position <= @upTo ORDER BY position");
        command.CommandTimeout = 0;
        SqlLog.Add(command, "after", after);
        SqlLog.Add(command, "upTo", upTo);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return reader.GetInt64(0) == ++after ? Convert.FromHexString(reader.GetString(1)) : throw new TamperedLogException($"Entry {after} of the disclosure log is missing");
        }
    }

    private static async Task Keep(SqlLog log, List<(int Level, long Place, byte[] Hash)> nodes, LogCheckpoint sealing, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        foreach (var (level, place, hash) in nodes)
        {
            await session.Run(InsertNode, ("level", (long)level), ("place", place), ("hash", Convert.ToHexStringLower(hash)));
        }

        await session.Run(InsertCheckpoint, ("size", sealing.Size), ("root", sealing.Root), ("note", sealing.Note), ("at", ColumnValue.FromInstant(sealing.SignedAt)));
        await session.Commit();
    }
}
