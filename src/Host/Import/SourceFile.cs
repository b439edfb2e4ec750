using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using InfoGov.Incoming;
using InfoGov.Law;

namespace InfoGov.Host.Import;

/// <summary>A row of the source: the line it begins on, its cells, and why it is no row of this file, if so.</summary>
internal sealed record SourceRow(long Line, string[] Cells, Text? Malformed);

/// <summary>
/// A CSV file as Excel, WPS and others save it, read row by row: RFC 4180, with or without a byte order mark, with or without
/// a first line <c>sep=;</c>, with blank rows and blank cells at the ends of rows. UTF-8 unless an encoding is said.
/// </summary>
internal sealed partial class SourceFile : IDisposable
{
    // An open quote would otherwise swallow the rest of the file into memory.
    private const int LongestRow = 4 * 1024 * 1024;
    private const int LongestHint = 64;
    private readonly CsvReader reader;
    private readonly char separator;

    // How many columns a file of rejected rows has before those of its source.
    private readonly int before;
    private Text? malformed;

    /// <exception cref="ImportException">The header is not in the encoding of the file.</exception>
    public SourceFile(string path, char separator, Encoding? encoding = null)
    {
        this.separator = separator;
        Length = new FileInfo(path).Length;
        DemandText(path, encoding);
        var saysSeparator = SaysSeparator(path);
        reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = saysSeparator ? null : separator,
            Encoding = encoding,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            DetectSeparatorHint = saysSeparator,
            OnMalformedRecord = wrong => malformed = new Text("引号有误", $"malformed quotes ({FormattableString.Invariant($"{wrong.Reason}")})"),
        });
        Header = [.. reader.Headers.ToArray().Select(name => name.Trim())];
        if (Header.Any(name => name.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            reader.Dispose();
            throw new ImportException(NotReadable(path, encoding));
        }

        if (RejectedRows.IsHeader(Header))
        {
            before = RejectedRows.Leading.Length;
            Header = Header[before..];
        }
    }

    public string[] Header { get; }

    public long Length { get; }

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    public IEnumerable<SourceRow> Rows()
    {
        while (true)
        {
            malformed = null;
            if (!reader.Read())
            {
                Position = Length;
                yield break;
            }

            Position = Math.Min(reader.ByteOffset, Length);
            var row = Current();
            if (!row.Cells.All(string.IsNullOrWhiteSpace))
            {
                yield return row;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private SourceRow Current()
    {
        var cells = new string[Math.Max(reader.FieldCount - before, 0)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = before > 0 ? RejectedRows.AsItWas(reader.GetString(i + before)) : reader.GetString(i);
        }

        malformed ??= IncomingBytes.Flaw(reader.RawRecord) is not null ? NotUtf8(LooksLikeGb18030(reader.RawRecord)) : null;
        if (cells.Length > Header.Length && cells[Header.Length..].All(string.IsNullOrWhiteSpace))
        {
            cells = cells[..Header.Length];
        }
        else if (cells.Length < Header.Length && Header[cells.Length..].All(name => name.Length == 0))
        {
            cells = [.. cells, .. Enumerable.Repeat("", Header.Length - cells.Length)];
        }

        malformed ??= cells.Length != Header.Length ? new Text($"此行有 {cells.Length} 格，表头有 {Header.Length} 格", string.Create(CultureInfo.InvariantCulture, $"the row has {cells.Length} cells, the header {Header.Length}")) : null;
        return new SourceRow(reader.LineNumber, cells, malformed);
    }

    private static Text NotUtf8(bool looksLikeGb18030) => looksLikeGb18030
        ? new Text("不是 UTF-8，像是 GB18030；请改选编码", "not UTF-8; it looks like GB18030, see --encoding") : new Text("不是 UTF-8", "not UTF-8");

    /// <summary>One cell that was pasted from elsewhere is enough.</summary>
    private bool LooksLikeGb18030(ReadOnlySpan<byte> row)
    {
        foreach (var cell in row.Split((byte)separator))
        {
            if (IncomingBytes.Flaw(row[cell]) is not null && IncomingBytes.LooksLikeGb18030(row[cell]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Excel's first line that names the separator.</summary>
    private static bool SaysSeparator(string path)
    {
        using var text = new StreamReader(path);
        var beginning = new char[LongestHint];
        return Hint().IsMatch(new string(beginning, 0, text.ReadBlock(beginning)));
    }

    /// <exception cref="ImportException">It is a workbook, or no text at all.</exception>
    private static void DemandText(string path, Encoding? encoding)
    {
        using var file = File.OpenRead(path);
        var beginning = new byte[4096];
        var some = beginning.AsSpan(0, file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
        if (some.StartsWith("PK\x03\x04"u8) || some.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new ImportException(new Text("这是 Excel 工作簿，不是 CSV；请另存为 CSV 再上传。", $"{path} is a workbook of Excel and no CSV; save it as CSV first."));
        }

        // In a cell it rejects its row; in the header there is nothing to go by.
        var header = some.IndexOf((byte)'\n') is var end and >= 0 ? some[..end] : some;
        if (encoding is not UnicodeEncoding && header.Contains((byte)0))
        {
            throw new ImportException(new Text("这不是文本文件，或是 UTF-16 编码。", $"{path} is no text, or is in UTF-16 (--encoding utf-16)."));
        }
    }

    private static Text NotReadable(string path, Encoding? encoding)
    {
        if (encoding is not null)
        {
            return new Text($"文件不是 {encoding.WebName} 编码：表头读不出来，请改选编码。", $"{path} is not in {encoding.WebName}: its header cannot be read so.");
        }

        using var file = File.OpenRead(path);
        var beginning = new byte[64 * 1024];
        var flaw = IncomingBytes.Flaw(beginning.AsSpan(0, file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)));
        return new Text($"{flaw?.Zh ?? "文件不是 UTF-8"}；或改选编码（如 GB18030）。", $"{path}: {flaw?.En ?? "Not UTF-8"}, or say --encoding (such as gb18030).");
    }

    [GeneratedRegex("^\"?sep=.\"?[\r\n]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hint();
}
