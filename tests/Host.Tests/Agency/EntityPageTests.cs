using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Agency;

/// <summary><c>GET /api/{module}/{id}</c>.</summary>
public sealed class EntityPageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task The_page_shows_what_is_open_to_the_caller_and_what_is_missing_for_the_rest()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """
            {"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"category":"infrastructure","activity":"new","amount":5000000,"publicShare":1}
            """)).Is(HttpStatusCode.Created)["id"]}";
        var page = (await unit.Get(project)).Is(HttpStatusCode.OK);
        page.Json.Includes("""{"kind":"project","version":1,"city":"wuxi"}""");
        var deliver = Act(page, "DeliverProject");
        deliver.Includes("""{"open":false,"label":"交付使用"}""");
        deliver["missing"]![0].Includes("""{"provision":"wuxi-21-1","code":"acceptanceMissing","requires":"project.acceptance.result"}""");
        Assert.Equal($"{project}/deliver-project", deliver["url"]!.ToString());
        Assert.True(Act(page, "PublishTender")["open"] is not null);
        Assert.False(Act(page, "ApproveProject")["open"]!.GetValue<bool>());
        Assert.Contains($"{project}/correct-project", page.Json!["commands"]!.AsArray().Select(c => c!.ToString()));
        Assert.DoesNotContain($"{project}/record-conformity", page.Json["commands"]!.AsArray().Select(c => c!.ToString()));

        (await unit.Post($"{project}/select-supervisor", """{"on":"2024-02-01","method":"tender","supervisor":{"name":"监理","qualified":true}}""")).Is(HttpStatusCode.OK);
        (await unit.Post($"{project}/start-construction", """{"on":"2024-02-01","designIncludesSecurity":true}""")).Is(HttpStatusCode.OK);
        var later = (await unit.Get($"{project}?lang=en")).Is(HttpStatusCode.OK);
        var progress = later.Json!["duties"]!.AsArray().Single(d => d!["type"]!.ToString() == "SubmitProgressReport");
        progress.Includes("""{"actor":"constructionUnit","to":"informatizationAuthority","due":null,"status":"pending","provision":"wuxi-14-2b"}""");
        Assert.Equal("Infrastructure builders must cooperate with those enquiries.", progress!["summary"]!.ToString());

        var authority = (await (await shared.Host.As(Role.CityInformatizationAuthority)).Get(project)).Is(HttpStatusCode.OK);
        Assert.Contains($"{project}/record-conformity", authority.Json!["commands"]!.AsArray().Select(c => c!.ToString()));
    }

    [Fact]
    public async Task What_an_act_reads_from_its_body_shows_as_missing_until_it_is_said()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":6000000}""")).Is(HttpStatusCode.Created)["id"]}";
        var supervisor = Act(await unit.Get(project), "SelectSupervisor");
        supervisor.Includes("""{"open":false,"sentBy":["constructionUnit"]}""");
        Assert.Equal(["supervisorTenderRequired", "qualificationMissing"], supervisor["missing"]!.AsArray().Select(m => m!["code"]!.ToString()));
    }

    [Fact]
    public async Task No_page_shows_a_key()
    {
        var administrator = await shared.Host.AsAdministrator();
        var key = (await shared.Host.As(Role.ConstructionUnit)).DefaultRequestHeaders.Authorization!.Parameter!.Split('_');
        (await administrator.Get($"/api/administration/{key[1]}")).Is(HttpStatusCode.NotFound);
        foreach (var url in new[] { "/api/administration/wuxi", "/metrics", "/openapi/v1.json", "/odata", "/odata/$metadata" })
        {
            var text = (await administrator.Get(url)).Is(HttpStatusCode.OK).Text;
            Assert.DoesNotContain(key[1], text, StringComparison.Ordinal);
            Assert.DoesNotContain("secretDigest", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static JsonNode Act(Answer page, string act) => page.Json!["acts"]!.AsArray().Single(a => a!["act"]!.ToString() == act)!;
}
