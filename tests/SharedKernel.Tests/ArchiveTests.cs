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
        Assert.Equal(51, await Log.WriteTo(file, documents, cancellation: Cancellation));
        file.Position = 0;
        await using (var other = await LogFactory.Open(Path.Combine(folder, "restored.db"), Kinds, cancellation: Cancellation))
        {
            var restored = DocumentStores.Beside(other, Path.Combine(folder, "to"));
            Assert.Equal(51, await other.ReadFrom(file, restored, cancellation: Cancellation));
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

    /// <summary>Keeps a content and attaches it to a counter.</summary>
    private async Task<string> Attach(IDocumentStore documents, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var sha256 = await documents.Put(content, Cancellation);
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
