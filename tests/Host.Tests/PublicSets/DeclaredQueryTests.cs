using System.Text.RegularExpressions;
using InfoGov.Disclosure;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Log;

namespace InfoGov.Host.Tests.PublicSets;

/// <summary>What a set says that it is made for is served by an index.</summary>
public sealed partial class DeclaredQueryTests
{
    [Fact]
    public async Task No_query_that_a_set_declares_sorts_or_reads_its_whole_table()
    {
        using var store = new TemporaryStore();
        await using var host = await store.Open();
        var sets = Composition.Delivered().Sets;
        var model = new FeedModel(sets);
        await using var connection = await host.Log.Projections.OpenRead(TestContext.Current.CancellationToken);
        Assert.Contains(sets, set => set.Queries.Count > 0);
        foreach (var (set, query) in sets.SelectMany(set => set.Queries.Select(query => (set, query))))
        {
            var plan = new Planner(model, new FeedLimits(), SqlDialect.Sqlite, DateTimeOffset.UnixEpoch, set.Name, new QueryOptions(query)).Plan(token: null, limit: 21);
            await using var explain = plan.Statement.On(connection, "EXPLAIN QUERY PLAN " + plan.Sql);
            await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                Assert.False(IsCostly().IsMatch(reader.GetString(3)), $"{set.Name}?{query}: {reader.GetString(3)}");
            }
        }
    }

    [Theory]
    [InlineData("$filter=Stage gt 'approved' and Stage le InfoGov.ProjectStage'filed'")]
    [InlineData("$orderby=Stage desc")]
    public void A_bound_and_an_order_of_an_enumeration_are_of_its_stored_names_which_an_index_serves(string query)
    {
        var model = new FeedModel(Composition.Delivered().Sets);
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var plan = new Planner(model, new FeedLimits(), dialect, DateTimeOffset.UnixEpoch, "Projects", new QueryOptions(query)).Plan(token: null, limit: 21);
            Assert.Matches(@"\.stage (?:>|DESC)", plan.Sql);
            Assert.DoesNotContain("CASE", plan.Sql, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^SCAN \w+$|TEMP B-TREE", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsCostly();
}
