using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InfoGov.Host.Tests.Documents;

/// <summary>Small office files, made part by part.</summary>
internal static class OfficeFiles
{
    private const string Types = """<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip([("[Content_Types].xml", Types), ("word/document.xml", "<w/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A compound file of three sectors: its header, its table, and a directory of at most four names.</summary>
    public static byte[] Compound(params string[] names)
    {
        const uint free = 0xFFFFFFFF, end = 0xFFFFFFFE, isTable = 0xFFFFFFFD;
        var file = new byte[512 * 3];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        file[30] = 9;
        Write(44, 1);
        Write(48, 1);
        Write(68, end);
        for (var i = 0; i < 109; i++)
        {
            Write(76 + (4 * i), i == 0 ? 0 : free);
        }

        for (var i = 0; i < 128; i++)
        {
            Write(512 + (4 * i), i switch { 0 => isTable, 1 => end, _ => free });
        }

        foreach (var (i, name) in names.Index())
        {
            var at = 1024 + (128 * i);
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((name.Length + 1) * 2));
            file[at + 66] = (byte)(i == 0 ? 5 : 2);
        }

        return file;

        void Write(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
    }
}
