using InfoGov.Documents;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Tests;

public sealed class SqliteStoreSuiteTests() : StoreSuiteTests(new SqliteFiles());

public sealed class PostgresStoreSuiteTests(PostgresCluster cluster) : StoreSuiteTests(cluster);

/// <summary>A store has a suite from its first start on.</summary>
public abstract class StoreSuiteTests(IStores stores) : StoreTests(stores)
{
    private static readonly DisclosedSet Counters = new("Counters", Counter.Table, [("Id", "id"), ("Total", "total")], cityColumn: null);
    private static readonly EntityKinds Public = new([Counter.Kind]) { Disclosed = [Counters] };

    [Fact]
    public async Task A_store_keeps_the_suite_of_its_first_start_and_refuses_another()
    {
        var store = await Stores.New();
        for (var start = 0; start < 3; start++)
        {
            await using var log = await LogFactory.Open(store, Kinds, suite: start < 2 ? Suite.Sm : null, cancellation: Cancellation);
            Assert.Same(Suite.Sm, log.Suite);
        }

        await using (var looked = await LogFactory.OpenReadOnly(store, Kinds, Cancellation))
        {
            Assert.Same(Suite.Sm, looked.Suite);
        }

        Assert.Same(Suite.Default, Log.Suite);
        await Refused(store, Suite.Default, "Ed25519/SHA-256 (Proof:Suite=default) is asked for, and this store was made with SM2/SM3");
        await Refused(Store, Suite.Sm, "SM2/SM3 (Proof:Suite=sm) is asked for, and this store was made with Ed25519/SHA-256");
        await (await LogFactory.Open(Store, Kinds, suite: Suite.Default, cancellation: Cancellation)).DisposeAsync();
    }

