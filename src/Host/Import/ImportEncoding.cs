using System.Text;

namespace InfoGov.Host.Import;

/// <summary>What a file of an import can be written in.</summary>
internal static class ImportEncoding
{
    /// <summary>The names by which encodings are asked for.</summary>
    public static readonly string[] Known = ["utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16"];

    /// <summary>What cannot be read becomes U+FFFD, which no text may hold: its row is rejected. Null for UTF-8.</summary>
    public static Encoding? Of(string? name) => name?.ToLowerInvariant() switch
    {
        null or "utf-8" or "utf8" => null,
        "gb18030" or "gbk" or "gb2312" or "cp936" => Marking("gb18030"),
        "big5" => Marking("big5"),
        "utf-16" or "utf16" => Encoding.Unicode,
        _ => throw new ImportException($"--encoding: “{name}” is not known; there are {string.Join(", ", Known)}."),
    };

    private static Encoding Marking(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!;
}
