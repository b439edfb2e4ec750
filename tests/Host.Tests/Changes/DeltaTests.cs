using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Host.Tests.Notices;
using InfoGov.Host.Tests.Proof;
using InfoGov.Host.Tests.Together;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Changes;

/// <summary>A client that has seen a query is told what changed since.</summary>
public sealed class DeltaTests
{
    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Changed_rows_come_as_they_are_now_and_what_left_the_query_or_the_public_as_removed(string store)
    {
        await using var host = await EitherStore.Start(store);
        var unit = await host.As(Role.ConstructionUnit);
        var (kept, renamed, secret) = (await Propose(unit, "甲"), await Propose(unit, "乙"), await Propose(unit, "丙"));
        var first = await Tracked(host, "/odata/Projects?$filter=Name ne '出'&$select=Id,Name");
        Assert.Equal(3, first["value"]!.AsArray().Count);
        var link = first["@odata.deltaLink"]!.ToString();
        var nothing = (await host.Public.Get(link)).Is(HttpStatusCode.OK).Json!;
        Assert.Empty(nothing["value"]!.AsArray());
        Assert.EndsWith("$metadata#Projects(Id,Name)/$delta", nothing["@odata.context"]!.ToString(), StringComparison.Ordinal);

        var added = await Propose(unit, "丁");
        (await unit.Post($"/api/projects/{kept}/correct-project", """{"name":"甲之二"}""")).Is(HttpStatusCode.OK);
        (await unit.Post($"/api/projects/{renamed}/correct-project", """{"name":"出"}""")).Is(HttpStatusCode.OK);
        (await (await host.As(Role.SecrecyAuthority)).Post($"/api/projects/{secret}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        var changes = (await host.Public.Get(nothing["@odata.deltaLink"]!.ToString())).Is(HttpStatusCode.OK).Json!;
        var rows = changes["value"]!.AsArray();
        Assert.Equal([$"{added} 丁", $"{kept} 甲之二"], rows.Where(row => row!["Id"] is not null).Select(row => $"{row!["Id"]} {row["Name"]}").OrderBy(row => row.Contains('甲')));
        Assert.Equal([$"Projects('{renamed}') changed", $"Projects('{secret}') deleted"], rows.Where(row => row!["@odata.removed"] is not null).Select(row => $"{row!["@odata.id"]} {row["@odata.removed"]!["reason"]}").OrderBy(row => row.EndsWith("deleted", StringComparison.Ordinal)));
        Assert.Empty((await host.Public.Get(changes["@odata.deltaLink"]!.ToString())).Json!["value"]!.AsArray());
    }

    [Theory]
    [InlineData(EitherStore.Sqlite)]
    [InlineData(EitherStore.Postgres)]
    public async Task Changes_come_in_pages_and_the_first_query_may_too(string store)
    {
        await using var host = await EitherStore.Start(store);
        var unit = await host.As(Role.ConstructionUnit);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await Propose(unit, $"项目{i}"));
        }

        var (seen, link) = await Follow(host, "/odata/Projects?$select=Id,Name", "odata.track-changes,odata.maxpagesize=2");
        Assert.Equal(ids.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));
        foreach (var id in ids)
        {
            (await unit.Post($"/api/projects/{id}/correct-project", """{"name":"改"}""")).Is(HttpStatusCode.OK);
        }

