using System.Security.Cryptography;
using System.Text;

namespace InfoGov.Finding;

/// <summary>Texts as they are compared: what people write differently and mean alike is one.</summary>
public static class PlainText
{
    private const int Longest = 120;
    private const int ShortestName = 2;

    // What a thing is, said after what it is called. Longer ones first.
    private static readonly string[] Endings = ["信息系统", "建设项目", "建设工程", "项目", "工程", "系统", "平台", "建设"];

    /// <summary>
    /// Half width, lower case, without spaces and punctuation; empty for a text that says nothing. A very long one is cut and
    /// ends with its digest, so that it stays one of a kind and fits an index.
    /// </summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var folded = Fold(rune);
            if (Rune.IsLetterOrDigit(folded))
            {
                plain.Append(Rune.ToLowerInvariant(folded).ToString());
            }
            else if (Number(rune) is { } number)
            {
                plain.Append(number);
            }
        }

        return Short(plain.ToString());
    }

    /// <summary>The same for a name: without the words at its end that say what it is.</summary>
    public static string OfName(string? name)
    {
        var plain = Of(name);
        while (Array.Find(Endings, e => plain.EndsWith(e, StringComparison.Ordinal) && plain.Length - e.Length >= ShortestName) is { } ending)
        {
            plain = plain[..^ending.Length];
        }

        return plain;
    }

    /// <summary>True when both say the same and say something.</summary>
    public static bool Same(string? one, string? other) => Of(one) is { Length: > 0 } plain && plain == Of(other);

    /// <summary>
    /// Full width forms as their half width ones, as in NFKC, which the runtime does not offer without its globalization data.
    /// </summary>
    private static Rune Fold(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    /// <summary>Circled and Roman numbers in digits and letters, as in NFKC.</summary>
    private static string? Number(Rune rune) => rune.Value switch
    {
        >= 0x2460 and <= 0x2473 => FormattableString.Invariant($"{rune.Value - 0x2460 + 1}"),
        >= 0x2160 and <= 0x216B => Roman[rune.Value - 0x2160],
        >= 0x2170 and <= 0x217B => Roman[rune.Value - 0x2170],
        _ => null,
    };

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static string Short(string plain)
    {
        if (plain.Length <= Longest)
        {
            return plain;
        }

        var cut = char.IsHighSurrogate(plain[Longest - 1]) ? Longest - 1 : Longest;
        return plain[..cut] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)).AsSpan(0, 8));
    }
}
