using System.Security.Cryptography;
using System.Text;
using InfoGov.Suites;

namespace InfoGov.Tests;

/// <summary>The suites give what their standards say.</summary>
public sealed class SuiteTests
{
    /// <summary>The example of GB/T 32918.5-2017, A.2: the key, the text and the signature.</summary>
    private static readonly byte[] Secret = Convert.FromHexString("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
    private static readonly byte[] Public = Convert.FromHexString("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
    private static readonly byte[] Signature = Convert.FromHexString("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

    private static ReadOnlySpan<byte> Text => "message digest"u8;

    [Theory]
    [InlineData("abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_is_that_of_the_examples_of_GBT_32905(string text, int times, string hash)
    {
        var whole = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        Assert.Equal(hash, Convert.ToHexStringLower(Suite.Sm.Hash(whole)));
        Assert.Equal(hash, Convert.ToHexStringLower(Suite.Sm.Hash(whole.AsSpan(0, 1), whole.AsSpan(1, 1), whole.AsSpan(2))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(100_000)]
    public void Parts_are_hashed_as_one_however_long(int length)
    {
        var whole = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        foreach (var (first, second) in ((int, int)[])[(0, 0), (0, length), (length / 3, length / 2), (length, length)])
        {
            Assert.Equal(SHA256.HashData(whole), Suite.Default.Hash(whole.AsSpan(0, first), whole.AsSpan(first, second - first), whole.AsSpan(second)));
            Assert.Equal(Suite.Sm.Hash(whole), Suite.Sm.Hash(whole.AsSpan(0, first), whole.AsSpan(first, second - first), whole.AsSpan(second)));
        }
    }

    [Fact]
    public void Sm2_verifies_the_example_of_GBT_32918_and_nothing_else()
    {
        using var key = Suite.Sm.KeyOf(Secret);
        Assert.Equal(Public, key.PublicKey);
        Assert.True(Suite.Sm.Verifies(Public, Text, Signature));
        Assert.False(Suite.Sm.Verifies(Public, "message digesT"u8, Signature));
        Assert.False(Suite.Sm.Verifies(Public, Text, Signature.AsSpan(1)));
        Assert.False(Suite.Sm.Verifies(Public, Text, []));
        Assert.False(Suite.Sm.Verifies(Public, Text, new byte[64]));
        for (var i = 0; i < Signature.Length; i += 9)
        {
            var changed = Signature.ToArray();
            changed[i] ^= 1;
            Assert.False(Suite.Sm.Verifies(Public, Text, changed));
        }
    }

    [Theory]
    [InlineData("default")]
    [InlineData("sm")]
    public void What_a_key_signs_is_verified_with_its_public_half_alone(string named)
    {
        var suite = Suite.Named(named)!;
        using var one = suite.KeyOf(suite.NewSecret());
        using var other = suite.KeyOf(suite.NewSecret());
        var signature = one.Sign(Text);
        Assert.Equal(Suite.SignatureSize, signature.Length);
        Assert.Equal(suite.PublicKeySize, one.PublicKey.Length);
        Assert.True(suite.Verifies(one.PublicKey.Span, Text, signature));
        Assert.False(suite.Verifies(other.PublicKey.Span, Text, signature));
        Assert.All(Suite.All.Where(s => s != suite), s => Assert.False(s.Verifies(one.PublicKey.Span, Text, signature)));
        Assert.False(suite.IsKey(one.PublicKey.Span[1..]));
        Assert.Throws<ArgumentException>(() => suite.KeyOf(suite.NewSecret()[1..]));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", true)]
    [InlineData("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54121", true)]
    [InlineData("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54122", false)]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", false)]
    public void A_private_key_of_Sm2_is_from_1_to_n_less_2(string secret, bool isOne)
    {
        if (isOne)
        {
            Suite.Sm.KeyOf(Convert.FromHexString(secret)).Dispose();
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Suite.Sm.KeyOf(Convert.FromHexString(secret)));
        }
    }

    [Fact]
    public void A_point_off_the_curve_is_no_key()
    {
        var off = Public.ToArray();
        off[^1] ^= 1;
        Assert.False(Suite.Sm.IsKey(off));
        Assert.False(Suite.Sm.IsKey(new byte[65]));
        Assert.False(Suite.Sm.Verifies(off, Text, Signature));
    }
}
