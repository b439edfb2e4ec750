namespace InfoGov.Suites;

/// <summary>
/// The algorithms that a store proves itself by: the hash of its trees, digests and chains, and the signature below its checkpoints and
/// receipts. A store keeps the suite of its first start for its life; what is taken away from it tells the suite by the key that signed it.
/// </summary>
public abstract class Suite
{
    /// <summary>Bytes of a hash, in every suite.</summary>
    public const int HashSize = 32;

    /// <summary>Bytes of a signature, in every suite.</summary>
    public const int SignatureSize = 64;

    /// <summary>Bytes of the secret that a signing key is made of, in every suite.</summary>
    public const int SecretSize = 32;

    /// <summary>Ed25519 and SHA-256.</summary>
    public static Suite Default { get; } = new Ed25519WithSha256();

    /// <summary>SM2 and SM3, which systems of the Chinese government are assessed for (GB/T 39786).</summary>
    public static Suite Sm { get; } = new Sm2WithSm3();

    /// <summary>Every suite.</summary>
    public static IReadOnlyList<Suite> All { get; } = [Default, Sm];

    /// <summary>How settings and stores name it.</summary>
    public abstract string Setting { get; }

    /// <summary>The name of its hash.</summary>
    public abstract string HashName { get; }

    /// <summary>The names of its signature and its hash, as people and monitors read them.</summary>
    public abstract string Name { get; }

    /// <summary>What the secret of a key is, in words.</summary>
    public abstract string SecretName { get; }

    /// <summary>The signature type of C2SP signed-note, which stands before the public key: an assigned byte, or 0xff and an identifier that collides with none.</summary>
    public abstract ReadOnlySpan<byte> SignatureType { get; }

    /// <summary>Bytes of a public key.</summary>
    public abstract int PublicKeySize { get; }

    /// <summary>The suite of a setting; null where none is asked for.</summary>
    /// <param name="setting">The value.</param>
    /// <param name="what">The name of the setting, for whoever has to mend it.</param>
    /// <exception cref="ArgumentException">There is no such suite.</exception>
    public static Suite? Asked(string? setting, string what) => setting is not { Length: > 0 } ? null
        : Named(setting) ?? throw new ArgumentException($"{what} is “{setting}”; it is {string.Join(" or ", All.Select(suite => $"{suite.Setting} ({suite.Name})"))}.");

    /// <summary>The suite that settings and stores name so; null where there is none.</summary>
    public static Suite? Named(string setting) => All.FirstOrDefault(suite => suite.Setting == setting);

    /// <summary>The hash of up to three parts, one after the other.</summary>
    public abstract byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default);

    /// <summary>The secret of a new key.</summary>
    public abstract byte[] NewSecret();

    /// <summary>The key of a secret; null where the secret is none.</summary>
    public abstract SigningKey? TryKeyOf(ReadOnlySpan<byte> secret);

    /// <summary>The key of a secret.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public SigningKey KeyOf(ReadOnlySpan<byte> secret) => TryKeyOf(secret) ?? throw new ArgumentException($"It is not {SecretName}.", nameof(secret));

    /// <summary>Whether these bytes are a public key.</summary>
    public abstract bool IsKey(ReadOnlySpan<byte> publicKey);

    /// <summary>Whether a signature of a text is one of the key.</summary>
    public abstract bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A key that signs.</summary>
public abstract class SigningKey(Suite suite) : IDisposable
{
    /// <summary>The suite it signs by.</summary>
    public Suite Suite { get; } = suite;

    /// <summary>What its signatures are verified with.</summary>
    public abstract ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The signature of a text.</summary>
    public abstract byte[] Sign(ReadOnlySpan<byte> text);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Forgets the secret.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
