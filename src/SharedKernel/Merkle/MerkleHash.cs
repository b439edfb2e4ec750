using InfoGov.Suites;

namespace InfoGov.Merkle;

/// <summary>The hashes of a Merkle tree (RFC 9162, 2.1.1) by the hash of a suite: leaves and nodes are kept apart by their first byte.</summary>
public static class MerkleHash
{
    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] EmptyRoot(this Suite suite) => suite.Hash([]);

    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(this Suite suite, ReadOnlySpan<byte> entry) => suite.Hash([0], entry);

    /// <summary>The hash of a node.</summary>
    public static byte[] Node(this Suite suite, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => suite.Hash([1], left, right);
}