        var (changed, _) = await Follow(host, link, "odata.maxpagesize=2");
        Assert.Equal(ids.Order(StringComparer.Ordinal), changed.Keys.Order(StringComparer.Ordinal));
        Assert.All(changed.Values, name => Assert.Equal("改", name));
    }

    [Fact]
    public async Task A_link_is_for_its_query_and_for_a_time()
    {
        var clock = new SetClock();
        await using var host = await EitherStore.Start(EitherStore.Sqlite, clock);
        var link = (await Tracked(host, "/odata/Projects?$filter=City eq 'wuxi'"))["@odata.deltaLink"]!.ToString();
        var token = link[(link.IndexOf("$deltatoken=", StringComparison.Ordinal) + "$deltatoken=".Length)..];
        (await host.Public.Get(link)).Is(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Public.Get($"/odata/Projects?$filter=City eq 'jilin'&$deltatoken={token}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Public.Get("/odata/Projects?$deltatoken=abc")).Status);
        clock.Advance(TimeSpan.FromDays(31));
        var expired = (await host.Public.Get(link)).Is(HttpStatusCode.Gone);
        Assert.EndsWith("/odata/Projects?$filter=City%20eq%20'wuxi'", expired.Message.Headers.Location!.ToString().Replace("City eq", "City%20eq", StringComparison.Ordinal).Replace(" 'wuxi'", "%20'wuxi'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull((await Tracked(host, expired.Message.Headers.Location!.ToString()))["@odata.deltaLink"]);
    }

    [Theory]
    [InlineData("/odata/Projects?$top=1")]
    [InlineData("/odata/Projects?$apply=groupby((City))")]
    [InlineData("/odata/Projects?$expand=Acceptances")]
    public async Task What_cannot_be_followed_says_so_by_not_applying_the_preference(string url)
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        var answer = (await host.Public.Ask(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Prefer", "track-changes" } } })).Is(HttpStatusCode.OK);
        Assert.Null(answer.Json!["@odata.deltaLink"]);
        Assert.False(answer.Message.Headers.Contains("Preference-Applied"));
    }

    /// <summary>The copy of a client that follows through one host is what the other shows, whatever is written through both meanwhile.</summary>
    [Fact]
    public async Task Whoever_follows_while_others_write_ends_with_the_same_rows()
    {
        var two = new TwoHosts();
        await two.InitializeAsync();
        try
        {
            var anybody = new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true);
            HttpClient[] units = [await two.One.As(anybody), await two.Two.As(anybody)];
            var copy = new Dictionary<string, string>(StringComparer.Ordinal);
            var (start, link) = await Follow(two.One, "/odata/Projects?$filter=City eq 'wuxi'&$select=Id,Name", "odata.track-changes");
            var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(async lane =>
            {
                for (var i = 0; i < 10; i++)
                {
                    var id = await Propose(units[(lane + i) % 2], $"{lane}之{i}");
                    (await units[lane % 2].Post($"/api/projects/{id}/correct-project", $$"""{"name":"{{lane}}改{{i}}"}""")).Is(HttpStatusCode.OK);
                    if (i % 3 == 0)
                    {
                        (await units[lane % 2].Post($"/api/projects/{id}/strike-project", """{"reason":"误录"}""")).Is(HttpStatusCode.OK);
                    }
                }
            }));
            for (var done = false; !done;)
            {
                done = writing.IsCompleted;
                (start, link) = await Follow(two.One, link, "odata.maxpagesize=7");
                foreach (var (id, name) in start)
                {
                    if (name is null)
                    {
                        copy.Remove(id);
                    }
                    else
                    {
                        copy[id] = name;
                    }
                }
            }

            await writing;
            var shown = (await two.Two.Public.Get("/odata/Projects?$filter=City eq 'wuxi'&$select=Id,Name&$top=1000")).Json!["value"]!.AsArray();
            Assert.Equal(shown.Select(row => $"{row!["Id"]} {row["Name"]}").Order(StringComparer.Ordinal), copy.Select(row => $"{row.Key} {row.Value}").Order(StringComparer.Ordinal));
            Assert.Equal(48, copy.Count);
        }
        finally
        {
            await two.DisposeAsync();
        }
    }

    private static async Task<JsonNode> Tracked(RunningHost host, string url)
    {
        var answer = (await host.Public.Ask(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Prefer", "odata.track-changes" } } })).Is(HttpStatusCode.OK);
        Assert.Equal("odata.track-changes", answer.Message.Headers.GetValues("Preference-Applied").Single());
        return answer.Json!;
    }

    /// <summary>Every page of an answer: rows by id with their names, null for a removed one; and the link to what changes next.</summary>
    private static async Task<(Dictionary<string, string?> Rows, string Link)> Follow(RunningHost host, string url, string prefer)
    {
        var rows = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var page = url; ;)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Prefer", prefer } } };
            var json = (await host.Public.Ask(request)).Is(HttpStatusCode.OK).Json!;
            foreach (var row in json["value"]!.AsArray())
            {
                rows[row!["Id"]?.ToString() ?? row["@odata.id"]!.ToString().Split('\'')[1]] = row["Name"]?.ToString();
            }

            if (json["@odata.deltaLink"] is { } link)
            {
                return (rows, link.ToString());
            }

            page = json["@odata.nextLink"]!.ToString();
        }
    }

    private static async Task<string> Propose(HttpClient unit, string name) =>
        (await unit.Post("/api/projects/propose-project", new JsonObject { ["city"] = "wuxi", ["name"] = name, ["unit"] = new JsonObject { ["name"] = "局" }, ["on"] = "2024-01-08" })).Is(HttpStatusCode.Created)["id"];
}
