using System.Buffers;
using System.Globalization;
using System.Text;
using InfoGov.Law;

namespace InfoGov.Incoming;

/// <summary>
/// What a text may hold, whichever door it comes in by: no control characters but tab and line breaks, no marks that turn the
/// direction of what is shown, nothing that is lost already, and something to see unless it is blank.
/// </summary>
public static class IncomingText
{
    // Shown as nothing although Unicode calls them letters, symbols or marks.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFFA0");

    /// <summary>What is wrong with a text, and at which character, counted from 1; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsMarks">Takes marks that are not shown: for codes that people paste, of which only letters and digits count.</param>
    public static Text? Flaw(ReadOnlySpan<char> text, bool allowsMarks = false)
    {
        var (isSeen, isHidden) = (false, false);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) != OperationStatus.Done)
            {
                return At(i, text[i], "半个代理对", "half of a surrogate pair");
            }

            switch (rune.Value)
            {
                case '\t' or '\n' or '\r':
                    break;
                case < 0x20 or (>= 0x7F and < 0xA0):
                    return At(i, rune.Value, "控制字符", "a control character");
                case 0xFFFD:
                    return At(i, rune.Value, "替代字符，即原文在此之前已有丢失", "the mark of a character that was lost before it came here");
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) when !allowsMarks:
                    return At(i, rune.Value, "改变显示方向的字符", "a mark that turns the direction of what is shown");
            }

            var isInvisible = IsInvisible(rune);
            isSeen |= !isInvisible && !Rune.IsWhiteSpace(rune);
            isHidden |= isInvisible;
            i += length;
        }

        return isHidden && !isSeen && !allowsMarks ? new Text("没有可见的字符", "It holds no character that can be seen")
            : IsMisread(text) ? new Text("不是 UTF-8，看起来是 GB18030（例如“系统”的 GB18030 字节恰好也能按 UTF-8 读作“ϵͳ”）；请用 UTF-8", "Not UTF-8; it looks like GB18030, whose bytes happen to be read as UTF-8, too (as those of 系统 as “ϵͳ”). Send UTF-8")
            : null;
    }

    /// <summary>
    /// True for a text that is most likely GB18030 read as UTF-8: two or more characters beyond ASCII, each of two bytes, none of
    /// a script that people write in, and all of them Chinese when their bytes are read as GB18030.
    /// </summary>
    private static bool IsMisread(ReadOnlySpan<char> text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                continue;
            }

            // Latin, Greek, Cyrillic, Hebrew, Arabic; and what takes three bytes.
            if (c is < '\u0250' or (>= '\u0386' and <= '\u03CE') or (>= '\u0400' and <= '\u052F') or (>= '\u05D0' and <= '\u05EA') or (>= '\u0620' and <= '\u0669') or >= '\u0800')
            {
                return false;
            }

            strange++;
        }

        return strange >= 2 && IncomingBytes.LooksLikeGb18030(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>True for a character that is not shown and is no space.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)
        || (rune.IsBmp && Blank.Contains((char)rune.Value))
        || rune.Value is >= 0xE0100 and <= 0xE01EF;

    private static Text At(int index, int character, string zh, string en) => new(
        string.Create(CultureInfo.InvariantCulture, $"第 {index + 1} 个字符 U+{character:X4} 是{zh}"),
        string.Create(CultureInfo.InvariantCulture, $"Character {index + 1}, U+{character:X4}, is {en}"));
}
