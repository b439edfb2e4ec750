using System.Text;
using InfoGov.Suites;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// A text with signatures below it (C2SP signed-note): the text ends with a newline, then an empty line, then a line for each signature:
/// a dash, the name of the key, and base64 of four bytes that tell the key and of the signature.
/// </summary>
internal static class SignedNote
{
    private const string Dash = "— ";

    /// <summary>The text with a signature.</summary>
    public static string Sign(string text, string name, SigningKey key) => $"{text}\n{Line(text, name, key)}";

    /// <summary>The note with a further signature below those it has.</summary>
    /// <exception cref="FormatException">It is no note.</exception>
    public static string Add(string note, string name, SigningKey key)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? throw new FormatException("It is no signed note.") : note + Line(note[..(end + 1)], name, key);
    }

    private static string Line(string text, string name, SigningKey key)
    {
        byte[] tagged = [.. new VerifierKey(name, key).Id, .. key.Sign(Encoding.UTF8.GetBytes(text))];
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
            var tagged = new byte[4 + Suite.SignatureSize];
            if (line.StartsWith($"{Dash}{verifier.Name} ", StringComparison.Ordinal)
                && Convert.TryFromBase64String(line[(Dash.Length + verifier.Name.Length + 1)..], tagged, out var written) && written == tagged.Length
                && tagged.AsSpan(0, 4).SequenceEqual(verifier.Id)
                && verifier.Suite.Verifies(verifier.Key.Span, Encoding.UTF8.GetBytes(text), tagged.AsSpan(4)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The names below a note, whether their signatures are good or not.</summary>
    public static IEnumerable<string> SignersOf(string note) =>
        note.Split('\n').Where(line => line.StartsWith(Dash, StringComparison.Ordinal)).Select(line => line[Dash.Length..].Split(' ')[0]);

    /// <summary>The beginnings of the keys below a note (<c>name+id</c>), whether their signatures are good or not.</summary>
    public static IEnumerable<string> TagsOf(string note)
    {
        foreach (var line in note.Split('\n').Where(line => line.StartsWith(Dash, StringComparison.Ordinal)))
        {
            var tagged = new byte[4 + Suite.SignatureSize];
            if (line[Dash.Length..].Split(' ') is [var name, var signature] && Convert.TryFromBase64String(signature, tagged, out var written) && written == tagged.Length)
            {
                yield return $"{name}+{Convert.ToHexStringLower(tagged[..4])}";
            }
        }
    }
}
