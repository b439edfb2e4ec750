using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Simulating;

/// <summary><c>POST /api/compliance/simulate</c>: what would change, and that nothing does.</summary>
public sealed class SimulationTests
{
    [Fact]
    public async Task A_higher_threshold_lets_an_act_through_that_is_refused_today()
    {
        await using var host = await RunningHost.Start();
        var (project, _) = await Portfolio(host);
        var lines = await Simulate(host, """{"city":"wuxi","thresholds":[{"key":"supervisionTender","amount":8000000}]}""");
        var act = Assert.Single(lines, l => l["act"] is not null)["act"]!;
        act.Includes("""{"act":"SelectSupervisor","name":"平台","unit":"局"}""");
        Assert.Equal($"/api/projects/{project}", act["url"]!.ToString());
        Assert.Contains("supervisorTenderRequired", act["before"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("supervisorTenderRequired", act["after"]!.ToJsonString(), StringComparison.Ordinal);
        lines[^1]["summary"].Includes("""{"city":"wuxi","entities":2,"dutiesChanged":0,"truncated":false}""");
    }

    [Fact]
    public async Task An_amendment_moves_due_days_from_its_day_on_and_ends_what_it_repeals()
    {
        await using var host = await RunningHost.Start();
        var (_, system) = await Portfolio(host);
        var moved = Duties(await Simulate(host, """{"city":"wuxi","amendment":{"from":"2027-01-01","move":[{"provision":"wuxi-44-1","earlier":"P1Y"}]}}"""));
        var duty = Assert.Single(moved);
        duty.Includes($$"""{"entity":"system/{{system}}","type":"RecordRiskAssessment","actor":"ownerOperator","change":"moves"}""");
        duty["before"].Includes("""{"due":"2028-06-15","status":"pending","provision":"wuxi-44-1"}""");
        duty["after"].Includes("""{"due":"2027-06-15","status":"pending","provision":"wuxi-44-1"}""");
        Assert.Empty(Duties(await Simulate(host, """{"city":"wuxi","on":"2026-12-31","amendment":{"from":"2027-01-01","repeal":["wuxi-44-1"]}}""")));
        Assert.Single(Duties(await Simulate(host, """{"city":"wuxi","on":"2027-01-01","amendment":{"from":"2027-01-01","repeal":["wuxi-44-1"]}}"""))).Includes("""{"change":"ceases","after":null}""");
    }

    [Fact]
    public async Task The_law_of_another_city_flips_acts_and_duties_of_the_portfolio()
    {
        await using var host = await RunningHost.Start();
        await Portfolio(host);
        var lines = await Simulate(host, """{"city":"wuxi","as":"tianjin"}""");
        Assert.Contains(Duties(lines), d => d["change"]!.ToString() == "ceases" && d["before"]!["provision"]!.ToString() == "wuxi-44-1");
        Assert.Contains(lines, l => l["act"]?["flips"]?.GetValue<bool>() == true);
        Assert.Equal(lines.Count(l => l["act"]?["flips"]?.GetValue<bool>() == true), lines[^1]["summary"]!["actsFlipped"]!.GetValue<int>());
    }

    [Fact]
    public async Task It_changes_nothing()
    {
        await using var host = await RunningHost.Start();
        await Portfolio(host);
        const string Events = "SELECT count(*) FROM events WHERE type <> 'DutiesSwept'";
        var before = await TemporaryStore.Query(host.Parts, Events);
        await Simulate(host, """{"city":"wuxi","as":"beijing"}""");
        Assert.Equal(before, await TemporaryStore.Query(host.Parts, Events));
        Assert.Empty(await Store.Findings(host));
    }

    [Theory]
    [InlineData("""{"city":"atlantis","as":"wuxi"}""", "city")]
    [InlineData("""{"city":"wuxi","as":"atlantis"}""", "as")]
    [InlineData("""{"city":"wuxi"}""", "$")]
    [InlineData("""{"as":"wuxi"}""", "$")]
    [InlineData("""{"city":"wuxi","thresholds":[{"key":"supervision","amount":1}]}""", "thresholds[0].key")]
    [InlineData("""{"city":"wuxi","thresholds":[{"key":"supervisionTender","amount":-1}]}""", "thresholds[0].amount")]
    [InlineData("""{"city":"wuxi","amendment":{"from":"2027-01-01","repeal":["wuxi-99-9"]}}""", "amendment.repeal[0]")]
    [InlineData("""{"city":"wuxi","amendment":{"from":"2027-01-01","move":[{"provision":"wuxi-44-1","earlier":"soon"}]}}""", "amendment.move[0]")]
    [InlineData("""{"city":"wuxi","amendment":{"from":"2027-01-01","move":[{"provision":"wuxi-21-1","later":"P1D"}]}}""", "amendment.move[0].provision")]
    [InlineData("""{"city":"wuxi","amendment":{"from":"2027-01-01"}}""", "amendment")]
    [InlineData("[]", "$")]
    public async Task What_cannot_be_supposed_is_said(string body, string path)
    {
        await using var host = await RunningHost.Start();
        Assert.Equal(path, (await (await host.AsAdministrator()).Post("/api/compliance/simulate", body)).Is(HttpStatusCode.BadRequest, "invalidBody")["path"]);
        (await (await host.As(Role.CityInformatizationAuthority)).Post("/api/compliance/simulate", body)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Public.Post("/api/compliance/simulate", body)).Is(HttpStatusCode.Unauthorized);
    }

    /// <summary>A project over Wuxi's threshold, and a system in its catalogue since 2025-06-15.</summary>
    private static async Task<(string Project, string System)> Portfolio(RunningHost host)
    {
        var unit = await host.As(Role.ConstructionUnit);
        var project = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":6000000,"publicShare":1}""")).Is(HttpStatusCode.Created)["id"];
        var system = (await (await host.As(Role.OwnerOperator)).Post("/api/systems/register-system", """{"city":"wuxi","name":"智慧停车","owner":{"name":"大数据局"},"on":"2025-06-01"}""")).Is(HttpStatusCode.Created)["id"];
        (await (await host.As(Role.CityInformatizationAuthority)).Post($"/api/systems/{system}/publish-key-system-catalogue", """{"on":"2025-06-15"}""")).Is(HttpStatusCode.OK);
        return (project, system);
    }

    private static async Task<List<JsonNode>> Simulate(RunningHost host, string body)
    {
        var answer = (await (await host.AsAdministrator()).Post("/api/compliance/simulate", body)).Is(HttpStatusCode.OK);
        Assert.Equal("application/x-ndjson", answer.MediaType);
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private static List<JsonNode> Duties(List<JsonNode> lines) => [.. lines.Select(l => l["duty"]).OfType<JsonNode>()];
}
