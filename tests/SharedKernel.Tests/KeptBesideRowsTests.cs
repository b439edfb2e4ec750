using System.Data.Common;

namespace InfoGov.Tests;

public sealed class SqliteKeptBesideRowsTests() : KeptBesideRowsTests(new SqliteFiles());

public sealed class PostgresKeptBesideRowsTests(PostgresCluster cluster) : KeptBesideRowsTests(cluster);

/// <summary>Search indexes and tallies change in the commit that changes the rows, are made anew with them, and are checked.</summary>
public abstract class KeptBesideRowsTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityKinds Kept = new([Counter.Kind])
    {
        Disclosed = [new DisclosedSet("Counters", Counter.Table, [("Id", "id"), ("Note", "note")], cityColumn: null) { Searched = ["note"], Tallies = [new Tally(["total"], ["total"])] }],
    };

    [Fact]
    public async Task A_commit_keeps_both_and_a_rebuild_makes_them_anew()
    {
        await using var log = await Filled();
        Assert.Equal("c2 c3", await Found(log, "信息"));
        Assert.Equal("c2 c3", await Found(log, "化"));
        Assert.Equal("", await Found(log, "息信"));
        Assert.Equal("4/10", await Tallied(log));
        Assert.Empty(await log.Verify(Kept, cancellation: Cancellation));
        await log.Rebuild(Kept, cancellation: Cancellation);
        Assert.Equal("c2 c3", await Found(log, "信息"));
        Assert.Equal("4/10", await Tallied(log));
        Assert.Empty(await log.Verify(Kept, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_store_from_before_gets_them_when_it_is_opened()
    {
        await using (var before = await LogFactory.Open(Store, new EntityKinds([Counter.Kind]), cancellation: Cancellation))
        {
            await Count(before, new EntityKinds([Counter.Kind]));
        }

        await using var log = await LogFactory.Open(Store, Kept, cancellation: Cancellation);
        Assert.Equal("c2 c3", await Found(log, "信息"));
        Assert.Equal("4/10", await Tallied(log));
        Assert.Empty(await log.Verify(Kept, cancellation: Cancellation));
        await using var after = await LogFactory.Open(Store, new EntityKinds([Counter.Kind]), cancellation: Cancellation);
        Assert.Empty(await after.Verify(new EntityKinds([Counter.Kind]), cancellation: Cancellation));
    }

    [Fact]
    public async Task A_group_that_is_not_what_its_rows_come_to_is_found()
    {
        await using var log = await Filled();
        await Tamper("UPDATE counters_by_total SET row_count = row_count + 1");
        Assert.Contains(await log.Verify(Kept, cancellation: Cancellation), finding => finding.StartsWith("Table counters_by_total", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_the_index_does_not_know_is_found()
    {
        await using var log = await Filled();
        if (log.Dialect == SqlDialect.Sqlite)
        {
            await log.Probe(Cancellation);
            await Tamper("DELETE FROM counters_search WHERE rowid = (SELECT row_number FROM counters WHERE id = 'c2')");
            Assert.Contains(await log.Verify(Kept, cancellation: Cancellation), finding => finding.StartsWith("Search index of counters: the row c2", StringComparison.Ordinal));
        }
    }

    private async Task<SqlLog> Filled()
    {
        var log = await LogFactory.Open(Store, Kept, cancellation: Cancellation);
        await Count(log, Kept);
        return log;
    }

    private static async Task Count(SqlLog log, EntityKinds kinds)
    {
        await using var host = await TestSilo.Start(log, kinds, new Lawbook([]), TimeProvider.System);
        for (var i = 1; i <= 4; i++)
        {
            await host.Send(Counter.Id($"c{i}"), new Count(i - 1, i % 2 == 0 ? "信息化" : null), Caller.Installation, cancellation: Cancellation);
            await host.Send(Counter.Id($"c{i}"), new Count(1, i == 4 ? "别的" : i == 3 ? "新信息，化" : null), Caller.Installation, cancellation: Cancellation);
        }
    }

    private static async Task<string> Found(SqlLog log, string word)
    {
        // What is only noted as changed is looked at by every search.
        await log.Probe(Cancellation);
        await using var connection = await log.OpenRead(Cancellation);
        await using var command = SqlLog.Command(connection, $"SELECT c.id FROM counters c WHERE {SearchIndex.Condition(log.Kept("counters")!, "c", log.Dialect, "@words")} ORDER BY 1");
        SqlLog.Add(command, "words", SearchIndex.Wanted([word], log.Dialect));
        return await Joined(command);
    }

    private static async Task<string> Tallied(SqlLog log)
    {
        await using var connection = await log.OpenRead(Cancellation);
        await using var command = SqlLog.Command(connection, "SELECT CAST(sum(row_count) AS TEXT) || '/' || CAST(sum(total_low) AS TEXT) FROM counters_by_total");
        return await Joined(command);
    }

    private static async Task<string> Joined(DbCommand command)
    {
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(reader.GetString(0));
        }

        return string.Join(' ', rows);
    }
}
