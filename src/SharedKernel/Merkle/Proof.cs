using InfoGov.Suites;

namespace InfoGov.Merkle;

/// <summary>Checks proofs against roots, without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2).</summary>
public static class Proof
{
    /// <summary>Whether a path proves that a leaf is at an index, from zero, of the tree with this size and root.</summary>
    public static bool Includes(Suite suite, byte[] leaf, long index, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (fn, sn, hash) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                hash = suite.Node(beside, hash);
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                hash = suite.Node(hash, beside);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a path proves that the tree with the second size and root begins with the one with the first.</summary>
    public static bool IsConsistent(Suite suite, long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first > second || first < 0)
        {
            return false;
        }

        if (first == second || first == 0)
        {
            return path.Count == 0 && (first == 0 || firstRoot.AsSpan().SequenceEqual(secondRoot));
        }

        IReadOnlyList<byte[]> whole = long.IsPow2(first) ? [firstRoot, .. path] : path;
        if (whole.Count == 0)
        {
            return false;
        }

        var (fn, sn) = (first - 1, second - 1);
        while ((fn & 1) == 1)
        {
            (fn, sn) = (fn >> 1, sn >> 1);
        }

        var (old, now) = (whole[0], whole[0]);
        foreach (var beside in whole.Skip(1))
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                (old, now) = (suite.Node(beside, old), suite.Node(beside, now));
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                now = suite.Node(now, beside);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && old.AsSpan().SequenceEqual(firstRoot) && now.AsSpan().SequenceEqual(secondRoot);
    }
}
