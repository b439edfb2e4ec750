using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Log;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Documents;

/// <summary>
/// A backup of the log: every event in commit order, a line of JSON each, then the disclosure log, the audit and every document, compressed. It knows no database, so a store of one
/// kind can be restored into one of the other. Projections are not in it; they are made anew. Its last line tells how many events there
/// are and the root of their tree, so that one that was cut short or changed is not taken for whole.
/// </summary>
public static class Archive
{
    private const int Window = 512;
    private const string Document = "document";
    private const string Disclosed = "disclosed ";
    private const string Audited = "audited ";
    private const string End = "end ";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// Writes the events up to now. Documents that could not be written are named: one that is lost must not take the others with it.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="file">Where it is written to.</param>
    /// <param name="documents">Where the documents are.</param>
    /// <param name="progress">Is told how many events of how many are written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="to">The position of the last event that is written; all of them unless said.</param>
    /// <exception cref="InvalidDataException">There is no such position, or it lies within a command.</exception>
    public static async Task<WrittenLog> WriteTo(this SqlLog log, Stream file, IDocumentStore documents, Action<long, long>? progress = null, CancellationToken cancellation = default, long? to = null)
    {
        // In this order every entry has its event.
        var audit = await new AuditTrail(log).Head(cancellation);
        var disclosed = await log.DisclosureHead(cancellation);
        var (head, root) = await log.LastRoot(cancellation);
        var past = to is { } position && position != head ? await LogThen.At(log, position, head, cancellation) : null;
        if (past is not null)
        {
            (head, root, disclosed) = (past.Position, past.Root, await log.DisclosedBy(past.RecordedAt, cancellation));
            audit = await new AuditTrail(log).HeadAt(past.RecordedAt, cancellation);
        }

        await using var compressed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        await compressed.WriteAsync(Encoding.UTF8.GetBytes($"{ArchiveHeader.Of(log.Suite)}\n"), cancellation);
        await using var json = new Utf8JsonWriter(compressed, Readable);
        await foreach (var e in log.ReadAll(0, cancellation))
        {
            if (e.Position > head)
            {
                break;
            }

            past?.Note(e);
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
            await compressed.WriteAsync(Encoding.UTF8.GetBytes($"{Disclosed}{line}\n"), cancellation);
        }

        await foreach (var line in AuditArchive.Lines(log, audit.Number, cancellation))
        {
            await compressed.WriteAsync(Encoding.UTF8.GetBytes($"{Audited}{line}\n"), cancellation);
        }

        List<string> flaws = [];
        foreach (var sha256 in past?.Documents ?? await DocumentStores.Known(log, cancellation))
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

        await compressed.WriteAsync(Encoding.UTF8.GetBytes($"{Ending(head, root, audit)}\n"), cancellation);
        return new WrittenLog(head, root, audit, flaws);
    }

