using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Finding;

/// <summary><c>GET /api/{module}/{id}?at=</c>.</summary>
public sealed class PastTests
{
    [Fact]
    public async Task A_past_day_shows_how_things_stood_and_beside_it_what_was_known()
    {
        using var store = new TemporaryStore();
        string system;
        await using (var before = await RunningHost.Start(store.ConnectionString, today: new DateOnly(2022, 1, 10)))
        {
            var keeper = await before.As(Role.OwnerOperator);
            system = $"/api/systems/{(await keeper.Post("/api/systems/register-system", """{"city":"wuxi","name":"停车","owner":{"name":"局"},"on":"2021-06-01"}""")).Is(HttpStatusCode.Created)["id"]}";
            (await (await before.As(Role.CityInformatizationAuthority)).Post($"{system}/publish-key-system-catalogue", """{"on":"2021-06-15"}""")).Is(HttpStatusCode.OK);
        }

        await using var host = await RunningHost.Start(store.ConnectionString);
        var now = await host.As(Role.OwnerOperator);
        (await now.Post($"{system}/record-risk-assessment", """{"on":"2024-06-20"}""")).Is(HttpStatusCode.OK);
        (await now.Post($"{system}/put-system-into-use", """{"on":"2024-06-21"}""")).Is(HttpStatusCode.OK);

        var late = await At("2024-06-18");
        late.Json.Includes("""{"at":"2024-06-18","version":2,"city":"wuxi"}""");
        late.Json!["law"].Includes("""{"applicable":true,"textVersion":"2013-07-01","cites":[],"thresholds":[],"cityEnabled":true}""");
        Assert.Equal("registered", late.Json["state"]!["stage"]!.ToString());
        Assert.Equal(["overdue"], Assessments(late.Json));
        Assert.Equal(["overdue"], Assessments(late.Json["knownThen"]!));
        Assert.Null(late.Message.Headers.ETag);

        var assessed = await At("2024-06-21");
        Assert.Equal("inUse", assessed.Json!["state"]!["stage"]!.ToString());
        Assert.Equal(["met", "pending"], Assessments(assessed.Json));
        assessed.Json["knownThen"].Includes("""{"version":2}""");
        Assert.Equal("registered", assessed.Json["knownThen"]!["state"]!["stage"]!.ToString());
        Assert.Equal(["SystemRegistered True", "KeySystemPublished True", "RiskAssessmentRecorded False", "SystemPutIntoUse False"], Entries(assessed));

        var between = await At("2021-06-10");
        Assert.Equal(["SystemRegistered False"], Entries(between));
        Assert.Null(between.Json!["knownThen"]);
        Assert.Empty(Assessments(between.Json));

        var today = await At("2026-01-15");
        var page = (await now.Get(system)).Is(HttpStatusCode.OK);
        Assert.Equal(page.Json!["state"]!.ToJsonString(), today.Json!["state"]!.ToJsonString());
        Assert.Equal(Duties(page.Json), Duties(today.Json));
        Assert.Null(page.Json["history"]![0]!["knownThen"]);

        (await now.Get($"{system}?at=2021-05-31")).Is(HttpStatusCode.NotFound, "notYet").Json.Includes("""{"began":"2021-06-01"}""");
        (await now.Get("/api/systems/none?at=2021-05-31")).Is(HttpStatusCode.NotFound, "unknownEntity");
        (await now.Get($"{system}?at=2026-01-16")).Is(HttpStatusCode.BadRequest, "dayInFuture").Json.Includes("""{"path":"at"}""");
        foreach (var at in new[] { "", "yesterday", "2024-02-30", "2024-1-1", "20240101" })
        {
            (await now.Get($"{system}?at={at}")).Is(HttpStatusCode.BadRequest, "invalidParameter").Json.Includes("""{"path":"at"}""");
        }

        (await now.Post($"{system}/decommission-system?at=2024-06-18")).Is(HttpStatusCode.BadRequest, "invalidParameter").Json.Includes("""{"path":"at"}""");

        async Task<Answer> At(string day) => (await now.Get($"{system}?at={day}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_past_day_has_the_thresholds_of_that_day()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(Role.ConstructionUnit);
        (await (await host.As(Role.CityInformatizationAuthority)).Post("/api/administration/wuxi/set-threshold", """{"key":"supervisionTender","amount":8000000,"effectiveFrom":"2025-07-01","on":"2025-06-01","coDepartments":["financeAuthority"]}""")).Is(HttpStatusCode.OK);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2025-01-08","name":"平台","unit":"局","category":"egov","activity":"new","amount":6000000,"publicShare":1}""")).Is(HttpStatusCode.Created)["id"]}";
        var before = (await unit.Get($"{project}?at=2025-06-30")).Is(HttpStatusCode.OK).Json!;
        Assert.Empty(before["law"]!["thresholds"]!.AsArray());
        Assert.Contains("supervisorTenderRequired", Missing(before, "SelectSupervisor"));
        var after = (await unit.Get($"{project}?at=2025-07-01")).Is(HttpStatusCode.OK).Json!;
        after["law"]!["thresholds"]![0].Includes("""{"key":"supervisionTender","effectiveFrom":"2025-07-01"}""");
        Assert.DoesNotContain("supervisorTenderRequired", Missing(after, "SelectSupervisor"));
        Assert.Null(after["commands"]);
    }

    [Fact]
    public async Task Before_commencement_no_law_applies_and_the_provision_that_says_so_is_cited()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var project = $"/api/projects/{(await administrator.Post("/api/projects/import-project", """{"city":"wuxi","name":"旧项目","unit":"局","on":"2013-06-30"}""")).Is(HttpStatusCode.Created)["id"]}";
        var page = (await administrator.Get($"{project}?at=2013-06-30")).Is(HttpStatusCode.OK).Json!;
        page["law"].Includes("""{"applicable":false,"textVersion":null,"cites":["wuxi-51-1"]}""");
        Assert.All(page["acts"]!.AsArray(), act => act.Includes("""{"open":false}"""));
        var unit = (await (await host.As(new Entities.Caller("局", Role.ConstructionUnit, Unit: "局"))).Get($"{project}?at=2013-06-30")).Json!;
        Assert.Equal(["notApplicable"], Missing(unit, "PublishTender"));
        (await administrator.Get($"{project}?at=2013-07-01")).Json!["law"].Includes("""{"applicable":true,"textVersion":"2013-07-01"}""");
        (await administrator.Get("/api/administration/wuxi?at=2026-01-15")).Is(HttpStatusCode.OK).Json.Includes("""{"kind":"city","law":null}""");
        (await administrator.Get("/api/administration/wuxi?at=2026-01-14")).Is(HttpStatusCode.NotFound, "notYet");
    }

    [Fact]
    public async Task Of_what_was_found_secret_the_past_is_not_shown_either()
    {
        await using var host = await RunningHost.Start();
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        const string Proposal = """{"city":"wuxi","name":"密不可言的项目","unit":"局","on":"2024-01-08"}""";
        var project = $"/api/projects/{(await anybody.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created)["id"]}";
        (await anybody.Post($"{project}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("密不可言", (await anybody.Get($"{project}?at=2024-02-01")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var late = (await anybody.Post($"{project}/determine-secrecy", """{"isSecret":true}""", "If-Match: \"1\"")).Is(HttpStatusCode.PreconditionFailed);
        Assert.Null(late.Json!["stage"]);
        Assert.Empty((await anybody.Get($"/api/projects?q={Uri.EscapeDataString("密不可言")}")).Json!["items"]!.AsArray());
        Assert.Empty((await anybody.Post("/api/projects/propose-project", Proposal)).Is(HttpStatusCode.Created).Json!["candidates"]!.AsArray());
    }

    private static IEnumerable<string> Missing(System.Text.Json.Nodes.JsonNode page, string act) =>
        page["acts"]!.AsArray().Single(a => a!["act"]!.ToString() == act)!["missing"]!.AsArray().Select(m => m!["code"]!.ToString());

    private static IEnumerable<string> Assessments(System.Text.Json.Nodes.JsonNode view) =>
        view["duties"]!.AsArray().Where(d => d!["type"]!.ToString() == "RecordRiskAssessment" && d["due"] is not null).Select(d => d!["status"]!.ToString());

    private static IEnumerable<string> Duties(System.Text.Json.Nodes.JsonNode view) =>
        view["duties"]!.AsArray().Where(d => d!["status"]!.ToString() != "lapsed").Select(d => $"{d!["type"]} {d["status"]} {d["due"]} {d["provision"]}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Entries(Answer page) => page.Json!["history"]!.AsArray().Select(h => $"{h!["what"]} {h["knownThen"]!.GetValue<bool>()}");
}
