using System.Globalization;
using System.Text;
using System.Text.Unicode;
using InfoGov.Law;

namespace InfoGov.Incoming;

/// <summary>Bytes that should be UTF-8, and what they are when they are not: never read by replacing what cannot be read.</summary>
public static class IncomingBytes
{
    /// <summary>Chinese text as it is written where it is not UTF-8; it holds GBK and GB2312. Throws on what it cannot read.</summary>
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The same without a byte order mark of UTF-8.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <summary>That they are no UTF-8, from which line and byte on, and what they look like; null when they are.</summary>
    public static Text? Flaw(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var good = ValidPart(bytes);
        var line = bytes[..good].Count((byte)'\n') + 1;
        var inLine = good - bytes[..good].LastIndexOf((byte)'\n');
        var looks = LooksLikeGb18030(bytes);
        return new Text(
            string.Create(CultureInfo.InvariantCulture, $"不是 UTF-8（第 {line} 行第 {inLine} 字节起）{(looks ? "，看起来是 GB18030" : "")}；请用 UTF-8"),
            string.Create(CultureInfo.InvariantCulture, $"Not UTF-8 from line {line}, byte {inLine} on{(looks ? "; it looks like GB18030" : "")}; send UTF-8"));
    }

    /// <summary>True when GB18030 reads all of it, and reads Chinese.</summary>
    public static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Gb18030.GetString(bytes);
            return text.Any(c => c is >= '\u4E00' and <= '\u9FFF') && text.All(c => !char.IsControl(c) || char.IsWhiteSpace(c));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int ValidPart(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
