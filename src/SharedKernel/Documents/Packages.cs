using System.IO.Compression;
using System.Text;

namespace InfoGov.Documents;

/// <summary>Documents that are zip archives of parts. Only the list of parts and two small ones are read; nothing is unpacked.</summary>
internal static class Packages
{
    private const int MostParts = 20_000;
    private const int LargestPart = 1024 * 1024;

    /// <summary>An archive that can be opened, and is no document with VBA under another name.</summary>
    public static bool IsArchive(Stream content) => Look(content, archive => !HasVba(archive));

    /// <summary>OFD (GB/T 33190): its entry is <c>OFD.xml</c>.</summary>
    public static bool IsOfd(Stream content) => Look(content, archive => Part(archive, "OFD.xml") is not null && !HasMacros(archive));

    /// <summary>An Office Open XML package with its main part in that folder, without macros under whatever name.</summary>
    public static bool IsOffice(Stream content, string folder) => Look(content, archive =>
        Part(archive, "[Content_Types].xml") is { } types
        && archive.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        && !HasMacros(archive)
        && Text(types) is { } said
        && !said.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
        && !said.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));

    /// <summary>An OpenDocument of that type.</summary>
    public static bool IsOpenDocument(Stream content, string mediaType) => Look(content, archive =>
        Part(archive, "mimetype") is { } mime && Text(mime)?.Trim() == mediaType && Part(archive, "content.xml") is not null && !HasMacros(archive));

    /// <summary>VBA and macro sheets of Office; Basic and scripts of OpenDocument.</summary>
    private static bool HasMacros(ZipArchive archive) => archive.Entries.Any(entry =>
    {
        var name = entry.FullName.Replace('\\', '/');
        return name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
    }) || HasVba(archive);

    private static bool HasVba(ZipArchive archive) => archive.Entries.Any(entry =>
    {
        var file = entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || file.Equals("vbaData.xml", StringComparison.OrdinalIgnoreCase);
    });

    private static bool Look(Stream content, Func<ZipArchive, bool> fits)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count is > 0 and <= MostParts && fits(archive);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            // What no archive can be, or only one that is made to do harm.
            return false;
        }
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string name) => archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a small part; null when it is larger than it says or may be.</summary>
    private static string? Text(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var bytes = new byte[LargestPart + 1];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > LargestPart ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }
}
