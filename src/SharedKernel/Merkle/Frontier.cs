using InfoGov.Suites;

namespace InfoGov.Merkle;

/// <summary>
/// The right edge of a growing tree: the roots of its whole subtrees, largest first. It is all that is needed to add leaves and to know
/// the root, so a log of any length is followed in constant memory.
/// </summary>
public sealed class Frontier
{
    private readonly List<byte[]> subtrees;

    /// <summary>A tree without leaves.</summary>
    public Frontier(Suite suite)
        : this(suite, 0, [])
    {
    }

    /// <summary>A tree of this size, whose whole subtrees have these roots, largest first.</summary>
    public Frontier(Suite suite, long size, IEnumerable<byte[]> subtrees) => (Suite, Size, this.subtrees) = (suite, size, [.. subtrees]);

    /// <summary>By which hash.</summary>
    public Suite Suite { get; }

    /// <summary>The roots of the whole subtrees, largest first.</summary>
    public IReadOnlyList<byte[]> Subtrees => subtrees;

    /// <summary>How many leaves there are.</summary>
    public long Size { get; private set; }

    /// <summary>The same tree, to grow on its own.</summary>
    public Frontier Copy() => new(Suite, Size, subtrees);

    /// <summary>Adds the hash of a leaf; reports each node that a tile holds (level 1 and up) when it becomes whole.</summary>
    public void Add(byte[] leaf, Action<int, long, byte[]>? whole = null)
    {
        var hash = leaf;
        for (var height = 0; (Size >> height & 1) == 1;)
        {
            hash = Suite.Node(subtrees[^1], hash);
            subtrees.RemoveAt(subtrees.Count - 1);
            if (++height % Tiles.Height == 0)
            {
                whole?.Invoke(height / Tiles.Height, Size >> height, hash);
            }
        }

        subtrees.Add(hash);
        Size++;
    }

    /// <summary>The root of the tree.</summary>
    public byte[] Root()
    {
        if (subtrees.Count == 0)
        {
            return Suite.EmptyRoot();
        }

        var root = subtrees[^1];
        for (var i = subtrees.Count - 2; i >= 0; i--)
        {
            root = Suite.Node(subtrees[i], root);
        }

        return root;
    }
}
