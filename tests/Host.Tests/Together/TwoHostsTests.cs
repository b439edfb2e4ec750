using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Together;

/// <summary>Two hosts on one PostgreSQL are one application.</summary>
public sealed class TwoHostsTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08"}""";

    private readonly RunningHost one = hosts.One;
    private readonly RunningHost two = hosts.Two;

    [Fact]
    public async Task Commands_through_both_are_each_done_once_and_both_read_the_same()
    {
        var (here, there) = await Unit();
        var shared = $"/api/projects/{(await here.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        var before = await one.Parts.Log.Head(TestContext.Current.CancellationToken);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(async lane =>
        {
            var client = lane % 2 == 0 ? here : there;
            var own = $"/api/projects/{(await client.Post("/api/projects/propose-project", Proposal, $"Idempotency-Key: own-{lane}")).Is(HttpStatusCode.Created)["id"]}";
            var other = lane % 2 == 0 ? there : here;
            for (var i = 0; i < 10; i++)
            {
                // Every command of the shared project is sent twice, through both.
                var key = $"Idempotency-Key: shared-{lane}-{i}";
                var body = $$"""{"name":"{{lane}}之{{i}}"}""";
                var twice = await Task.WhenAll(client.Post($"{shared}/correct-project", body, key), other.Post($"{shared}/correct-project", body, key));
                Assert.Equal(twice[0].Is(HttpStatusCode.OK)["version"], twice[1].Is(HttpStatusCode.OK)["version"]);
                (await other.Post($"{own}/correct-project", body)).Is(HttpStatusCode.OK);
            }

            return own;
        }));

        Assert.Equal(before + 24 + 240 + 240, await one.Parts.Log.Head(TestContext.Current.CancellationToken));
        foreach (var project in answers.Append(shared))
        {
            var (left, right) = (await here.Get(project), await there.Get(project));
            Assert.Equal(left.Text, right.Text);
            Assert.Equal(project == shared ? "241" : "11", left["version"]);
        }

        Assert.Empty(await Store.Findings(one));
        const string feed = "/odata/Projects?$orderby=Id&$count=true&$select=Id,Name";
        var rows = (await one.Public.Get(feed)).Is(HttpStatusCode.OK);
        Assert.Equal(rows.Json!["value"]!.ToJsonString(), (await two.Public.Get(feed)).Is(HttpStatusCode.OK).Json!["value"]!.ToJsonString());
        Assert.All(answers, project => Assert.Contains(project[14..], rows.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_hosts_that_saw_the_same_version_one_wins()
    {
        var (here, there) = await Unit();
        var project = $"/api/projects/{(await here.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        for (var version = 1; version <= 20; version++)
        {
            var match = $"If-Match: \"{version}\"";
            var answers = await Task.WhenAll(here.Post($"{project}/correct-project", """{"name":"甲"}""", match), there.Post($"{project}/correct-project", """{"name":"乙"}""", match));
            Assert.Equal([200, 412], answers.Select(a => (int)a.Status).Order());
        }
    }

    [Fact]
    public async Task A_city_disabled_on_one_takes_no_commands_on_the_other()
    {
        var (_, there) = await Unit();
        var administrator = await one.AsAdministrator();
        for (var round = 0; round < 5; round++)
        {
            (await there.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created);
            (await administrator.Post("/api/administration/wuxi/disable-city")).Is(HttpStatusCode.OK);
            (await there.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Conflict, "cityDisabled");
            (await administrator.Post("/api/administration/wuxi/enable-city")).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_PostgreSQL_cannot_store_is_the_senders_mistake()
    {
        var (here, _) = await Unit();
        (await here.Post("/api/projects/propose-project", Proposal.Replace("平台", "a\\u0000b", StringComparison.Ordinal))).Is(HttpStatusCode.BadRequest, "invalidText");
        (await here.Post("/api/projects/propose-project", Proposal.Replace("平台", new string('长', 60_000), StringComparison.Ordinal))).Is(HttpStatusCode.BadRequest, "tooLong");
        (await here.Post("/api/projects/propose-project", Proposal.Replace("平台", new string('长', 500), StringComparison.Ordinal))).Is(HttpStatusCode.Created);
        (await here.Post("/api/projects/propose-project", Proposal, $"Idempotency-Key: {new string('k', 200)}")).Is(HttpStatusCode.Created);
        (await here.Get($"/api/projects/{new string('x', 20_000)}")).Is(HttpStatusCode.NotFound);
        (await here.Get("/api/projects/%ED%A0%80")).Is(HttpStatusCode.BadRequest, "invalidText");
    }

    private async Task<(HttpClient Here, HttpClient There)> Unit()
    {
        var here = await one.As(Role.ConstructionUnit);
        return (here, two.Client(here.DefaultRequestHeaders.Authorization!.Parameter));
    }
}
