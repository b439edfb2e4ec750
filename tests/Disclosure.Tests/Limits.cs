using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Whatever is asked, the answer is an answer or a clear refusal in OData's shape.</summary>
public sealed class Limits(Databases databases)
{
    public static TheoryData<SqlDialect> Dialects => new(Enum.GetValues<SqlDialect>());

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_query_that_takes_too_long_is_stopped(SqlDialect dialect)
    {
        await using var host = await FeedHost.Start(await databases.Create(dialect, TestSets.SmallProjects, []), new FeedLimits(Seconds: 0.3));
        var (status, body) = await host.Get("/odata/Endless?$filter=Count gt 0");
        Assert.Equal(503, status);
        Assert.Contains("\"code\":\"timeout\"", body, StringComparison.Ordinal);
        // The connection that was stopped is as good as new.
        Assert.Equal((200, "5"), await host.Get("/odata/Endless/$count"));
    }

    public static TheoryData<string, int> Excesses => new()
    {
        { "Year in (" + string.Join(',', Enumerable.Repeat("1", 6000)) + ")", 400 },
        { string.Join(" or ", Enumerable.Repeat("1 eq 2", 1200)), 400 },
        { string.Join(" or ", Enumerable.Repeat("Year eq 2", 250)), 200 },
        { new string('(', 60) + "Approved" + new string(')', 60), 200 },
        { new string('(', 900) + "Approved" + new string(')', 900), 400 },
        { string.Concat(Enumerable.Repeat("not (", 150)) + "Approved" + new string(')', 150), 400 },
        { string.Concat(Enumerable.Repeat("not (", 80)) + "Approved" + new string(')', 80), 200 },
        { "Year" + string.Concat(Enumerable.Repeat(" add 1", 300)) + " gt 0", 400 },
        { string.Concat(Enumerable.Repeat("trim(", 90)) + "Name" + new string(')', 90) + " eq 'x'", 200 },
        { string.Concat(Enumerable.Repeat("substring(Name,length(", 30)) + "Name" + string.Concat(Enumerable.Repeat("))", 30)) + " eq 'x'", 400 },
        { "Name eq '" + new string('x', 20_000) + "'", 414 },
        { "Amount eq 1" + new string('0', 5000), 200 },
        { "Amount mul 1e30 gt 0", 400 },
        { "Amount mul 9223372036854775807 gt 0", 400 },
        { "Year eq INF", 200 },
        { "year(now()) ge 2024", 200 },
        { "ChangedAt lt now()", 200 },
        { "Year add null eq 1", 200 },
        { "null", 200 },
        { "true", 200 },
        { "Name eq '\uD842\uDFB7\u2028'", 200 },
    };