    /// <summary>
    /// Reads a backup into an empty log; every event gets the position it had. The projections are left to a rebuild. Until the last line
    /// is read the store is marked as unfinished, and nobody opens it. A file of an earlier release cannot tell whether it is whole.
    /// </summary>
    /// <exception cref="InvalidDataException">The log is not empty, or the file is no whole backup.</exception>
    public static async Task<RestoredLog> ReadFrom(this SqlLog log, Stream file, IDocumentStore documents, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            return await Restore(log, file, documents, progress, cancellation);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("The file is no backup, or is damaged: what was read is no line of one. What was taken in stays closed; empty the store.", broken);
        }
    }

    private static async Task<RestoredLog> Restore(SqlLog log, Stream file, IDocumentStore documents, Action<long, long>? progress, CancellationToken cancellation)
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
        var suite = ArchiveHeader.Parse(line);
        var tellsItsEnd = suite is not null;
        if (tellsItsEnd)
        {
            line = await lines.ReadLineAsync(cancellation);
        }

        // Into a store of another suite the events go as they are and are hashed anew; that they are those of the backup, its own suite tells.
        var before = suite is null || suite == log.Suite ? null : new Frontier(suite);
        await Unfinished.Mark(log, cancellation);
        for (; line is not null && !IsEnd(line) && !line.StartsWith(Disclosed, StringComparison.Ordinal) && !line.StartsWith(Audited, StringComparison.Ordinal) && !IsDocument(line); line = await lines.ReadLineAsync(cancellation))
        {
            var append = Read(line, ++position);
            before?.Add(EventLeaf.Of(suite!, new PlannedEvent(position, append.ExpectedVersion + 1, append.Events[0], append, append.IdempotencyKey)));
            waiting.Enqueue(log.Append(append, CancellationToken.None));
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

        await DisclosureArchive.Take(log, suite ?? Suite.Default, Each(Disclosed), cancellation);
        var audit = await AuditArchive.Take(log, suite ?? Suite.Default, Each(Audited), cancellation);
        for (; line is not null && !IsEnd(line); line = await lines.ReadLineAsync(cancellation))
        {
            await (IsDocument(line) ? Keep(line, documents, cancellation) : throw new InvalidDataException("The backup holds an event out of order."));
        }

        var (size, root) = await log.LastRoot(cancellation);
        var told = before?.RootText() ?? root;
        if (tellsItsEnd && line is null)
        {
            throw new InvalidDataException($"The backup ends before its end, after {position} events: it was cut short. What was read is in the store, which stays closed; empty it.");
        }

        if (line is not null && line != Ending(size, told, audit))
        {
            throw new InvalidDataException($"What the backup holds is not what it was made of: it says {line[End.Length..]}, it comes to {Ending(size, told, audit)[End.Length..]}. The store stays closed; empty it.");
        }

        // What is sealed is whole only when its end was read.
        await file.CopyToAsync(Stream.Null, cancellation);
        await Unfinished.Clear(log, cancellation);
        return new RestoredLog(position, root, IsProven: tellsItsEnd, before is null ? null : (suite!, told));

        async IAsyncEnumerable<string> Each(string kind)
        {
            for (; line is not null && line.StartsWith(kind, StringComparison.Ordinal); line = await lines.ReadLineAsync(cancellation))
            {
                yield return line[kind.Length..];
            }
        }
    }

    /// <summary>The suite of the store that a backup was made of.</summary>
    /// <exception cref="InvalidDataException">Only a newer program can read it.</exception>
    public static Task<Suite> SuiteOf(Stream file, CancellationToken cancellation = default) => ArchiveHeader.Read(file, cancellation);

    /// <summary>The last line; one of an earlier release says nothing of the audit, as one without entries.</summary>
    private static string Ending(long events, string root, AuditHead audit) => $"{End}{events} {root}{(audit.Number == 0 ? "" : $" audit {audit.Number} {audit.Hash}")}";

    private static bool IsEnd(string line) => line.StartsWith(End, StringComparison.Ordinal);

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

    private static byte[] Raw(JsonElement json) => Encoding.UTF8.GetBytes(json.GetRawText());

    private static void Check(AppendResult result)
    {
        if (result != AppendResult.Committed)
        {
            throw new InvalidDataException("The backup holds an event out of order.");
        }
    }
}

/// <summary>What was written to a backup.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Root">The root of their tree, in hexadecimal.</param>
/// <param name="Audit">The head of the audit that goes with them.</param>
/// <param name="Flaws">What is wrong with documents that could not be written, in words.</param>
public sealed record WrittenLog(long Events, string Root, AuditHead Audit, IReadOnlyList<string> Flaws);

/// <summary>What a restore came to.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Root">The root of their tree, in hexadecimal: that of the store the backup was made of, unless they were hashed anew.</param>
/// <param name="IsProven">False for a backup of an earlier release, which does not tell its root.</param>
/// <param name="Before">Where the events were hashed anew: the suite of the backup, and the root that they came to by it. The public log then begins anew.</param>
public sealed record RestoredLog(long Events, string Root, bool IsProven, (Suite Suite, string Root)? Before = null);