    [Fact]
    public async Task A_suite_of_a_later_release_is_told_and_not_taken_for_another()
    {
        await Tamper("INSERT INTO meta (key, value) VALUES ('suite', 'post-quantum')");
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => LogFactory.Open(Store, Kinds, cancellation: Cancellation));
        Assert.Contains("“post-quantum”", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => LogFactory.OpenReadOnly(Store, Kinds, Cancellation));
    }

    [Fact]
    public async Task Events_entries_and_audit_are_hashed_by_the_suite_and_a_store_that_is_said_to_have_another_is_found()
    {
        await using var log = await Filled(await Stores.New(), Suite.Sm);
        var frontier = new Frontier(Suite.Sm);
        await foreach (var e in log.ReadAll(0, Cancellation))
        {
            frontier.Add(EventLeaf.Of(Suite.Sm, e.Position, e.Stream, e.Version, e.Type, e.Data.Span, e.Metadata.Span, ColumnValue.FromInstant(e.RecordedAt), e.IdempotencyKey));
        }

        Assert.Equal((frontier.Size, Convert.ToHexStringLower(frontier.Root())), await log.LastRoot(Cancellation));
        await using (var connection = await log.Projections.OpenLatest(Cancellation))
        {
            await foreach (var (_, entry, leaf) in connection.Disclosures(0, long.MaxValue, Cancellation))
            {
                Assert.Equal(leaf, Convert.ToHexStringLower(entry.Leaf(Suite.Sm)));
                Assert.Equal(entry.Digest, DisclosureEntry.DigestOf(Suite.Sm, entry.Salt!, entry.Content!));
            }
        }

        var audit = new AuditTrail(log);
        await audit.Create(Cancellation);
        var noted = new AuditEntry(DateTimeOffset.UnixEpoch, "act", AuditOutcome.Accepted, 200);
        await audit.Append([noted], Cancellation);
        Assert.Equal(noted.HashAfter(Suite.Sm, AuditTrail.Genesis, 1), await Value(log, "SELECT hash FROM audit"));
        Assert.NotEqual(noted.HashAfter(Suite.Default, AuditTrail.Genesis, 1), await Value(log, "SELECT hash FROM audit"), StringComparer.Ordinal);
        Assert.Empty(await audit.Verify(Cancellation));
        Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
    }

    [Theory]
    [InlineData("sm", "sm")]
    [InlineData("sm", "default")]
    [InlineData("default", "sm")]
    public async Task A_backup_restores_into_a_store_of_either_suite_and_into_another_the_events_are_hashed_anew(string from, string to)
    {
        var (source, target) = (Suite.Named(from)!, Suite.Named(to)!);
        using var file = new MemoryStream();
        string root;
        LogCheckpoint signed;
        await using (var log = await Filled(await Stores.New(), source))
        {
            Assert.Equal("a key", await log.Settle("log key", () => "a key", Cancellation));
            Assert.Equal("kept", await log.Settle("dataprotection x", () => "kept", Cancellation));
            signed = await log.Seal(Sign, Cancellation);
            root = (await log.WriteTo(file, new FolderDocuments("none"), cancellation: Cancellation)).Root;
        }

        file.Position = 0;
        Assert.Same(source, await Archive.SuiteOf(file, Cancellation));
        file.Position = 0;
        await using var restored = await LogFactory.Open(await Stores.New(), Public, suite: target, cancellation: Cancellation);
        var came = await restored.ReadFrom(file, new FolderDocuments("none"), cancellation: Cancellation);
        await restored.Rebuild(Public, cancellation: Cancellation);
        Assert.Same(target, restored.Suite);
        Assert.Equal(await restored.LastRoot(Cancellation), (came.Events, came.Root));
        Assert.Equal("kept", await restored.Settle("dataprotection x", () => "other", Cancellation));
        Assert.Empty(await restored.Verify(Public, cancellation: Cancellation));
        if (source == target)
        {
            Assert.Equal((root, null), (came.Root, came.Before));
            Assert.Equal("a key", await restored.Settle("log key", () => "other", Cancellation));
            Assert.Equal(signed, await restored.Seal(Sign, Cancellation));
            return;
        }

        Assert.NotEqual(root, came.Root, StringComparer.Ordinal);
        Assert.Equal((source, root), came.Before);
        Assert.Equal("other", await restored.Settle("log key", () => "other", Cancellation));
        Assert.Equal(1, (await restored.Seal(Sign, Cancellation)).Size);
        Assert.Empty(await restored.Verify(Public, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_changed_backup_is_refused_also_where_it_is_hashed_anew()
    {
        using var whole = new MemoryStream();
        await using (var log = await Filled(await Stores.New(), Suite.Sm))
        {
            await log.WriteTo(whole, new FolderDocuments("none"), cancellation: Cancellation);
        }

        foreach (var (what, with) in ((string, string)[])[("\"by\":3", "\"by\":4"), ("\"backup\":2,\"suite\":\"sm\"", "\"backup\":2"), ("\"backup\":2,\"suite\":\"sm\"", "\"backup\":3"), ("\"Operation\":\"put\"", "\"Operation\":\"remove\"")])
        {
            whole.Position = 0;
            using var reader = new StreamReader(new System.IO.Compression.GZipStream(whole, System.IO.Compression.CompressionMode.Decompress, leaveOpen: true));
            var text = await reader.ReadToEndAsync(Cancellation);
            Assert.Contains(what, text, StringComparison.Ordinal);
            using var changed = new MemoryStream();
            await using (var zip = new System.IO.Compression.GZipStream(changed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(System.Text.Encoding.UTF8.GetBytes(text.Replace(what, with, StringComparison.Ordinal)));
            }

            changed.Position = 0;
            await using var other = await LogFactory.Open(await Stores.New(), Public, cancellation: Cancellation);
            await Assert.ThrowsAsync<InvalidDataException>(() => other.ReadFrom(changed, new FolderDocuments("none"), cancellation: Cancellation));
        }
    }

    private static async Task<SqlLog> Filled(string store, Suite suite)
    {
        var log = await LogFactory.Open(store, Public, suite: suite, cancellation: Cancellation);
        await using var host = await TestSilo.Start(log, Public, new Lawbook([]), TimeProvider.System);
        for (var i = 0; i < 5; i++)
        {
            await host.Send(Counter.Id("a"), new Count(3, "信息化", Times: i + 1), Caller.Installation, cancellation: Cancellation);
        }

        return log;
    }

    private static async Task Refused(string store, Suite suite, string sentence)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => LogFactory.Open(store, Kinds, suite: suite, cancellation: Cancellation));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore the backup", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> Value(SqlLog log, string sql)
    {
        await using var connection = await log.OpenRead(Cancellation);
        await using var command = SqlLog.Command(connection, sql);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static string Sign(long size, byte[] root) => $"{size} {Convert.ToHexStringLower(root)}";
}
