using InfoGov.Documents;

namespace InfoGov.Tests;

public sealed class SqliteDisclosureLogTests() : DisclosureLogTests(new SqliteFiles());

public sealed class PostgresDisclosureLogTests(PostgresCluster cluster) : DisclosureLogTests(cluster);

/// <summary>Every change of a public row is an entry of a log that nobody can change unseen.</summary>
public abstract class DisclosureLogTests(IStores stores) : StoreTests(stores)
{
    private static readonly DisclosedSet Counters = new("Counters", Counter.Table, [("Id", "id"), ("Total", "total"), ("Half", "half"), ("Even", "even"), ("Note", "note")], cityColumn: null);
    private static readonly EntityKinds Public = new([Counter.Kind]) { Disclosed = [Counters] };

    [Fact]
    public async Task Each_change_of_a_row_is_an_entry_in_the_order_of_commits_and_internal_columns_stay_inside()
    {
        await using var log = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        await using var host = await Host(log);
        await host.Send(Counter.Id("a"), new Count(3, "信息\"化\""), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("b"), new Count(2), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("a"), new Count(1), Caller.Installation, cancellation: Cancellation);
        var entries = await Entries(log);
        Assert.Equal([1, 2, 3], entries.Select(e => e.Position));
        Assert.Equal("a b a", string.Join(' ', entries.Select(e => e.Entry.Key)));
        Assert.All(entries, e => Assert.Equal(("Counters", "put"), (e.Entry.Set, e.Entry.Operation)));
        Assert.Equal("""{"Even":false,"Half":"1.5","Id":"a","Note":"信息\"化\"","Total":"3"}""", entries[0].Entry.Content);
        Assert.Equal("""{"Even":true,"Half":"2.0","Id":"a","Note":"信息\"化\"","Total":"4"}""", entries[2].Entry.Content);
        Assert.Equal(DisclosureEntry.DigestOf(log.Suite, entries[0].Entry.Salt!, entries[0].Entry.Content!), entries[0].Entry.Digest);
        Assert.Equal($$"""{"at":"{{entries[0].Entry.At}}","digest":"{{entries[0].Entry.Digest}}","key":"a","operation":"put","set":"Counters"}""", entries[0].Entry.Header);
        Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_row_that_is_public_no_more_leaves_only_hashes()
    {
        await using var log = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        await using var host = await Host(log);
        await host.Send(Counter.Id("a"), new Count(3, "国家秘密"), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("a"), new Count(1, "机密"), Caller.Installation, cancellation: Cancellation);
        var before = await log.Seal(Sign, Cancellation);
        await host.Send(Counter.Id("a"), new Close(), Caller.Installation, cancellation: Cancellation);
        var entries = await Entries(log);
        Assert.Equal("put put remove", string.Join(' ', entries.Select(e => e.Entry.Operation)));
        Assert.All(entries, e => Assert.Null(e.Entry.Content ?? e.Entry.Salt));
        Assert.All(entries[..2], e => Assert.NotNull(e.Entry.Digest));
        Assert.Equal(0, await Query<long>("SELECT count(*) FROM disclosures WHERE content LIKE '%密%'"));
        var after = await log.Seal(Sign, Cancellation);
        Assert.Equal((2, 3), (before.Size, after.Size));
        Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
    }

    [Fact]
    public async Task Many_writers_make_a_log_without_gaps_and_the_same_tree_wherever_it_is_sealed()
    {
        await using var one = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        await using var two = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        await using var here = await Host(one);
        await using var there = await Host(two);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async lane =>
        {
            for (var i = 0; i < 20; i++)
            {
                await (lane % 2 == 0 ? here : there).Send(Counter.Id($"c{lane}"), new Count(1), Caller.Installation, cancellation: Cancellation);
                if (i % 7 == 0)
                {
                    await (lane % 2 == 0 ? one : two).Seal(Sign, Cancellation);
                }
            }
        }));
        var newest = await one.Seal(Sign, Cancellation);
        Assert.Equal(newest with { SignedAt = default }, await two.Seal(Sign, Cancellation) with { SignedAt = default });
        Assert.Equal(320, newest.Size);
        Assert.Equal(Enumerable.Range(1, 320).Select(i => (long)i), (await Entries(one)).Select(e => e.Position));
        Assert.Empty(await one.Verify(Public, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_store_from_before_the_log_gets_an_entry_for_each_public_row_at_its_next_start_and_none_at_the_one_after()
    {
        await using (var host = await Host(Log))
        {
            await host.Send(Counter.Id("a"), new Count(3), Caller.Installation, cancellation: Cancellation);
            await host.Send(Counter.Id("b"), new Count(3), Caller.Installation, cancellation: Cancellation);
        }

        for (var start = 0; start < 2; start++)
        {
            await using var log = await LogFactory.Open(Store, Public, cancellation: Cancellation);
            Assert.Equal("a b", string.Join(' ', (await Entries(log)).Select(e => e.Entry.Key)));
            await log.Rebuild(Public, cancellation: Cancellation);
            Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
        }
    }

    [Fact]
    public async Task Another_public_property_shows_every_row_anew()
    {
        await using (var log = await LogFactory.Open(Store, Public, cancellation: Cancellation))
        {
            await using var host = await Host(log);
            await host.Send(Counter.Id("a"), new Count(3), Caller.Installation, cancellation: Cancellation);
        }

        var wider = new EntityKinds([Counter.Kind]) { Disclosed = [new DisclosedSet("Counters", Counter.Table, [("Id", "id"), ("Day", "day")], cityColumn: null)] };
        await using var later = await LogFactory.Open(Store, wider, cancellation: Cancellation);
        Assert.Equal("""{"Day":"2024-01-01","Id":"a"}""", (await Entries(later))[^1].Entry.Content);
        Assert.Empty(await later.Verify(wider, cancellation: Cancellation));
    }

    [Theory]
    [InlineData("UPDATE disclosures SET content = replace(content, '\"3\"', '\"4\"') WHERE position = 5", "Entry 5 (Counters 'c02') holds another content")]
    [InlineData("UPDATE disclosures SET row_key = 'c09' WHERE position = 5", "Entry 5 (Counters 'c09') is not what its leaf hash says")]
    [InlineData("UPDATE disclosures SET recorded_at = '2001-01-01T00:00:00.0000000Z' WHERE position = 5", "Entry 5 (Counters 'c02') is dated back")]
    [InlineData("DELETE FROM disclosures WHERE position = 5", "Entry 6 follows entry 4")]
    [InlineData("DELETE FROM disclosures WHERE position > 300", "the row c02 is not what the disclosure log last said of it|were signed and 300 are there")]
    [InlineData("UPDATE disclosures SET position = -5 WHERE position = 5; UPDATE disclosures SET position = 5 WHERE position = 6; UPDATE disclosures SET position = 6 WHERE position = -5", "are not the")]
    [InlineData("UPDATE disclosures SET digest = repeat_, leaf = repeat_ WHERE position = 5", "Entry 5 (Counters 'c02')")]
    [InlineData("UPDATE counters SET note = 'x' WHERE id = 'c02'", "Set Counters: the row c02 is not what the disclosure log last said")]
    [InlineData("DELETE FROM counters WHERE id = 'c02'", "Set Counters: the row c02 is missing")]
    [InlineData("INSERT INTO counters (id, total, day) VALUES ('new', 1, '2001-01-01')", "Set Counters: the row new is not what")]
    [InlineData("UPDATE disclosure_nodes SET hash = 'aa' WHERE level = 1 AND place = 0", "Node 0 of level 1")]
    [InlineData("UPDATE disclosure_checkpoints SET signed_at = 'x'; UPDATE counters SET note = 'x' WHERE id = 'c02'", "Disclosure log: something in it cannot be read|Table counters: the row c02")]
    public async Task What_is_changed_behind_its_back_is_found(string sql, string findings)
    {
        await using var log = await Filled();
        Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
        await Tamper(Unguarded(sql.Replace("repeat_", $"'{new string('0', 64)}'", StringComparison.Ordinal)));
        await using var reading = await LogFactory.OpenReadOnly(Store, Public, Cancellation);
        foreach (var found in new[] { await log.Verify(Public, cancellation: Cancellation), await reading.Verify(Public, cancellation: Cancellation) })
        {
            Assert.All(findings.Split('|'), expected => Assert.Contains(found, finding => finding.Contains(expected, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_no_change_of_the_log_and_a_backup_of_it_is_taken_in()
    {
        await using var log = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        foreach (var (key, day) in new[] { ("a", new DateTime(2028, 1, 1)), ("b", new DateTime(2026, 11, 1)) })
        {
            await using var host = await TestSilo.Start(log, Public, new Lawbook([]), new ManualTime(new DateTimeOffset(day, TimeSpan.Zero)));
            await host.Send(Counter.Id(key), new Count(3), Caller.Installation, cancellation: Cancellation);
        }

        Assert.Empty(await log.Verify(Public, cancellation: Cancellation));
        var folder = Directory.CreateTempSubdirectory("infogov-clock-").FullName;
        using var file = new MemoryStream();
        await log.WriteTo(file, DocumentStores.Beside(log, folder), cancellation: Cancellation);
        file.Position = 0;
        await using (var other = await LogFactory.Open(Path.Combine(folder, "restored.db"), Public, cancellation: Cancellation))
        {
            await other.ReadFrom(file, DocumentStores.Beside(other, folder), cancellation: Cancellation);
            await other.Rebuild(Public, cancellation: Cancellation);
            Assert.Empty(await other.Verify(Public, cancellation: Cancellation));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Over_changed_entries_nothing_more_is_signed()
    {
        await using var log = await Filled();
        await using var host = await Host(log);
        await host.Send(Counter.Id("c00"), new Count(1), Caller.Installation, cancellation: Cancellation);
        await Tamper(Unguarded("UPDATE disclosures SET leaf = (SELECT leaf FROM disclosures WHERE position = 1) WHERE position = 315"));
        await Assert.ThrowsAsync<TamperedLogException>(() => log.Seal(Sign, Cancellation));
    }

    [Theory]
    [InlineData("UPDATE disclosures SET content = 'x' WHERE position = 5")]
    [InlineData("UPDATE disclosures SET content = NULL, salt = NULL, leaf = 'x' WHERE position = 5")]
    [InlineData("DELETE FROM disclosures WHERE position = 5")]
    [InlineData("UPDATE disclosure_checkpoints SET root = 'x'")]
    [InlineData("DELETE FROM disclosure_checkpoints")]
    public async Task Entries_and_checkpoints_are_append_only(string sql)
    {
        await using var log = await Filled();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Tamper(sql));
        await Tamper("UPDATE disclosures SET content = NULL, salt = NULL WHERE position = 5");
    }

    [Fact]
    public async Task A_backup_brings_the_log_and_what_was_signed_into_another_store()
    {
        using var file = new MemoryStream();
        LogCheckpoint before;
        await using (var log = await Filled())
        {
            await using var host = await Host(log);
            await host.Send(Counter.Id("c03"), new Close(), Caller.Installation, cancellation: Cancellation);
            Assert.Equal("kept", await log.Settle("test", () => "kept", Cancellation));
            before = await log.Seal(Sign, Cancellation);
            await log.WriteTo(file, new FolderDocuments("none"), cancellation: Cancellation);
        }

        file.Position = 0;
        await using var restored = await LogFactory.Open(await Stores.New(), Public, cancellation: Cancellation);
        await restored.ReadFrom(file, new FolderDocuments("none"), cancellation: Cancellation);
        await restored.Rebuild(Public, cancellation: Cancellation);
        Assert.Equal(before, await restored.Seal(Sign, Cancellation));
        Assert.Equal("kept", await restored.Settle("test", () => "other", Cancellation));
        Assert.Empty(await restored.Verify(Public, cancellation: Cancellation));
    }

    private static string Sign(long size, byte[] root) => $"{size} {Convert.ToHexStringLower(root)}";

    private static Task<TestSilo> Host(SqlLog log) => TestSilo.Start(log, Public, new Lawbook([]), TimeProvider.System);

    private async Task<SqlLog> Filled()
    {
        var log = await LogFactory.Open(Store, Public, cancellation: Cancellation);
        await using var host = await Host(log);
        for (var round = 0; round < 16; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                await host.Send(Counter.Id($"c{(i + 18) % 20:00}"), new Count(3), Caller.Installation, cancellation: Cancellation);
            }
        }

        await log.Seal(Sign, Cancellation);
        return log;
    }

    /// <summary>As somebody does it who may do anything in the database.</summary>
    private string Unguarded(string sql) => Log.Dialect == SqlDialect.Sqlite
        ? $"DROP TRIGGER disclosures_no_update; DROP TRIGGER disclosures_no_delete; DROP TRIGGER disclosure_checkpoints_no_update; {sql}"
        : $"SET session_replication_role = replica; {sql}";

    private static async Task<List<RecordedDisclosure>> Entries(SqlLog log)
    {
        var entries = new List<RecordedDisclosure>();
        await using var connection = await log.Projections.OpenLatest(Cancellation);
        await foreach (var entry in connection.Disclosures(0, long.MaxValue, Cancellation))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
