using System.Text;

namespace InfoGov.Disclosure.Query;

/// <summary>Percent-decoding that replaces nothing: what is not UTF-8 is refused.</summary>
internal static class Percent
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text behind an encoded one; a plus sign is a space in a query.</summary>
    public static string Decoded(string text, bool plusIsSpace, string? target = null)
    {
        if (text.AsSpan().IndexOfAny('%', '+') < 0 && Ascii.IsValid(text))
        {
            return text;
        }

        var octets = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '%' && index + 2 < text.Length && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]))
            {
                octets.Add(Convert.FromHexString(text.AsSpan(index + 1, 2))[0]);
                index += 2;
            }
            else if (character == '+' && plusIsSpace)
            {
                octets.Add((byte)' ');
            }
            else
            {
                var rune = Rune.TryGetRuneAt(text, index, out var whole) ? whole : Rune.ReplacementChar;
                octets.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                index += rune.Utf16SequenceLength - 1;
            }
        }

        return Text([.. octets], target);
    }

    /// <summary>Octets as text; what is not UTF-8 is refused.</summary>
    public static string Text(byte[] octets, string? target)
    {
        string decoded;
        try
        {
            decoded = Strict.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            throw LooksChinese(octets) ? Looks(target) : FeedException.Invalid("地址不是 UTF-8 编码。", "The address is not UTF-8.", target);
        }

        // "系统" in GBK happens to be UTF-8 for letters that nobody writes.
        if (decoded.Any(IsOdd) && LooksChinese(octets))
        {
            throw Looks(target);
        }

        return decoded.Contains('\0', StringComparison.Ordinal)
            ? throw FeedException.Invalid("地址含有字符 U+0000。", "The address contains the character U+0000.", target)
            : decoded;
    }

    private static FeedException Looks(string? target) => FeedException.Invalid(
        "地址不是 UTF-8 编码，看起来是 GB18030（GBK）；请改用 UTF-8。", "The address is not UTF-8; it looks like GB18030. Send UTF-8.", target);

    /// <summary>Archaic Greek letters and symbols.</summary>
    private static bool IsOdd(char character) => character is >= '\u0370' and <= '\u0377' or >= '\u037b' and <= '\u037d' or >= '\u03cf' and <= '\u03ff';

    private static bool LooksChinese(byte[] octets)
    {
        try
        {
            return Chinese.GetString(octets).Any(character => character is >= '\u4e00' and <= '\u9fff');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
