namespace InfoGov.Documents;

/// <summary>
/// The types of documents that may be attached, by the ending of their names and their first bytes. None of them can run in a
/// browser; formats with macros are left out.
/// </summary>
public static class DocumentTypes
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, (string MediaType, byte[][] Beginnings)> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", ["%PDF-"u8.ToArray()]),
        [".ofd"] = ("application/ofd", [Zip]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip]),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip]),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [Zip]),
        [".odt"] = ("application/vnd.oasis.opendocument.text", [Zip]),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", [Zip]),
        [".doc"] = ("application/msword", [Compound]),
        [".xls"] = ("application/vnd.ms-excel", [Compound]),
        [".wps"] = ("application/vnd.ms-works", [Compound]),
        [".png"] = ("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        [".jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".tif"] = ("image/tiff", [[0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]]),
        [".tiff"] = ("image/tiff", [[0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]]),
        [".zip"] = ("application/zip", [Zip]),
        [".txt"] = ("text/plain", []),
        [".csv"] = ("text/csv", []),
    };

    /// <summary>The endings of names that are taken.</summary>
    public static IEnumerable<string> Endings => ByEnding.Keys;

    /// <summary>How many bytes of the beginning tell the type.</summary>
    public const int Beginning = 512;

    /// <summary>The media type of that name; null when it is not taken.</summary>
    public static string? Of(string name) => ByEnding.TryGetValue(Path.GetExtension(name), out var type) ? type.MediaType : null;

    /// <summary>True when a content that begins so is what its name says; text has no zero bytes.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> beginning)
    {
        var beginnings = ByEnding[Path.GetExtension(name)].Beginnings;
        if (beginnings.Length == 0)
        {
            return !beginning.Contains((byte)0);
        }

        foreach (var expected in beginnings)
        {
            if (beginning.StartsWith(expected))
            {
                return true;
            }
        }

        return false;
    }
}
