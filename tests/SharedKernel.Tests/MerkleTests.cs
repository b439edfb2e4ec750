using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Tests;

public sealed class MerkleTests
{
    /// <summary>The leaves and roots of Certificate Transparency's reference implementation.</summary>
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public async Task Roots_are_those_of_the_reference()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(new Frontier(Suite.Default).Root()));
        var stored = new Stored(Suite.Default);
        for (var i = 0; i < Leaves.Length; i++)
        {
            stored.Add(Suite.Default.Leaf(Convert.FromHexString(Leaves[i])));
            Assert.Equal(Roots[i], Convert.ToHexStringLower(stored.Frontier.Root()));
            Assert.Equal(Roots[i], Convert.ToHexStringLower(await stored.Tree(i + 1).Root()));
        }
    }

    [Theory]
    [InlineData("default")]
    [InlineData("sm")]
    public async Task Every_proof_of_trees_around_a_tile_proves_and_proves_nothing_else(string named)
    {
        var suite = Suite.Named(named)!;
        var other = Suite.All.Single(s => s != suite);
        var stored = new Stored(suite);
        var roots = new List<byte[]> { stored.Frontier.Root() };
        for (var i = 0; i < 600; i++)
        {
            stored.Add(suite.Leaf(BitConverter.GetBytes(i)));
            roots.Add(stored.Frontier.Root());
        }

        foreach (var size in (int[])[1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 600])
        {
            var tree = stored.Tree(size);
            Assert.Equal(roots[size], await tree.Root());
            Assert.Equal(roots[size], (await tree.Frontier()).Root());
            for (var index = 0; index < size; index += size < 20 ? 1 : 37)
            {
                var path = await tree.Inclusion(index);
                Assert.True(Proof.Includes(suite, stored.Leaves[index], index, size, path, roots[size]));
                Assert.False(Proof.Includes(suite, stored.Leaves[index], index + 1, size, path, roots[size]));
                Assert.Equal(path.Count == 0, Proof.Includes(other, stored.Leaves[index], index, size, path, roots[size]));
                Assert.False(Proof.Includes(suite, suite.Leaf([1]), index, size, path, roots[size]));
                Assert.False(Proof.Includes(suite, stored.Leaves[index], index, size, [.. path, path.Count > 0 ? path[0] : roots[0]], roots[size]));
            }

            for (var first = 1; first <= size; first += size < 20 ? 1 : 29)
            {
                var path = await tree.Consistency(first);
                Assert.True(Proof.IsConsistent(suite, first, roots[first], size, roots[size], path), $"{first} {size}");
                Assert.False(Proof.IsConsistent(suite, first, roots[first - 1], size, roots[size], path), $"{first} {size}");
                Assert.False(Proof.IsConsistent(suite, first, roots[first], size, roots[size - 1], path), $"{first} {size}");
            }
        }
    }

    [Theory]
    [InlineData("000", 0L, null)]
    [InlineData("x001/x234/067", 1234067L, null)]
    [InlineData("x001/234.p/5", 1234L, 5)]
    public void A_path_names_a_tile(string path, long tile, int? width) => Assert.Equal((tile, width), Tiles.Parse(path));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x001")]
    [InlineData("001/234")]
    [InlineData("000.p/0")]
    [InlineData("000.p/256")]
    [InlineData("x-01/000")]
    [InlineData("x001/x001/x001/x001/x001/x001/x001/000")]
    public void Any_other_path_names_none(string path) => Assert.Null(Tiles.Parse(path));

    /// <summary>Leaves, and nodes as they are kept.</summary>
    private sealed class Stored(Suite suite)
    {
        private readonly Dictionary<(int, long), byte[]> nodes = [];

        public List<byte[]> Leaves { get; } = [];

        public Frontier Frontier { get; } = new(suite);

        public void Add(byte[] leaf)
        {
            Leaves.Add(leaf);
            Frontier.Add(leaf, (level, place, hash) => nodes[(level, place)] = hash);
        }

        public MerkleTree Tree(long size) => new(suite, size, (level, tile, width) => Task.FromResult(
            Enumerable.Range(0, width).Select(i => level == 0 ? Leaves[(int)(tile * 256) + i] : nodes[(level, tile * 256 + i)]).ToArray()));
    }
}
