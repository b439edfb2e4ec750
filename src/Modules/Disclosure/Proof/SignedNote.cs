using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// A text with signatures below it (C2SP signed-note): the text ends with a newline, then an empty line, then a line for each signature:
/// a dash, the name of the key, and base64 of four bytes that tell the key and of the signature.
/// </summary>
internal static class SignedNote
{
    private const string Dash = "— ";

    /// <summary>The text with a signature.</summary>
    public static string Sign(string text, string name, Key key)
    {
        return $"{text}\n{Line(text, name, key)}";
    }

    /// <summary>The note with a further signature below those it has.</summary>
    /// <exception cref="FormatException">It is no note.</exception>
    public static string Add(string note, string name, Key key)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? throw new FormatException("It is no signed note.") : note + Line(note[..(end + 1)], name, key);
    }

    private static string Line(string text, string name, Key key)
    {
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text));
        byte[] tagged = [.. KeyId(name, key.PublicKey), .. signature];
        return $"{Dash}{name} {Convert.ToBase64String(tagged)}\n";
    }

    /// <summary>The text of a note that carries a good signature of the key; null when it carries none.</summary>
    public static string? Open(string note, VerifierKey verifier)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var text = note[..(end + 1)];
        foreach (var line in note[(end + 2)..].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tagged = new byte[4 + SignatureAlgorithm.Ed25519.SignatureSize];
            if (line.StartsWith($"{Dash}{verifier.Name} ", StringComparison.Ordinal)
                && Convert.TryFromBase64String(line[(Dash.Length + verifier.Name.Length + 1)..], tagged, out var written) && written == tagged.Length
                && tagged.AsSpan(0, 4).SequenceEqual(KeyId(verifier.Name, verifier.Key))
                && SignatureAlgorithm.Ed25519.Verify(verifier.Key, Encoding.UTF8.GetBytes(text), tagged.AsSpan(4)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The names below a note, whether their signatures are good or not.</summary>
    public static IEnumerable<string> SignersOf(string note) =>
        note.Split('\n').Where(line => line.StartsWith(Dash, StringComparison.Ordinal)).Select(line => line[Dash.Length..].Split(' ')[0]);

    /// <summary>Four bytes that tell keys of a name apart.</summary>
    public static byte[] KeyId(string name, PublicKey key) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. VerifierKey.Typed(key)])[..4];
}

/// <summary>A public key and its name, written <c>name+id+base64</c>.</summary>
internal sealed record VerifierKey(string Name, PublicKey Key)
{
    private const byte Ed25519 = 1;

    public override string ToString() => $"{Name}+{Convert.ToHexStringLower(SignedNote.KeyId(Name, Key))}+{Convert.ToBase64String(Typed(Key))}";

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static VerifierKey Parse(string text)
    {
        // Base64 may contain a plus; the name may not.
        var parts = text.Trim().Split('+', 3);
        if (parts.Length == 3 && parts[0].Length > 0)
        {
            var bytes = new byte[64];
            if (Convert.TryFromBase64String(parts[2], bytes, out var written) && written == 33 && bytes[0] == Ed25519)
            {
                var key = new VerifierKey(parts[0], PublicKey.Import(SignatureAlgorithm.Ed25519, bytes.AsSpan(1, 32), KeyBlobFormat.RawPublicKey));
                if (uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) && key.ToString() == text.Trim())
                {
                    return key;
                }
            }
        }

        throw new FormatException($"“{text.Trim()}” is no key of a log: it is written name+id+base64, as /log/key answers it.");
    }

    internal static byte[] Typed(PublicKey key) => [Ed25519, .. key.Export(KeyBlobFormat.RawPublicKey)];
}
