using InfoGov.Merkle;

namespace InfoGov.Log;

/// <summary>
/// The paths from events to roots that commits left (RFC 9162, 2.1.3). The store keeps no inner nodes of the event log, so the roots of each
/// 256 events are remembered here, 32 bytes each, and read once; what is far behind is read beside, and until then there is no path.
/// </summary>
public sealed class EventPaths(SqlLog log) : IDisposable
{
    // So many events are read while somebody waits.
    private const int MostWaitedFor = 50_000;
    private readonly List<byte[]> whole = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private Task growing = Task.CompletedTask;

    /// <summary>The path (hexadecimal) of the event at a position to the root of so many events; null where there is none yet, or it does not lead there.</summary>
    public async Task<IReadOnlyList<string>?> Of(long position, string leaf, long size, string root, CancellationToken cancellation)
    {
        if (size - (whole.Count * (long)Tiles.Width) > MostWaitedFor)
        {
            growing = growing.IsCompleted ? Task.Run(() => Grow(size, CancellationToken.None), CancellationToken.None) : growing;
            return null;
        }

        await Grow(size, cancellation);
        var path = await new MerkleTree(log.Suite, size, (level, tile, many) => Read(level, tile, many, cancellation)).Inclusion(position - 1);
        return Proof.Includes(log.Suite, Convert.FromHexString(leaf), position - 1, size, path, Convert.FromHexString(root)) ? [.. path.Select(Convert.ToHexStringLower)] : null;
    }

    public void Dispose() => turn.Dispose();

    private async Task Grow(long size, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var block = new Frontier(log.Suite);
            if (size / Tiles.Width > whole.Count)
            {
                await using var connection = await log.OpenPrimary(cancellation);
                await foreach (var leaf in EventTree.Leaves(log.Suite, connection, whole.Count * (long)Tiles.Width, (size / Tiles.Width - whole.Count) * Tiles.Width, cancellation))
                {
                    block.Add(leaf);
                    if (block.Size == Tiles.Width)
                    {
                        whole.Add(block.Root());
                        block = new Frontier(log.Suite);
                    }
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<byte[][]> Read(int level, long tile, int many, CancellationToken cancellation)
    {
        if (level == 0)
        {
            await using var connection = await log.OpenPrimary(cancellation);
            return await EventTree.Leaves(log.Suite, connection, tile * Tiles.Width, many, cancellation).ToArrayAsync(cancellation);
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return [.. Enumerable.Range(0, many).Select(i => Node(level, (tile * Tiles.Width) + i))];
        }
        finally
        {
            turn.Release();
        }
    }

    private byte[] Node(int level, long place)
    {
        if (level == 1)
        {
            return whole[(int)place];
        }

        var tree = new Frontier(log.Suite);
        for (var i = 0; i < Tiles.Width; i++)
        {
            tree.Add(Node(level - 1, (place * Tiles.Width) + i));
        }

        return tree.Root();
    }
}
