using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC.Multiplier;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace InfoGov.Suites;

/// <summary>
/// SM2 signatures (GB/T 32918.2, on the curve of GB/T 32918.5) and the hash SM3 (GB/T 32905). The signer is known by the identity
/// <c>1234567812345678</c>, as GM/T 0009 has it where none is agreed; a signature is r and s, 32 bytes each; a public key is 0x04, x and y.
/// </summary>
internal sealed class Sm2WithSm3 : Suite
{
    private static readonly ECDomainParameters Curve = ECDomainParameters.FromX9ECParameters(CustomNamedCurves.GetByName("sm2p256v1"));

    public override string Setting => "sm";

    public override string HashName => "SM3";

    public override string Name => "SM2/SM3";

    public override string SecretName => "an SM2 private key (a number from 1 to n − 2, n being the order of the curve)";

    /// <summary>C2SP assigns no byte: 0xff, then the DER of the object identifier of SM2 with SM3, 1.2.156.10197.1.501 (GM/T 0006).</summary>
    public override ReadOnlySpan<byte> SignatureType => [0xff, 0x06, 0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x83, 0x75];

    public override int PublicKeySize => 65;

    public override byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(first);
        digest.BlockUpdate(second);
        digest.BlockUpdate(third);
        var hash = new byte[HashSize];
        digest.DoFinal(hash);
        return hash;
    }

    public override byte[] NewSecret()
    {
        byte[] secret;
        do
        {
            secret = RandomNumberGenerator.GetBytes(SecretSize);
        }
        while (!IsSecret(new BigInteger(1, secret)));
        return secret;
    }

    public override SigningKey? TryKeyOf(ReadOnlySpan<byte> secret) => secret.Length == SecretSize && new BigInteger(1, secret) is var d && IsSecret(d) ? new Signing(this, d) : null;

    public override bool IsKey(ReadOnlySpan<byte> publicKey) => PointOf(publicKey) is not null;

    public override bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (PointOf(publicKey) is not { } point)
        {
            return false;
        }

        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(forSigning: false, new ECPublicKeyParameters(point, Curve));
        signer.BlockUpdate(text);
        return signer.VerifySignature(signature.ToArray());
    }

    /// <summary>GB/T 32918.1, 6.1: from 1 to n − 2.</summary>
    private static bool IsSecret(BigInteger d) => d.SignValue > 0 && d.CompareTo(Curve.N.Subtract(BigInteger.Two)) <= 0;

    /// <summary>The point that is written so; null where that is none of the curve.</summary>
    private static ECPoint? PointOf(ReadOnlySpan<byte> publicKey)
    {
        try
        {
            return publicKey.Length == 65 && publicKey[0] == 0x04 ? Curve.Curve.DecodePoint(publicKey.ToArray()) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed class Signing(Suite suite, BigInteger secret) : SigningKey(suite)
    {
        private readonly ECPrivateKeyParameters key = new(secret, Curve);

        public override ReadOnlyMemory<byte> PublicKey { get; } = new FixedPointCombMultiplier().Multiply(Curve.G, secret).Normalize().GetEncoded(compressed: false);

        public override byte[] Sign(ReadOnlySpan<byte> text)
        {
            var signer = new SM2Signer(PlainDsaEncoding.Instance);
            signer.Init(forSigning: true, key);
            signer.BlockUpdate(text);
            return signer.GenerateSignature();
        }
    }
}
