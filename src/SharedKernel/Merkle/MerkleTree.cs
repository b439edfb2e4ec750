using System.Numerics;
using InfoGov.Suites;

namespace InfoGov.Merkle;

/// <summary>
/// A tree of a size over stored tiles: its root and its proofs (RFC 9162, 2.1.3 and 2.1.4), from as many tiles as the tree is high.
/// </summary>
/// <param name="suite">By which hash.</param>
/// <param name="size">How many leaves it has.</param>
/// <param name="read">Reads the first hashes of a tile: level, tile, how many.</param>
public sealed class MerkleTree(Suite suite, long size, Func<int, long, int, Task<byte[][]>> read)
{
    private readonly Dictionary<(int Level, long Tile), byte[][]> known = [];

    /// <summary>The root.</summary>
    public Task<byte[]> Root() => size == 0 ? Task.FromResult(suite.EmptyRoot()) : Hash(0, size);

    /// <summary>The edge from which the tree grows.</summary>
    public async Task<Frontier> Frontier()
    {
        var subtrees = new List<byte[]>();
        for (long from = 0; from < size;)
        {
            var leaves = 1L << BitOperations.Log2((ulong)(size - from));
            subtrees.Add(await Hash(from, from + leaves));
            from += leaves;
        }

        return new Frontier(suite, size, subtrees);
    }

    /// <summary>The proof that the leaf at an index, from zero, is in the tree.</summary>
    public async Task<IReadOnlyList<byte[]>> Inclusion(long index)
    {
        var path = new List<byte[]>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var split = from + Split(to - from);
            var left = index < split;
            path.Insert(0, left ? await Hash(split, to) : await Hash(from, split));
            (from, to) = left ? (from, split) : (split, to);
        }

        return path;
    }

    /// <summary>The proof that the tree begins with the first leaves that an earlier one had.</summary>
    public async Task<IReadOnlyList<byte[]>> Consistency(long first)
    {
        var path = new List<byte[]>();
        var (from, to, whole) = (0L, size, true);
        while (first > from && first < to)
        {
            var split = from + Split(to - from);
            if (first <= split)
            {
                path.Insert(0, await Hash(split, to));
                to = split;
            }
            else
            {
                path.Insert(0, await Hash(from, split));
                (from, whole) = (split, false);
            }
        }

        // Where the earlier tree is a subtree of its own, whoever asks has its root.
        return first == 0 || first == size || whole ? path : [await Hash(from, to), .. path];
    }

    /// <summary>The largest power of two below a number of leaves.</summary>
    private static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));

    private async Task<byte[]> Hash(long from, long to)
    {
        var leaves = to - from;
        if (!BitOperations.IsPow2(leaves) || from % leaves != 0)
        {
            var split = from + Split(leaves);
            var (left, right) = (await Hash(from, split), await Hash(split, to));
            return suite.Node(left, right);
        }

        // A whole subtree: up to 128 hashes of the highest level that is not above it.
        var height = BitOperations.Log2((ulong)leaves);
        var level = height / Tiles.Height;
        var first = from >> (level * Tiles.Height);
        var tile = await Tile(level, first / Tiles.Width);
        var hashes = tile[(int)(first % Tiles.Width)..((int)(first % Tiles.Width) + (1 << (height % Tiles.Height)))];
        while (hashes.Length > 1)
        {
            hashes = [.. Enumerable.Range(0, hashes.Length / 2).Select(i => suite.Node(hashes[2 * i], hashes[2 * i + 1]))];
        }

        return hashes[0];
    }

    private async Task<byte[][]> Tile(int level, long tile)
    {
        if (!known.TryGetValue((level, tile), out var hashes))
        {
            known[(level, tile)] = hashes = await read(level, tile, Tiles.WidthOf(level, tile, size));
        }

        return hashes;
    }
}
