namespace InfoGov.Tests;

public sealed class SqliteArchiveTests() : ArchiveTests(new SqliteFiles());

public sealed class PostgresArchiveTests(PostgresCluster cluster) : ArchiveTests(cluster);

public abstract class ArchiveTests(IStores stores) : StoreTests(stores)
{
    [Fact]
    public async Task A_backup_restores_every_event_where_it_was_and_the_same_rows()
    {
        using (var host = new GrainHost(Log, Kinds, new Lawbook([]), TimeProvider.System))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => host.Send(Counter.Id($"c{i % 7}"), new Count(i + 1, "信息化"), Caller.Installation, idempotencyKey: $"k{i}")));
        }

        using var file = new MemoryStream();
        Assert.Equal(50, await Log.WriteTo(file, cancellation: Cancellation));
        file.Position = 0;
        var folder = Directory.CreateTempSubdirectory("infogov-archive-").FullName;
        await using (var other = await LogFactory.Open(Path.Combine(folder, "restored.db"), Kinds, cancellation: Cancellation))
        {
            Assert.Equal(50, await other.ReadFrom(file, cancellation: Cancellation));
            await other.Rebuild(Kinds, cancellation: Cancellation);
            Assert.Empty(await other.Verify(Kinds, cancellation: Cancellation));
            Assert.Equal(await Lines(Log), await Lines(other));
            file.Position = 0;
            await Assert.ThrowsAsync<InvalidDataException>(() => other.ReadFrom(file, cancellation: Cancellation));
        }

        Directory.Delete(folder, recursive: true);
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
