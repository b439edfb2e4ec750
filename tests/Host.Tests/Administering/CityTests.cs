using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Administering;

public sealed class CityTests
{
    private const string Proposal = """{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":6000000,"on":"2024-01-08"}""";

    [Fact]
    public async Task A_disabled_city_takes_no_commands_on_any_host_and_stays_readable()
    {
        await using var host = await RunningHost.Start();
        await using var second = await RunningHost.Start(host.Store);
        var administrator = await host.AsAdministrator();
        var unit = await host.As(Role.ConstructionUnit);
        var there = second.Client(unit.DefaultRequestHeaders.Authorization!.Parameter);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        (await there.Post($"{project}/correct-project", """{"name":"甲"}""")).Is(HttpStatusCode.OK);

        (await administrator.Post("/api/administration/wuxi/disable-city")).Is(HttpStatusCode.OK);
        foreach (var client in new[] { there, unit })
        {
            (await client.Post($"{project}/correct-project", """{"name":"乙"}""")).Is(HttpStatusCode.Conflict, "cityDisabled");
            (await client.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Conflict, "cityDisabled");
            var page = (await client.Get(project)).Is(HttpStatusCode.OK);
            page.Json!["state"].Includes("""{"name":"甲"}""");
            Assert.True(client == there || NothingIsOpen(page), page.Text);
            (await client.Post("/api/compliance/decide", """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""")).Is(HttpStatusCode.OK).Json.Includes("""{"outcome":"refused"}""");
            Assert.Single((await client.Get("/odata/Projects?$filter=City eq 'wuxi'")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray());
            (await client.Get("/odata/Cities('wuxi')")).Is(HttpStatusCode.OK).Json.Includes("""{"Enabled":false}""");
        }

        Assert.DoesNotContain("wuxi", (await host.Public.Post("/api/compliance/compare", """{"act":"DeliverProject","on":"2024-06-03"}""")).Json!["answers"]!.AsArray().Select(a => a!["city"]!.ToString()));
        (await administrator.Post("/api/administration/wuxi/enable-city")).Is(HttpStatusCode.OK);
        (await there.Post($"{project}/correct-project", """{"name":"乙"}""")).Is(HttpStatusCode.OK);
        Assert.Empty(await Store.Findings(host));
    }

    [Fact]
    public async Task A_city_nobody_brings_cannot_be_enabled()
    {
        await using var host = await RunningHost.Start();
        (await (await host.AsAdministrator()).Post("/api/administration/atlantis/enable-city")).Is(HttpStatusCode.NotFound, "unknownEntity");
        (await (await host.As(Role.CityInformatizationAuthority)).Post("/api/administration/wuxi/disable-city")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Public.Post("/api/administration/wuxi/disable-city")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_threshold_holds_from_its_day_on_and_never_before()
    {
        await using var host = await RunningHost.Start();
        var authority = await host.As(Role.CityInformatizationAuthority, "wuxi");
        var unit = await host.As(Role.ConstructionUnit);
        const string url = "/api/administration/wuxi/set-threshold";
        string To(decimal amount, string from, string on, string with = """["financeAuthority"]""") =>
            $$"""{"key":"supervisionTender","amount":{{amount}},"effectiveFrom":"{{from}}","on":"{{on}}","coDepartments":{{with}}}""";

        (await (await host.As(Role.DistrictInformatizationAuthority)).Post(url, To(8_000_000, "2025-07-01", "2025-06-01"))).RefusedBy("wuxi-19-2b actorNotCompetent");
        (await authority.Post(url, To(8_000_000, "2025-07-01", "2025-06-01", with: "[]"))).RefusedBy("wuxi-19-2b coDepartmentsRequired");
        (await unit.Post(url, To(8_000_000, "2025-07-01", "2025-06-01"))).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await (await host.As(Role.CityInformatizationAuthority, "beijing")).Post(url, To(8_000_000, "2025-07-01", "2025-06-01"))).Is(HttpStatusCode.Forbidden, "otherCity");
        (await authority.Post(url, To(8_000_000, "2025-05-31", "2025-06-01"))).Is(HttpStatusCode.UnprocessableEntity, "retroactive");
        (await authority.Post(url, To(0, "2025-07-01", "2025-06-01"))).Is(HttpStatusCode.UnprocessableEntity, "amountNotPositive");
        var before = await Opened(unit);
        (await unit.Post($"{before}/select-supervisor", Directly("2025-07-01"))).RefusedBy("wuxi-19-2a supervisorTenderRequired");

        (await authority.Post(url, To(8_000_000, "2025-07-01", "2025-06-01"))).Is(HttpStatusCode.OK);

        (await unit.Post($"{before}/select-supervisor", Directly("2025-06-30"))).RefusedBy("wuxi-19-2a supervisorTenderRequired");
        (await unit.Post($"{before}/select-supervisor", Directly("2025-07-01"))).Is(HttpStatusCode.OK);
        var acts = (await unit.Get(await Opened(unit))).Json!["acts"]!.AsArray();
        Assert.True(acts.Single(a => a!["act"]!.ToString() == "SelectSupervisor")!["open"]!.GetValue<bool>());
        (await authority.Post(url, To(5_500_000, "2025-09-01", "2025-08-01"))).Is(HttpStatusCode.OK);
        var after = await Opened(unit);
        (await unit.Post($"{after}/select-supervisor", Directly("2025-09-01"))).RefusedBy("wuxi-19-2a supervisorTenderRequired");
        (await unit.Post($"{after}/select-supervisor", Directly("2025-08-31"))).Is(HttpStatusCode.OK);
    }

    private static bool NothingIsOpen(Answer page) =>
        page.Json!["acts"]!.AsArray().All(a => !a!["open"]!.GetValue<bool>()) && page.Json["commands"]!.AsArray().Count == 0;

    private static string Directly(string on) => $$"""{"supervisor":{"name":"监理","qualified":true},"method":"directAppointment","on":"{{on}}"}""";

    private static async Task<string> Opened(HttpClient unit) => $"/api/projects/{(await unit.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
}
