using System.Security.Cryptography;
using NSec.Cryptography;
using IncrementalHash = System.Security.Cryptography.IncrementalHash;

namespace InfoGov.Suites;

/// <summary>Ed25519 (RFC 8032) and SHA-256: what every monitor of C2SP logs understands.</summary>
internal sealed class Ed25519WithSha256 : Suite
{
    private const int Short = 1024;

    public override string Setting => "default";

    public override string HashName => "SHA-256";

    public override string Name => "Ed25519/SHA-256";

    public override string SecretName => "an Ed25519 seed";

    public override ReadOnlySpan<byte> SignatureType => [0x01];

    public override int PublicKeySize => 32;

    public override byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        // Nodes and most leaves are short: put together on the stack they are hashed at once.
        if (first.Length + second.Length + third.Length is <= Short and var length)
        {
            Span<byte> parts = stackalloc byte[Short];
            first.CopyTo(parts);
            second.CopyTo(parts[first.Length..]);
            third.CopyTo(parts[(first.Length + second.Length)..]);
            return SHA256.HashData(parts[..length]);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        return hash.GetHashAndReset();
    }

    public override byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretSize);

    public override SigningKey? TryKeyOf(ReadOnlySpan<byte> secret) =>
        Key.TryImport(SignatureAlgorithm.Ed25519, secret, KeyBlobFormat.RawPrivateKey, out var key) ? new Signing(this, key!) : null;

    public override bool IsKey(ReadOnlySpan<byte> publicKey) => PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out _);

    public override bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key) && SignatureAlgorithm.Ed25519.Verify(key!, text, signature);

    private sealed class Signing(Suite suite, Key key) : SigningKey(suite)
    {
        public override ReadOnlyMemory<byte> PublicKey { get; } = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);

        public override byte[] Sign(ReadOnlySpan<byte> text) => SignatureAlgorithm.Ed25519.Sign(key, text);

        protected override void Dispose(bool disposing) => key.Dispose();
    }
}
