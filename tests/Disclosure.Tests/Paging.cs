using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

public sealed class Paging(Databases databases)
{
    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Postgres)]
    public async Task A_next_link_is_absolute_and_keeps_the_other_options(SqlDialect dialect)
    {
        var host = databases.Small(dialect);
        var (_, first) = await host.Get("/odata/Projects?$orderby=Amount&$top=3&$select=Id&custom=%E6%95%B0", ("Prefer", "odata.maxpagesize=2"));
        const string Start = """{"@odata.context":"http://feed/odata/$metadata#Projects(Id)","value":[{"Id":"p4"},{"Id":"p/5"}],"@odata.nextLink":"http://feed/odata/Projects?$orderby=Amount&$top=3&$select=Id&custom=%E6%95%B0&$skiptoken=""";
        Assert.StartsWith(Start, first, StringComparison.Ordinal);
        // The page size goes with the link; $top counts over all pages.
        var (_, second) = await host.Get(NextLink(first)!);
        Assert.Equal("""{"@odata.context":"http://feed/odata/$metadata#Projects(Id)","value":[{"Id":"p2"}]}""", second);
    }

    [Theory]
    [InlineData("5000", "odata.maxpagesize=1000")]
    [InlineData("2", "odata.maxpagesize=2")]
    [InlineData("0", null)]
    [InlineData("x", null)]
    public async Task A_preferred_page_size_is_applied_up_to_the_largest(string asked, string? applied)
    {
        using var response = await databases.Small(SqlDialect.Sqlite).Send(HttpMethod.Get, "/odata/Projects", ("Prefer", "respond-async, odata.maxpagesize=" + asked));
        Assert.Equal(applied, response.Headers.TryGetValues("Preference-Applied", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Postgres)]
    public async Task A_page_has_a_hundred_rows_and_an_expanded_collection_has_a_link_to_its_rest(SqlDialect dialect)
    {
        var projects = Enumerable.Range(100, 250).Select(n => TestSets.ProjectTable.Row($"p{n}", "名", 1m, 2024L, null, null, DateTimeOffset.UnixEpoch, null));
        var systems = Enumerable.Range(100, 7).Select(n => TestSets.SystemTable.Row($"s{n}", "p100", $"系统{n}", (long)n));
        await using var host = await FeedHost.Start(await databases.Create(dialect, projects, systems), new FeedLimits(LargestPage: 3, Page: 100));
        await using var usual = await FeedHost.Start(await databases.Create(dialect, projects, systems));

        var (_, page) = await usual.Get("/odata/Projects");
        using var answer = JsonDocument.Parse(page);
        Assert.Equal(100, answer.RootElement.GetProperty("value").GetArrayLength());

        var (_, row) = await host.Get("/odata/Projects('p100')?$select=Id&$expand=Systems($select=Id;$filter=Users gt 100 and contains(Title,'系统');$orderby=Users desc;$skip=1;$top=5;$count=true)");
        using var expanded = JsonDocument.Parse(row);
        Assert.Equal(6, expanded.RootElement.GetProperty("Systems@odata.count").GetInt32());
        Assert.Equal("""[{"Id":"s105"},{"Id":"s104"},{"Id":"s103"}]""", expanded.RootElement.GetProperty("Systems").GetRawText());
        var (status, rest) = await host.Get(expanded.RootElement.GetProperty("Systems@odata.nextLink").GetString()!.Replace("http://feed", "", StringComparison.Ordinal));
        Assert.Equal((200, """{"@odata.context":"http://feed/odata/$metadata#Systems(Id)","value":[{"Id":"s102"},{"Id":"s101"}]}"""), (status, rest));
    }

    [Fact]
    public async Task A_token_of_another_order_is_refused()
    {
        var host = databases.Small(SqlDialect.Sqlite);
        var (_, first) = await host.Get("/odata/Projects?$orderby=Year", ("Prefer", "maxpagesize=1"));
        var (status, body) = await host.Get(NextLink(first)!.Replace("$orderby=Year", "$orderby=Name", StringComparison.Ordinal));
        Assert.Equal(400, status);
        Assert.Contains("$skiptoken", body, StringComparison.Ordinal);
    }

    private static string? NextLink(string body)
    {
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()!.Replace("http://feed", "", StringComparison.Ordinal) : null;
    }
}
