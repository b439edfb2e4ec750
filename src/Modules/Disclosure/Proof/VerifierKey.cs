using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Suites;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// A public key and its name, written <c>name+id+base64</c> of the signature type and the key (C2SP signed-note); the type tells the suite,
/// and with it the hash of whatever the key has signed.
/// </summary>
internal sealed record VerifierKey(string Name, Suite Suite, ReadOnlyMemory<byte> Key)
{
    public VerifierKey(string name, SigningKey key)
        : this(name, key.Suite, key.PublicKey)
    {
    }

    /// <summary>Four bytes that tell keys of a name apart. They prove nothing, and are SHA-256 in every suite, as C2SP recommends, so that any monitor finds the line.</summary>
    public byte[] Id => SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', .. Typed])[..4];

    private byte[] Typed => [.. Suite.SignatureType, .. Key.Span];

    public override string ToString() => $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String(Typed)}";

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static VerifierKey Parse(string text)
    {
        // Base64 may contain a plus; the name may not.
        var parts = text.Trim().Split('+', 3);
        var bytes = new byte[128];
        if (parts.Length == 3 && parts[0].Length > 0 && Convert.TryFromBase64String(parts[2], bytes, out var written)
            && uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            && Suite.All.FirstOrDefault(known => bytes.AsSpan(0, written).StartsWith(known.SignatureType)) is { } suite
            && bytes[suite.SignatureType.Length..written] is var key && key.Length == suite.PublicKeySize && suite.IsKey(key)
            && new VerifierKey(parts[0], suite, key) is var verifier && verifier.ToString() == text.Trim())
        {
            return verifier;
        }

        throw new FormatException($"“{text.Trim()}” is no key of a log: it is written name+id+base64, as /log/key answers it.");
    }
}
