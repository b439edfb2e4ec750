using InfoGov.Documents;

namespace InfoGov.Tests;

public sealed class SqliteArchiveTests() : ArchiveTests(new SqliteFiles());

public sealed class PostgresArchiveTests(PostgresCluster cluster) : ArchiveTests(cluster);

public abstract class ArchiveTests(IStores stores) : StoreTests(stores)
{
    [Fact]
    public async Task A_backup_restores_every_event_where_it_was_and_the_same_rows()
    {
        await using (var host = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => host.Send(Counter.Id($"c{i % 7}"), new Count(i + 1, "信息化"), Caller.Installation, idempotencyKey: $"k{i}")));
        }

        var folder = Directory.CreateTempSubdirectory("infogov-archive-").FullName;
        var documents = DocumentStores.Beside(Log, Path.Combine(folder, "from"));
        var sha256 = await Attach(documents, "论证意见");
        using var file = new MemoryStream();
        var (events, root, _, flaws) = await Log.WriteTo(file, documents, cancellation: Cancellation);
        Assert.Equal(51, events);
        Assert.Empty(flaws);
        file.Position = 0;
        await using (var other = await LogFactory.Open(Path.Combine(folder, "restored.db"), Kinds, cancellation: Cancellation))
        {
            var restored = DocumentStores.Beside(other, Path.Combine(folder, "to"));
            Assert.Equal(new RestoredLog(51, root, IsProven: true), await other.ReadFrom(file, restored, cancellation: Cancellation));
            await other.Rebuild(Kinds, cancellation: Cancellation);
            Assert.Empty(await other.Verify(Kinds, cancellation: Cancellation));
            Assert.Equal(await Lines(Log), await Lines(other));
            using (var content = new StreamReader((await restored.Open(sha256, Cancellation))!))
            {
                Assert.Equal("论证意见", await content.ReadToEndAsync(Cancellation));
            }

            Assert.Empty(await restored.Verify(other, Cancellation));
            file.Position = 0;
            await Assert.ThrowsAsync<InvalidDataException>(() => other.ReadFrom(file, restored, cancellation: Cancellation));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_content_is_kept_once_and_what_is_missing_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("infogov-documents-").FullName;
        var documents = DocumentStores.Beside(Log, folder);
        var unknown = new string('0', 64);
        Assert.Null(await documents.Open(unknown, Cancellation));
        Assert.Equal(await Attach(documents, "甲"), await Attach(documents, "甲"));
        Assert.Empty(await documents.Verify(Log, Cancellation));
        await using (var host = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System))
        {
            await Counter.Kind.Attach(host.Entities, Counter.Id("d"), new AttachedContent("b.pdf", "application/pdf", 1, unknown, null, null), Caller.Installation, null, Cancellation);
        }

        Assert.Contains(unknown, Assert.Single(await documents.Verify(Log, Cancellation)), StringComparison.Ordinal);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Texts_that_an_earlier_release_let_in_restore_into_either_database()
    {
        // SQLite took U+0000 once; PostgreSQL can hold it in no row.
        using var file = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write("""
                {"position":1,"stream":"counter/old","version":1,"type":"Counted","recordedAt":"2026-01-01T00:00:00.0000000+00:00","key":null,"metadata":{"on":"2026-01-01","recordedAt":"2026-01-01T00:00:00+00:00","actor":{"name":"x","role":"administrator","unit":null},"command":"Count","finding":null},"data":{"by":1,"text":"a\u0000b"}}

                """u8);
        }

        file.Position = 0;
        var folder = Directory.CreateTempSubdirectory("infogov-old-").FullName;
        var restored = await Log.ReadFrom(file, DocumentStores.Beside(Log, folder), cancellation: Cancellation);
        Assert.Equal((1, false), (restored.Events, restored.IsProven));
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("cut within a line")]
    [InlineData("something else")]
    [InlineData("without its last event")]
    [InlineData("changed")]
    public async Task A_backup_that_was_tampered_with_is_refused_and_the_store_stays_closed(string how)
    {
        await using (var host = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System))
        {
            await host.Send(Counter.Id("a"), new Count(1, "信息化", Times: 9), Caller.Installation, cancellation: Cancellation);
        }

        using var whole = new MemoryStream();
        await Log.WriteTo(whole, new FolderDocuments("none"), cancellation: Cancellation);
        whole.Position = 0;
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(whole, System.IO.Compression.CompressionMode.Decompress));
        var lines = (await reader.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        lines = how switch
        {
            "cut short" => lines[..5],
            "cut within a line" => [.. lines[..^2], lines[^2][..(lines[^2].Length / 2)]],
            "something else" => [.. lines[..5], "disclosed {\"Entry\":5}", lines[^1]],
            "without its last event" => [.. lines.Where(line => !line.StartsWith("{\"position\":9", StringComparison.Ordinal))],
            _ => lines.ConvertAll(line => line.Replace("\"by\":1", "\"by\":2", StringComparison.Ordinal)),
        };
        using var file = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        }

        file.Position = 0;
        var store = await Stores.New();
        await using (var other = await LogFactory.Open(store, Kinds, cancellation: Cancellation))
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => other.ReadFrom(file, new FolderDocuments("none"), cancellation: Cancellation));
        }

        var closed = await Assert.ThrowsAsync<InvalidDataException>(() => LogFactory.Open(store, Kinds, cancellation: Cancellation));
        Assert.Contains("did not come to its end", closed.Message, StringComparison.Ordinal);
    }

    /// <summary>Keeps a content and attaches it to a counter.</summary>
    private async Task<string> Attach(IDocumentStore documents, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var (sha256, _) = await documents.Put(content, Cancellation);
        await using var host = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System);
        Assert.IsType<CommandResult.Accepted>(await Counter.Kind.Attach(host.Entities, Counter.Id("d"), new AttachedContent("a.txt", "text/plain", content.Length, sha256, null, null), Caller.Installation, null, Cancellation));
        return sha256;
    }

    private static async Task<List<string>> Lines(ILog log)
    {
        var lines = new List<string>();
        await foreach (var e in log.ReadAll(0, Cancellation))
        {
            lines.Add($"{e.Position} {e.Stream} {e.Version} {e.Type} {e.RecordedAt:O} {e.IdempotencyKey} {System.Text.Encoding.UTF8.GetString(e.Data.Span)} {System.Text.Encoding.UTF8.GetString(e.Metadata.Span)}");
        }

        return lines;
    }
}
