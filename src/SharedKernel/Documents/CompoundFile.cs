using System.Buffers.Binary;
using System.Text;

namespace InfoGov.Documents;

/// <summary>
/// The list of streams of a compound file ([MS-CFB]), in which Office kept documents before 2007. Of the file only its tables
/// are read.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int FatInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    // Enough for a list of 400,000 streams; a chain that is longer goes in a circle.
    private const int MostSectors = 100_000;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>A document of Office that has one of these streams, and none of a VBA project.</summary>
    public static bool IsOffice(Stream content, params string[] documents) =>
        Names(content) is { } names
        && names.Any(name => documents.Contains(name, StringComparer.OrdinalIgnoreCase))
        && !names.Any(name => name.Contains("VBA", StringComparison.OrdinalIgnoreCase) || name.Equals("Macros", StringComparison.OrdinalIgnoreCase) || name.Equals("PROJECTwm", StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of all streams and storages; null when it is no whole compound file.</summary>
    private static List<string>? Names(Stream content)
    {
        var header = new byte[HeaderSize];
        if (content.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header.AsSpan().StartsWith(Signature))
        {
            return null;
        }

        var sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (sectorShift is not (9 or 12))
        {
            return null;
        }

        var file = new Sectors(content, 1 << sectorShift);
        return file.ReadTable(header) is { } table ? file.ReadNames(table, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48))) : null;
    }

    private sealed class Sectors(Stream content, int size)
    {
        /// <summary>The table that says which sector follows which; null when it is not whole.</summary>
        public List<uint>? ReadTable(byte[] header)
        {
            List<uint> places = [.. Enumerable.Range(0, FatInHeader).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (4 * i)))).TakeWhile(s => s < LastSector)];
            var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
            for (var i = 0; next < LastSector && i < MostSectors; i++)
            {
                if (Read(next) is not { } more)
                {
                    return null;
                }

                places.AddRange(Numbers(more.AsSpan(0, size - 4)).TakeWhile(s => s < LastSector));
                next = BinaryPrimitives.ReadUInt32LittleEndian(more.AsSpan(size - 4));
            }

            List<uint> table = [];
            foreach (var place in places.Take(MostSectors))
            {
                if (Read(place) is not { } sector)
                {
                    return null;
                }

                table.AddRange(Numbers(sector));
            }

            return table;
        }

        /// <summary>The names in the directory that begins at a sector; null when it is not whole.</summary>
        public List<string>? ReadNames(List<uint> table, uint first)
        {
            List<string> names = [];
            var read = 0;
            for (var sector = first; sector < LastSector; sector = table[(int)sector])
            {
                if (sector >= table.Count || ++read > MostSectors || Read(sector) is not { } entries)
                {
                    return null;
                }

                for (var at = 0; at < size; at += EntrySize)
                {
                    var length = BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 64));
                    if (length is >= 2 and <= 64)
                    {
                        names.Add(Encoding.Unicode.GetString(entries, at, length - 2).TrimStart('\u0001', '\u0003', '\u0005'));
                    }
                }
            }

            return names;
        }

        private static List<uint> Numbers(ReadOnlySpan<byte> sector)
        {
            List<uint> numbers = new(sector.Length / 4);
            for (var at = 0; at < sector.Length; at += 4)
            {
                numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
            }

            return numbers;
        }

        private byte[]? Read(uint sector)
        {
            var at = ((long)sector + 1) * size;
            if (at + size > content.Length)
            {
                return null;
            }

            var bytes = new byte[size];
            content.Position = at;
            content.ReadExactly(bytes);
            return bytes;
        }
    }
}
