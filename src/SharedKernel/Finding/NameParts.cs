using System.Text;

namespace InfoGov.Finding;

/// <summary>
/// A few short parts of a name, chosen so that any two names which have <see cref="Assured"/> characters in a row in common
/// have a part in common (winnowing, Schleimer et al. 2003). So names that contain each other are found by an index.
/// </summary>
internal static class NameParts
{
    private const int PartLength = 3;
    private const int Window = 2;

    /// <summary>So many characters in a row in two names make them share a part.</summary>
    public const int Assured = PartLength + Window - 1;

    /// <summary>The parts of a name in the form of <see cref="PlainText.OfName"/>; none for a name too short to be contained in another.</summary>
    public static IReadOnlyList<string> Of(string plain)
    {
        Rune[] runes = [.. plain.EnumerateRunes()];
        var parts = new string[Math.Max(0, runes.Length - PartLength + 1)];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = string.Concat(runes[i], runes[i + 1], runes[i + 2]);
        }

        var chosen = new List<string>();
        for (var i = 0; i + Window <= parts.Length; i++)
        {
            var least = parts.AsSpan(i, Window).ToArray().MinBy(Digest)!;
            if (!chosen.Contains(least, StringComparer.Ordinal))
            {
                chosen.Add(least);
            }
        }

        return chosen;
    }

    /// <summary>FNV-1a: any order will do that is the same on every host and spreads.</summary>
    private static uint Digest(string part)
    {
        var digest = 2166136261u;
        foreach (var c in part)
        {
            digest = unchecked((digest ^ c) * 16777619u);
        }

        return digest;
    }
}
