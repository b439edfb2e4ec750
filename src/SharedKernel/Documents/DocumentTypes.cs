namespace InfoGov.Documents;

/// <summary>
/// The types of documents that may be attached, by the ending of their names and what is in them. None of them can run in a
/// browser; what holds macros is left out, whatever its name.
/// </summary>
public static class DocumentTypes
{
    /// <summary>How far into a PDF its mark may stand (ISO 32000-1, appendix H.3.4.1): mail programs and gateways put lines before it.</summary>
    private const int PdfBeginning = 1024;

    private static readonly byte[][] Jpeg = [[0xFF, 0xD8, 0xFF]];
    private static readonly byte[][] Tiff = [[0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]];

    // What a PDF may not begin as: a file that something else would take for its own.
    private static readonly byte[][] Others =
    [
        "MZ"u8.ToArray(), [0x7F, .. "ELF"u8], "#!"u8.ToArray(), "<"u8.ToArray(), [.. "PK"u8, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], "GIF8"u8.ToArray(), "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0xCA, 0xFE, 0xBA, 0xBE],
    ];

    private static readonly Dictionary<string, (string MediaType, Func<Stream, bool> Is)> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", IsPdf),
        [".ofd"] = ("application/ofd", content => Packages.IsOfd(content)),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", content => Packages.IsOffice(content, "word/")),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content => Packages.IsOffice(content, "xl/")),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", content => Packages.IsOffice(content, "ppt/")),
        [".odt"] = ("application/vnd.oasis.opendocument.text", content => Packages.IsOpenDocument(content, "application/vnd.oasis.opendocument.text")),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", content => Packages.IsOpenDocument(content, "application/vnd.oasis.opendocument.spreadsheet")),
        [".doc"] = ("application/msword", content => CompoundFile.IsOffice(content, "WordDocument")),
        [".xls"] = ("application/vnd.ms-excel", content => CompoundFile.IsOffice(content, "Workbook", "Book")),
        [".wps"] = ("application/vnd.ms-works", content => CompoundFile.IsOffice(content, "WordDocument", "Contents")),
        [".png"] = ("image/png", content => Begins(content, [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]])),
        [".jpg"] = ("image/jpeg", content => Begins(content, Jpeg)),
        [".jpeg"] = ("image/jpeg", content => Begins(content, Jpeg)),
        [".tif"] = ("image/tiff", content => Begins(content, Tiff)),
        [".tiff"] = ("image/tiff", content => Begins(content, Tiff)),
        [".zip"] = ("application/zip", Packages.IsArchive),
        [".txt"] = ("text/plain", IsText),
        [".csv"] = ("text/csv", IsText),
    };

    /// <summary>The endings of names that are taken.</summary>
    public static IEnumerable<string> Endings => ByEnding.Keys;

    /// <summary>The media type of that name; null when it is not taken.</summary>
    public static string? Of(string name) => ByEnding.TryGetValue(Path.GetExtension(name), out var type) ? type.MediaType : null;

    /// <summary>True when a content is what its name says, and holds no macros.</summary>
    /// <param name="name">A name that is taken.</param>
    /// <param name="content">The whole of it, from its beginning; it can be sought in.</param>
    public static bool Fits(string name, Stream content) => ByEnding[Path.GetExtension(name)].Is(content);

    private static bool Begins(Stream content, byte[][] expected)
    {
        var beginning = Beginning(content, 16);
        return expected.Any(e => beginning.AsSpan().StartsWith(e));
    }

    private static bool IsPdf(Stream content)
    {
        var beginning = Beginning(content, PdfBeginning);
        return beginning.AsSpan().IndexOf("%PDF-"u8) switch
        {
            0 => true,
            < 0 => false,
            _ => !Others.Any(other => ((ReadOnlySpan<byte>)beginning).TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0D, 0x0A]).StartsWith(other)),
        };
    }

    /// <summary>Text has no zero bytes.</summary>
    private static bool IsText(Stream content) => !Beginning(content, 512).Contains((byte)0);

    private static byte[] Beginning(Stream content, int length)
    {
        var beginning = new byte[length];
        return beginning[..content.ReadAtLeast(beginning, length, throwOnEndOfStream: false)];
    }
}
