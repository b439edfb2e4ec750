using System.Globalization;
using System.Text.Json;
using InfoGov.Log;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Disclosure.Tests;

/// <summary>What is looked up in a search index or a tally is what going through the rows yields, whatever became of them.</summary>
public sealed class KeptBesideRows(Databases databases) : IDisposable
{
    private static readonly string[] Letters = ["智", "慧", "城", "市", "a", "B", "É", "é", " ", "-", "\"", "'", "*", "𠮷", "1", "^", "İ", "ß"];
    private static readonly PublicSet Projects = TestSets.Projects with { Groups = [new("Year") { Sums = ["Amount"] }], Navigations = [], Properties = [.. TestSets.Projects.Properties.SkipLast(1)] };
    private readonly string folder = Directory.CreateTempSubdirectory("feed-kept-").FullName;

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Postgres)]
    public async Task Searches_and_counts_answer_what_a_scan_answers(SqlDialect dialect)
    {
        var (log, address) = await Open(dialect);
        await using var kept = log;
        await using var indexed = await FeedHost.Start(log, sets: [Projects]);
        await using var scanning = await FeedHost.Start(new Bare(log), sets: [Projects]);
        var dice = new Dice(20261127);
        for (var round = 0; round < 3; round++)
        {
            await Change(log, address, dice, round);
            for (var query = 0; query < 60; query++)
            {
                var search = Uri.EscapeDataString(Search(dice, depth: dice.Roll(3)));
                await Same(indexed, scanning, $"/odata/Projects?$select=Id&$top=1000&$count=true&$search={search}");
                await Same(indexed, scanning, $"/odata/Projects/$count?$search={search}&$filter=Year gt 2021");
                await Same(indexed, scanning, $"/odata/Projects?$apply=search({search})/groupby((Year),aggregate($count as N))");
            }

            foreach (var query in Counts)
            {
                await Same(indexed, scanning, "/odata/Projects" + query);
            }
        }
    }

    [Theory]
    [InlineData(SqlDialect.Sqlite, false)]
    [InlineData(SqlDialect.Sqlite, true)]
    [InlineData(SqlDialect.Postgres, false)]
    [InlineData(SqlDialect.Postgres, true)]
    public async Task A_word_that_stands_in_most_rows_is_found_page_by_page(SqlDialect dialect, bool hasStatistics)
    {
        var (log, address) = await Open(dialect);
        await using var kept = log;
        await using var connection = await Connect(log.Dialect, address);
        await Execute(connection, "INSERT INTO projects (id, name, year, changed_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT 'p' || CAST(10000 + i AS TEXT), CASE WHEN i % 10 = 0 THEN '稀' ELSE '' END || '智慧城市', 2020 + i % 5, '2025-01-01T00:00:00.0000000Z' FROM n");
        await log.Probe(TestContext.Current.CancellationToken);
        if (hasStatistics)
        {
            await Execute(connection, "ANALYZE");
        }

        await using var host = await FeedHost.Start(log, sets: [Projects]);
        var (_, body) = await host.Get("/odata/Projects?$search=慧城&$select=Id&$count=true&$top=2&$skip=1");
        Assert.Equal("""{"@odata.context":"http://feed/odata/$metadata#Projects(Id)","@odata.count":4000,"value":[{"Id":"p10002"},{"Id":"p10003"}]}""", body);
        Assert.EndsWith("\"value\":[]}", (await host.Get("/odata/Projects?$search=慧城7777")).Body, StringComparison.Ordinal);
        (_, body) = await host.Get("/odata/Projects?$search=稀 慧城&$select=Id&$count=true&$top=2&$skip=1");
        Assert.Equal("""{"@odata.context":"http://feed/odata/$metadata#Projects(Id)","@odata.count":400,"value":[{"Id":"p10020"},{"Id":"p10030"}]}""", body);
        Assert.Equal("4000", (await host.Get("/odata/Projects/$count?$search=智慧")).Body);
        Assert.Equal("400", (await host.Get("/odata/Projects/$count?$search=稀")).Body);
        (_, body) = await host.Get("/odata/Projects?$apply=search(城市)/groupby((Year),aggregate($count as N))&$filter=Year le 2021");
        Assert.EndsWith("\"Year\":2021,\"N@odata.type\":\"#Decimal\",\"N\":800}]}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_no_integer_holds_is_refused_and_does_not_hold_up_a_commit()
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var (log, address) = await Open(dialect);
            await using var kept = log;
            await using var connection = await Connect(dialect, address);
            await Execute(connection, "INSERT INTO projects (id, year, amount, changed_at) VALUES ('a', 2020, 9223372036854775807, '2025-01-01T00:00:00.0000000Z'), ('b', 2020, 9223372036854775807, '2025-01-01T00:00:00.0000000Z'), ('c', 2021, -9223372036854775807, '2025-01-01T00:00:00.0000000Z')");
            await using var host = await FeedHost.Start(log, sets: [Projects]);
            Assert.Equal((400, """{"error":{"code":"tooLarge","message":"A calculation in the query leaves the range of numbers."}}"""), await host.Get("/odata/Projects?$apply=groupby((Year),aggregate(Amount with sum as S))"));
            Assert.Equal(200, (await host.Get("/odata/Projects?$apply=filter(Year eq 2021)/aggregate(Amount with sum as S)")).Status);
        }
    }

    private static readonly string[] Counts =
    [
        "/$count", "/$count?$filter=Year eq 2022", "/$count?$filter=Year in (2021,2022) or Year gt 2024", "/$count?$filter=Amount gt 1", "?$count=true&$top=0", "?$count=true&$top=0&$filter=Year ne 2020",
        "?$apply=groupby((Year),aggregate($count as N,Amount with sum as S))", "?$apply=groupby((Year),aggregate($count as N))&$filter=N gt 3&$orderby=N desc,Year&$count=true",
        "?$apply=aggregate($count as N,Amount with sum as S)", "?$apply=filter(Year gt 2021)/groupby((Year),aggregate(Amount with sum as S))", "?$apply=filter(Year gt 2099)/aggregate($count as N,Amount with sum as S)",
        "?$apply=groupby((Year))", "?$apply=groupby((rollup($all,Year)),aggregate($count as N))&$orderby=Year,N", "?$apply=groupby((Year),aggregate(Amount with max as M,$count as N))",
        "?$apply=groupby((Year),filter(Amount gt 1)/aggregate($count as N))",
    ];

    private static string Search(Dice dice, int depth) => depth == 0
        ? $"\"{Phrase(dice)}\""
        : dice.Roll(3) switch
        {
            0 => $"({Search(dice, depth - 1)} OR {Search(dice, depth - 1)})",
            1 => $"NOT {Search(dice, depth - 1)}",
            _ => $"({Search(dice, depth - 1)} {dice.Pick("AND", "")} {Search(dice, depth - 1)})",
        };

    private static string Phrase(Dice dice)
    {
        var word = string.Concat(Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.Pick(Letters))).Trim();
        return word.Length == 0 ? "智" : word.Replace("\"", "\\\"", StringComparison.Ordinal);
    }

    private static async Task Same(FeedHost indexed, FeedHost scanning, string url)
    {
        var (status, body) = await indexed.Get(url, ("Prefer", "maxpagesize=1000"));
        var (expectedStatus, expected) = await scanning.Get(url, ("Prefer", "maxpagesize=1000"));
        Assert.True((status, body) == (expectedStatus, expected), $"{Uri.UnescapeDataString(url)}\nscan  {expectedStatus} {expected}\nindex {status} {body}");
        Assert.Equal(200, status);
    }

    private static async Task Change(SqlLog log, string address, Dice dice, int round)
    {
        await using var connection = await Connect(log.Dialect, address);
        string Name() => dice.OneIn(6) ? "NULL" : $"'{string.Concat(Enumerable.Range(0, dice.Roll(7)).Select(_ => dice.Pick(Letters))).Replace("'", "''", StringComparison.Ordinal)}'";
        for (var index = 0; index < 80; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"p{round}-{index}");
            await Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO projects (id, name, year, amount, changed_at) VALUES ('{id}', {Name()}, {2020 + dice.Roll(6)}, {(dice.OneIn(4) ? "NULL" : dice.Roll(1000) - 300)}, '2025-01-01T00:00:00.0000000Z')"));
        }

        for (var index = 0; round > 0 && index < 30; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"p{round - 1}-{dice.Roll(80)}");
            await Execute(connection, dice.OneIn(3) ? $"DELETE FROM projects WHERE id = '{id}'" : string.Create(CultureInfo.InvariantCulture, $"UPDATE projects SET name = {Name()}, year = {2020 + dice.Roll(6)}, amount = {dice.Roll(9000)} WHERE id = '{id}'"));
        }

        // Some rows are entered into the index, and the last only noted.
        if (round < 2)
        {
            await log.Probe(TestContext.Current.CancellationToken);
        }
    }

    private async Task<(SqlLog Log, string Address)> Open(SqlDialect dialect)
    {
        Table[] tables = [TestSets.ProjectTable.For([Projects.Disclosed()]), Tombstones.Table];
        var address = dialect == SqlDialect.Sqlite ? $"Data Source={folder}/{Guid.NewGuid():N}" : await databases.NewPostgres();
        return (dialect == SqlDialect.Sqlite ? await SqliteLog.Open(address, tables, TimeProvider.System) : await PostgresLog.Open(address, tables, TimeProvider.System), address);
    }

    private static async Task<System.Data.Common.DbConnection> Connect(SqlDialect dialect, string address)
    {
        System.Data.Common.DbConnection connection = dialect == SqlDialect.Sqlite ? new SqliteConnection(address) : new NpgsqlConnection(address);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task Execute(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = SqlLog.Command(connection, sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The same store, as if nothing were kept beside its rows.</summary>
    private sealed class Bare(SqlLog log) : IProjectionStore
    {
        public SqlDialect Dialect => log.Dialect;

        public Task<System.Data.Common.DbConnection> OpenRead(CancellationToken cancellation) => log.OpenRead(cancellation);
    }
}
