using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Pages follow the values of their order and not positions: what others write meanwhile moves nothing.</summary>
public sealed class PagingUnderWrites(Databases databases)
{
    private const int Standing = 120, Writes = 1000;

    [Theory]
    [InlineData(SqlDialect.Sqlite, "Amount desc")]
    [InlineData(SqlDialect.Sqlite, "Name,Year desc")]
    [InlineData(SqlDialect.Postgres, "Amount desc")]
    [InlineData(SqlDialect.Postgres, "Name,Year desc")]
    public async Task What_stood_the_whole_time_is_seen_exactly_once(SqlDialect dialect, string order)
    {
        var rows = Enumerable.Range(0, Standing).Select(n => TestSets.ProjectTable.Row(Id("s", n), n % 3 == 0 ? null : $"名{n % 7}", n % 4 == 0 ? null : n % 10, 2020L + (n % 5), null, null, DateTimeOffset.UnixEpoch, null));
        var store = await databases.Create(dialect, rows, []);
        await using var host = await FeedHost.Start(store);
        var writing = Write(store);
        for (var walks = 0; walks < 3 || !writing.IsCompleted; walks++)
        {
            var seen = new List<string>();
            for (string? next = $"/odata/Projects?$select=Id&$orderby={order}"; next is not null;)
            {
                var (status, body) = await host.Get(next, ("Prefer", "maxpagesize=11"));
                Assert.True(status == 200, body);
                using var answer = JsonDocument.Parse(body);
                seen.AddRange(answer.RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString()!).Where(id => id[0] == 's'));
                next = answer.RootElement.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()!.Replace("http://feed", "", StringComparison.Ordinal) : null;
            }

            Assert.Equal(Enumerable.Range(0, Standing).Select(n => Id("s", n)), seen.Order(StringComparer.Ordinal));
        }

        await writing;
    }

    /// <summary>Rows come, change their place in any order, and go.</summary>
    private static async Task Write(TestStore store)
    {
        var dice = new Dice(11);
        await using var connection = await store.OpenRead(TestContext.Current.CancellationToken);
        for (var write = 0; write < Writes; write++)
        {
            var id = Id("w", dice.Roll(80));
            await Execute(connection, "DELETE FROM projects WHERE id = @id", id, null);
            if (!dice.OneIn(3))
            {
                await Execute(connection, $"INSERT INTO projects (id, name, amount, year, changed_at) VALUES (@id, @name, {dice.Roll(1000)}, {2020 + dice.Roll(6)}, '1970-01-01T00:00:00.0000000Z')", id, dice.OneIn(3) ? null : $"名{dice.Roll(9)}");
            }
        }
    }

    private static string Id(string kind, int number) => kind + number.ToString("000", CultureInfo.InvariantCulture);

    private static async Task Execute(DbConnection connection, string sql, string id, string? name)
    {
        await using var command = SqlLog.Command(connection, sql);
        SqlLog.Add(command, "@id", id);
        if (sql.Contains("@name", StringComparison.Ordinal))
        {
            var parameter = SqlLog.Add(command, "@name", name);
            parameter.DbType = System.Data.DbType.String;
        }

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
