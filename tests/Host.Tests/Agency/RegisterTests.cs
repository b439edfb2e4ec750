using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary>Registers over HTTP.</summary>
public sealed class RegisterTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Notice = """{"city":"tianjin","on":"2025-03-05","register":"securityNotices","entry":{"title":"钓鱼邮件通报","category":"attack","parties":["各区","各委办局"],"channel":"专网"}}""";

    [Fact]
    public async Task The_catalogue_says_without_a_key_where_a_register_is_opened_and_where_the_law_is_silent()
    {
        var registers = (await shared.Host.Public.Get("/api/registers/catalogue")).Is(HttpStatusCode.OK).Json!["registers"]!.AsArray();
        Assert.Equal(Law.Registers.All.Select(r => r.Code), registers.Select(r => r!["code"]!.ToString()));
        var commendations = registers.Single(r => r!["code"]!.ToString() == "commendations")!;
        commendations["fields"]![0].Includes("""{"name":"parties","type":"texts","required":true,"label":{"zh":"受表彰的单位或者个人","en":"Units or persons commended"}}""");
        Assert.Equal(
            """[{"city":"beijing","basis":"rule","provisions":["beijing-8-2"]},{"city":"jilin","basis":"silent","provisions":[]},{"city":"tianjin","basis":"silent","provisions":[]},{"city":"wuxi","basis":"rule","provisions":["wuxi-7-2"]},{"city":"zhengzhou","basis":"silent","provisions":[]}]""",
            commendations["cities"]!.ToJsonString());
    }

    [Fact]
    public async Task An_entry_is_recorded_corrected_and_withdrawn_and_every_version_stays_in_its_history()
    {
        var authority = await shared.Host.As(Role.CityInformatizationAuthority);
        var made = (await authority.Post("/api/registers/record-entry", Notice, "Idempotency-Key: 7")).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/registers/{made["id"]}", made.Message.Headers.Location!.ToString());
        made.Json!["decision"].Includes("""{"outcome":"allowed","basis":"rule","cites":["tianjin-24-2"]}""");
        var entry = $"/api/registers/{made["id"]}";
        Assert.Equal(made["id"], (await authority.Post("/api/registers/record-entry", Notice, "Idempotency-Key: 7")).Is(HttpStatusCode.Created)["id"]);

        const string Correction = """{"reason":"方式有误","entry":{"title":"钓鱼邮件通报","category":"attack","parties":["各区"],"channel":"传真"}}""";
        (await authority.Post($"{entry}/correct-entry", Correction, "If-Match: \"9\"")).Is(HttpStatusCode.PreconditionFailed, "versionMismatch");
        (await authority.Post($"{entry}/correct-entry", Correction, "If-Match: \"1\"")).Is(HttpStatusCode.OK);
        (await authority.Post($"{entry}/withdraw-entry", """{"reason":"重复"}""")).Is(HttpStatusCode.OK);
        (await authority.Post($"{entry}/correct-entry", Correction)).Is(HttpStatusCode.Conflict, "wrongStage");

        var page = (await authority.Get(entry)).Is(HttpStatusCode.OK);
        page.Json.Includes("""{"kind":"register-entry","version":3,"city":"tianjin"}""");
        page.Json!["state"].Includes("""{"register":"securityNotices","basis":"rule","legalBasis":["tianjin-24-2"],"enteredOn":"2025-03-05","withdrawnOn":"2026-01-15"}""");
        var history = page.Json["history"]!.AsArray();
        Assert.Equal(["EntryRecorded", "EntryCorrected", "EntryWithdrawn"], history.Select(h => h!["what"]!.ToString()));
        Assert.Equal(["专网", "传真"], history.Take(2).Select(h => h!["data"]!["content"]!["channel"]!.ToString()));
        Assert.Equal(("2025-03-05", "2026-01-15"), (history[0]!["on"]!.ToString(), history[0]!["recordedAt"]!.ToString()[..10]));
        (await shared.Host.Public.Get(entry)).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_register_that_no_provision_opens_is_kept_on_silence()
    {
        var made = (await (await shared.Host.As(Role.CityGovernment)).Post("/api/registers/record-entry", """{"city":"jilin","register":"commendations","entry":{"title":"先进","parties":["某局"]}}""")).Is(HttpStatusCode.Created);
        made.Json!["decision"].Includes("""{"basis":"silent","cites":[]}""");
    }

    [Theory]
    [InlineData("""{"city":"wuxi","register":"awards","entry":{"title":"t"}}""", "register")]
    [InlineData("""{"city":"wuxi","register":"commendations","entry":{"title":"t"}}""", "entry.parties")]
    [InlineData("""{"city":"wuxi","register":"platforms","entry":{"title":"t","category":"x"}}""", "entry.category")]
    [InlineData("""{"city":"wuxi","register":"platforms","entry":{"title":"t","category":"zone","amount":1.005}}""", "entry.amount")]
    [InlineData("""{"city":"wuxi","register":"platforms","entry":{"title":"t","category":"zone","from":"2024-13-01"}}""", "entry.from")]
    [InlineData("""{"city":"wuxi","register":"platforms","entry":{"title":"t","category":"zone","colour":"red"}}""", "entry.colour")]
    [InlineData("""{"city":"wuxi","register":"platforms","entry":{"category":"zone"}}""", "entry.title")]
    public async Task A_bad_field_is_named(string body, string path) =>
        Assert.Equal(path, (await (await shared.Host.As(Role.CityInformatizationAuthority)).Post("/api/registers/record-entry", body)).Is(HttpStatusCode.BadRequest)["path"]);

    [Fact]
    public async Task An_area_of_another_city_is_rejected() =>
        (await (await shared.Host.As(Role.CityInformatizationAuthority)).Post("/api/registers/record-entry", """{"city":"wuxi","register":"platforms","entry":{"title":"t","category":"zone","area":"昌邑区"}}"""))
            .Is(HttpStatusCode.UnprocessableEntity, "areaOutsideCity");

    [Fact]
    public async Task A_correction_names_an_area_of_the_city()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var made = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"更正区域"}""")).Is(HttpStatusCode.Created);
        (await unit.Post($"/api/projects/{(string)made.Json!["id"]!}/correct-project", """{"area":"昌邑区"}""")).Is(HttpStatusCode.UnprocessableEntity, "areaOutsideCity");
        (await unit.Post($"/api/projects/{(string)made.Json!["id"]!}/correct-project", """{"area":"滨湖区"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_coverage_of_a_provision_that_a_register_carries_is_shown_as_before() =>
        (await shared.Host.Public.Get("/odata/Provisions('wuxi-7-2')?$select=State,StateNote,Acts")).Is(HttpStatusCode.OK).Json.Includes("""{"State":"feature","StateNote":"commendations register","Acts":""}""");
}