    [Theory]
    [MemberData(nameof(Excesses))]
    public async Task Excess_is_refused_alike_by_both_databases(string filter, int expected)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var (status, body) = await databases.Small(dialect).Get("/odata/Projects?$filter=" + Uri.EscapeDataString(filter).Replace("%20", "+", StringComparison.Ordinal).Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal));
            Assert.True(expected == status, $"{dialect} {status} {body[..Math.Min(body.Length, 300)]}");
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task No_garbage_makes_the_feed_fail(SqlDialect dialect)
    {
        string[] tokens =
        [
            "Name", "Amount", "Year", "Approved", "FiledOn", "ChangedAt", "Id", "Systems", "Project", "Systems/any", "Systems/all", "Systems/$count", "/", "(", ")", "(", ")", ",", ":", ";", "=", "'", "''", "'数'", "1", "-1", "1.005", "1e5", "9223372036854775807",
            "9223372036854775808", "null", "true", "2024-01-01", "2024-02-30", "2024-01-01T00:00:00Z", "0001-01-01T00:00:00%2B14:00", "eq", "ne", "gt", "le", "and", "or", "not", "in", "add", "mul", "div", "mod", "divby", "has", "-", "contains(", "indexof(", "substring(", "concat(",
            "round(", "year(", "date(", "time(", "cast(", "isof(", "now()", "mindatetime()", "length(", "$it", "$it/", "@p", "&@p=1", "&@p=@p", "*", "desc", "asc", "$root", "%", "%25", "%C3", "%00", "%ED%A0%80", "+", "\\", "$select", "$expand", "$filter", "$levels=max", "s:", "s/Users", "$value", "$count", "$ref", "InfoGov.Project", "{", "}", "[", "]", "duration'P1D'", "11111111-1111-1111-1111-111111111111", "geo.distance(", "--", "/*", "#", "aggregate(", "groupby((", "with sum as T", "with max as M", "$count as N", "filter(", "compute(", "topcount(1,", "concat(", "rollup(", "identity", "as X", "case(", "true:1,", "divby", "matchesPattern(", "$this", "AND", "NOT", "OR",
            "$index", "$filter(", "Systems/Users", "skip(1)", "orderby(Year)",
        ];
        string[] starts =
        [
            "/Projects?$filter=", "/Projects?$orderby=", "/Projects?$select=", "/Projects?$expand=", "/Projects?$expand=Systems(", "/Projects?$expand=Systems($filter=", "/Systems?$filter=Project/", "/Projects?$top=", "/Projects?$skip=", "/Projects?$count=", "/Projects?$skiptoken=", "/Projects?$format=", "/Projects?",
            "/Projects(", "/Projects/", "/", "/Projects('p1')/", "/Projects/$count?$filter=", "/Projects?$filter=Systems/any(s: ", "/Projects?$filter=Name eq 'x' and ", "/Projects?$filter=Amount ", "/Projects?$orderby=Amount ", "/Projects?$filter=@p&@p=", "/Systems?$expand=Project($select=", "/Projects?$apply=", "/Projects?$apply=groupby((Year),aggregate(", "/Projects?$apply=filter(", "/Projects?$apply=aggregate(Amount with ", "/Projects?$compute=", "/Projects?$compute=Year add 1 as N&$filter=N ", "/Projects?$search=",
            "/Projects/$filter(", "/Projects?$filter=case(", "/$filter(", "/$filter(true)", "/Projects?$expand=Systems($levels=", "/Projects?$expand=Systems/", "/$entity?$id=", "/$crossjoin(", "/$all?$filter=", "/$metadata?", "/Projects('p1')/Systems('s1')/", "/Projects/$count/", "/Projects('p1')?$apply=",
        ];
        var host = databases.Small(dialect);
        var dice = new Dice(7);
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            var url = dice.Pick(starts) + string.Join(dice.Pick("", " "), Enumerable.Range(0, dice.Roll(7)).Select(_ => dice.Pick(tokens)));
            var (status, body) = await host.Get("/odata" + url);
            Assert.True(status is 200 or 204 or 400 or 404 or 405 or 406 or 501, $"{url}\n{status} {body}");
            if (status >= 400 && body.Length > 0)
            {
                using var error = JsonDocument.Parse(body);
                Assert.NotEmpty(error.RootElement.GetProperty("error").GetProperty("message").GetString()!);
            }
        }
    }

    [Theory]
    [InlineData("$crossjoin(Projects,Systems)?$expand=Projects,Projects")]
    [InlineData("$crossjoin(Projects,Systems)?$expand=,")]
    [InlineData("Projects?$expand=$ref")]
    [InlineData("Projects?$expand=Systems($expand=$ref)")]
    [InlineData("Projects?$apply=filter( )")]
    [InlineData("Projects?$expand=Systems($filter= )")]
    public async Task What_the_parser_does_not_see_is_refused_all_the_same(string query)
    {
        var (status, body) = await databases.Small(SqlDialect.Sqlite).Get("/odata/" + query);
        Assert.True(status == 400, $"{status} {body}");
        Assert.Contains("\"target\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expanded_collection_whose_options_cannot_be_written_again_has_no_link_to_its_rest()
    {
        await using var host = await FeedHost.Start(await databases.Create(SqlDialect.Sqlite, TestSets.SmallProjects, TestSets.SmallSystems), new FeedLimits(LargestPage: 1));
        var (status, body) = await host.Get("/odata/Projects?$filter=Id eq 'p1'&$expand=Systems($filter=Id ne $root/Projects('p1')/Id)");
        Assert.Equal(200, status);
        Assert.Contains("\"Systems\":[{", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Systems@odata.nextLink", body, StringComparison.Ordinal);
        Assert.Contains("Systems@odata.nextLink", (await host.Get("/odata/Projects?$filter=Id eq 'p1'&$expand=Systems($filter=Id ne 'none')")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[100,0,\"a\\u0000\"]")]
    [InlineData("[100,0,\"\\ud800\"]")]
    [InlineData("[100,0,1]")]
    [InlineData("[100,0,null]")]
    [InlineData("[100,-5,\"a\"]")]
    [InlineData("[0,0,\"a\"]")]
    [InlineData("[1e99,0,\"a\"]")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[[")]
    public async Task A_forged_token_is_refused(string token)
    {
        var (status, _) = await databases.Small(SqlDialect.Postgres).Get("/odata/Projects?$skiptoken=" + System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(token)));
        Assert.Equal(400, status);
    }
}
