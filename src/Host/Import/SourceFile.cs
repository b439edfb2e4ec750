using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace InfoGov.Host.Import;

/// <summary>A row of the source: the line it begins on, its cells, and why it is no row of this file, if so.</summary>
internal sealed record SourceRow(long Line, string[] Cells, string? Malformed);

/// <summary>A CSV file (RFC 4180, UTF-8 with or without a byte order mark), read row by row.</summary>
internal sealed class SourceFile : IDisposable
{
    // An open quote would otherwise swallow the rest of the file into memory.
    private const int LongestRow = 4 * 1024 * 1024;
    private readonly CsvReader reader;
    private string? malformed;

    public SourceFile(string path, char separator)
    {
        Length = new FileInfo(path).Length;
        reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            DetectSeparatorHint = false,
            OnMalformedRecord = wrong => malformed = $"malformed quotes ({FormattableString.Invariant($"{wrong.Reason}")})",
        });
        Header = [.. reader.Headers.ToArray().Select(name => name.Trim())];
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

            Position = reader.ByteOffset;
            yield return Current();
        }
    }

    public void Dispose() => reader.Dispose();

    private SourceRow Current()
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
        }

        malformed ??= cells.Length != Header.Length
            ? string.Create(CultureInfo.InvariantCulture, $"the row has {cells.Length} cells, the header {Header.Length}")
            : Utf8.IsValid(reader.RawRecord) ? null : "not valid UTF-8";
        return new SourceRow(reader.LineNumber, cells, malformed);
    }
}
