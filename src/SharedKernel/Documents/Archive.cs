using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>
/// A backup of the log: every event in commit order, a line of JSON each, then the disclosure log and every document, compressed. It knows no database, so a store of one
/// kind can be restored into one of the other. Projections are not in it; they are made anew.
/// </summary>
public static class Archive
{
    private const int Window = 512;
    private const string Document = "document";
    private const string Disclosed = "disclosed ";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// Writes the events up to now; returns how many, and what is wrong with documents that could not be written, in words: one
    /// that is lost must not take the others with it.
    /// </summary>
    public static async Task<(long Events, IReadOnlyList<string> Flaws)> WriteTo(this SqlLog log, Stream file, IDocumentStore documents, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        // In this order every entry has its event.
        var disclosed = await log.DisclosureHead(cancellation);
        var head = await log.Head(cancellation);
        await using var compressed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        await using var json = new Utf8JsonWriter(compressed, Readable);
        await foreach (var e in log.ReadAll(0, cancellation))
        {
            if (e.Position > head)
            {
                break;
            }

            json.WriteStartObject();
            json.WriteNumber("position", e.Position);
            json.WriteString("stream", e.Stream);
            json.WriteNumber("version", e.Version);
            json.WriteString("type", e.Type);
            json.WriteString("recordedAt", e.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("key", e.IdempotencyKey);
            json.WritePropertyName("metadata");
            json.WriteRawValue(e.Metadata.Span, skipInputValidation: true);
            json.WritePropertyName("data");
            json.WriteRawValue(e.Data.Span, skipInputValidation: true);
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
            json.Reset();
            compressed.WriteByte((byte)'\n');
            progress?.Invoke(e.Position, head);
        }

        await foreach (var line in DisclosureArchive.Lines(log, disclosed, cancellation))
        {
            await compressed.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{Disclosed}{line}\n"), cancellation);
        }

        List<string> flaws = [];
        foreach (var sha256 in await DocumentStores.Known(log, cancellation))
        {
            if (await documents.FlawOf(sha256, cancellation) is { } flaw)
            {
                flaws.Add(flaw);
                continue;
            }

            await using var content = (await documents.Open(sha256, cancellation))!;
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellation);
            json.WriteStartObject();
            json.WriteString(Document, sha256);
            json.WriteBase64String("content", bytes.ToArray());
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
            json.Reset();
            compressed.WriteByte((byte)'\n');
        }

        return (head, flaws);
    }

    /// <summary>Reads a backup into an empty log; every event gets the position it had. The projections are left to a rebuild.</summary>
    /// <exception cref="InvalidDataException">The log is not empty, or the file is no whole backup.</exception>
    public static async Task<long> ReadFrom(this SqlLog log, Stream file, IDocumentStore documents, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        if (await log.Head(cancellation) != 0)
        {
            throw new InvalidDataException("The store is not empty; a backup is restored into an empty one.");
        }

        await using var compressed = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(compressed);
        var waiting = new Queue<Task<AppendResult>>();
        long position = 0;
        var line = await lines.ReadLineAsync(cancellation);
        for (; line is not null && !line.StartsWith(Disclosed, StringComparison.Ordinal) && !IsDocument(line); line = await lines.ReadLineAsync(cancellation))
        {
            waiting.Enqueue(log.Append(Read(line, ++position), CancellationToken.None));
            if (waiting.Count == Window)
            {
                Check(await waiting.Dequeue());
            }

            progress?.Invoke(file.CanSeek ? file.Position : position, file.CanSeek ? file.Length : position);
        }

        while (waiting.TryDequeue(out var last))
        {
            Check(await last);
        }

        await DisclosureArchive.Take(log, Disclosures(), cancellation);
        for (; line is not null; line = await lines.ReadLineAsync(cancellation))
        {
            await (IsDocument(line) ? Keep(line, documents, cancellation) : throw new InvalidDataException("The backup holds an event out of order."));
        }

        return position;

        async IAsyncEnumerable<string> Disclosures()
        {
            for (; line is not null && line.StartsWith(Disclosed, StringComparison.Ordinal); line = await lines.ReadLineAsync(cancellation))
            {
                yield return line[Disclosed.Length..];
            }
        }
    }

    private static bool IsDocument(string line) => line.StartsWith($"{{\"{Document}\"", StringComparison.Ordinal);

    private static Append Read(string line, long position)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var e = json.RootElement;
            return e.GetProperty("position").GetInt64() != position
                ? throw new InvalidDataException($"Line {position} holds the event at position {e.GetProperty("position")}.")
                : new Append(
                    e.GetProperty("stream").GetString()!,
                    e.GetProperty("version").GetInt64() - 1,
                    [new NewEvent(e.GetProperty("type").GetString()!, Raw(e.GetProperty("data")))],
                    Raw(e.GetProperty("metadata")),
                    DateTimeOffset.Parse(e.GetProperty("recordedAt").GetString()!, CultureInfo.InvariantCulture),
                    e.GetProperty("key").GetString());
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"Line {position} is no event: {broken.Message}", broken);
        }
    }

    private static async Task Keep(string line, IDocumentStore documents, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(line);
        using var content = new MemoryStream(json.RootElement.GetProperty("content").GetBytesFromBase64());
        if ((await documents.Put(content, cancellation)).Sha256 != json.RootElement.GetProperty(Document).GetString())
        {
            throw new InvalidDataException("The backup holds a document whose content is not what its digest says.");
        }
    }

    private static byte[] Raw(JsonElement json) => System.Text.Encoding.UTF8.GetBytes(json.GetRawText());

    private static void Check(AppendResult result)
    {
        if (result != AppendResult.Committed)
        {
            throw new InvalidDataException("The backup holds an event out of order.");
        }
    }
}
