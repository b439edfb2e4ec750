using System.Text;

namespace InfoGov.Finding;

/// <summary>
/// Names that contain each other are found by three characters in a row. Of a long name not all of these are kept, but those
/// chosen by winnowing (Schleimer et al. 2003): any five characters in a row of it hold one that is kept.
/// </summary>
internal static class NameParts
{
    private const int PartLength = 3;
    private const int Window = 3;
    private const int FewParts = 4;

    /// <summary>Every part of a name in the form of <see cref="PlainText.OfName"/>: what is looked for.</summary>
    public static string[] All(string plain)
    {
        Rune[] runes = [.. plain.EnumerateRunes()];
        var parts = new string[Math.Max(0, runes.Length - PartLength + 1)];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = string.Concat(runes[i], runes[i + 1], runes[i + 2]);
        }

        return parts;
    }

    /// <summary>The parts by which a name is found: all of a short one, a choice of a long one.</summary>
    public static IEnumerable<string> Kept(string plain)
    {
        var parts = All(plain);
        if (parts.Length <= FewParts)
        {
            return parts.Distinct(StringComparer.Ordinal);
        }

        uint[] digests = [.. parts.Select(Digest)];
        var kept = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Window <= parts.Length; i++)
        {
            var least = i;
            for (var j = i + 1; j < i + Window; j++)
            {
                least = digests[j] < digests[least] ? j : least;
            }

            kept.Add(parts[least]);
        }

        return kept;
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
