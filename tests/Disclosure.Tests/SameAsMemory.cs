using System.Globalization;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Whatever is asked, both databases answer what a client would compute over the same rows.</summary>
public sealed class SameAsMemory(Databases databases)
{
    private const int Queries = 400;

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Postgres)]
    public async Task Random_filters_orders_and_pages_answer_what_memory_computes(SqlDialect dialect)
    {
        var memory = new Memory(seed: 20240501, count: 90);
        await using var host = await FeedHost.Start(await databases.Create(dialect, memory.Projects.Select(p => p.Row), memory.Systems.Select(s => s.Row)));
        for (var query = 0; query < Queries; query++)
        {
            var dice = new Dice((ulong)query);
            var draw = new RandomFilter(dice);
            var filter = draw.Condition(dice.Roll(4));
            var orders = Enumerable.Range(0, dice.Roll(3)).Select(_ => (Key: draw.Order(), Descending: dice.OneIn(2))).ToList();
            long? top = dice.OneIn(3) ? dice.Roll(60) : null;
            var (skip, page) = (dice.OneIn(3) ? dice.Roll(20) : 0, 1 + dice.Roll(40));
            var url = "/odata/Projects?$select=Id&$count=true&$filter=" + Uri.EscapeDataString(filter.Url)
                + (orders.Count == 0 ? "" : "&$orderby=" + Uri.EscapeDataString(string.Join(',', orders.Select(order => order.Key.Url + (order.Descending ? " desc" : "")))))
                + (top is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&$top={top}"))
                + (skip == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&$skip={skip}"));

            var matching = memory.Projects.Where(p => filter.Of(p) == true).ToList();
            matching.Sort((a, b) => orders.Select(order => Memory.Compare(order.Key.Of(a), order.Key.Of(b)) * (order.Descending ? -1 : 1)).Append(Memory.Compare(a.Id, b.Id) * (orders.DistinctBy(order => order.Key.Url, StringComparer.Ordinal).LastOrDefault().Descending ? -1 : 1)).First(result => result != 0 || ReferenceEquals(a, b)));
            var expected = matching.Skip(skip).Take((int)(top ?? int.MaxValue)).Select(p => p.Id);

            var (count, ids) = await AllPages(host, url, page);
            Assert.True(expected.SequenceEqual(ids, StringComparer.Ordinal), $"{Uri.UnescapeDataString(url)}\nexpected {string.Join(' ', expected)}\nanswered {string.Join(' ', ids)}");
            Assert.Equal(matching.Count, count);
        }
    }

    private static async Task<(long Count, List<string> Ids)> AllPages(FeedHost host, string url, int page)
    {
        var (count, ids) = (0L, new List<string>());
        for (string? next = url; next is not null && ids.Count < 1000;)
        {
            var (status, body) = await host.Get(next.Replace("http://feed", "", StringComparison.Ordinal), ("Prefer", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={page}")));
            Assert.True(status == 200, $"{Uri.UnescapeDataString(next)}\n{body}");
            using var answer = JsonDocument.Parse(body);
            var rows = answer.RootElement.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString()!).ToList();
            Assert.True(rows.Count <= page);
            ids.AddRange(rows);
            count = answer.RootElement.GetProperty("@odata.count").GetInt64();
            next = answer.RootElement.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return (count, ids);
    }
}
