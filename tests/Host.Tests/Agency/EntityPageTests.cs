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
        Act(page, "ApproveProject")["missing"]![0].Includes("""{"provision":null,"code":"senderNotAdmitted"}""");
        Assert.Contains($"{project}/correct-project", page.Json!["commands"]!.AsArray().Select(c => c!.ToString()));
        Assert.NotNull(page.Json["commandBodies"]![$"{project}/correct-project"]);
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
    public async Task What_an_act_reads_from_its_body_stands_in_the_body_that_the_page_gives()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":6000000}""")).Is(HttpStatusCode.Created)["id"]}";
        var supervisor = Act(await unit.Get(project), "SelectSupervisor");
        supervisor.Includes("""{"open":true,"sentBy":["constructionUnit"],"missing":[],"body":{"method":"tender","supervisor":{"name":"监理公司","qualified":true}}}""");
        Assert.Equal(["supervisorTenderRequired", "qualificationMissing"], (await unit.Post($"{project}/select-supervisor", """{"supervisor":{"name":"监理公司"}}""")).Json!["refusals"]!.AsArray().Select(r => r!["code"]!.ToString()));
        (await unit.Post($"{project}/select-supervisor", supervisor["body"]!.DeepClone())).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_step_out_of_order_names_the_acts_that_come_first()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var project = $"/api/projects/{(await unit.Post("/api/projects/propose-project", """{"city":"jilin","on":"2024-01-08","name":"平台","unit":{"name":"局"},"amount":1000000}""")).Is(HttpStatusCode.Created)["id"]}";
        var refused = (await unit.Post($"{project}/record-progress", """{"percent":10,"report":"进行中"}""")).Is(HttpStatusCode.Conflict, "wrongStage");
        var need = refused.Json!["needs"]![0]!;
        need.Includes("""{"fact":"stage","oneIsEnough":true}""");
        Assert.StartsWith("first: ", need["wanted"]!["en"]!.ToString(), StringComparison.Ordinal);
        need["suppliedBy"]![0].Includes($$"""{"act":"AwardContract","url":"{{project}}/award-contract","member":null,"isThis":false}""");
        Assert.Equal(["AwardContract", "StartConstruction", "DeliverProject"], need["suppliedBy"]!.AsArray().Select(way => way!["act"]!.ToString()));
        Assert.Equal("constructionUnit", need["suppliedBy"]![0]!["sentBy"]![0]!["code"]!.ToString());
        var evaluate = Act((await (await shared.Host.As(Role.CityInformatizationAuthority)).Get(project)).Is(HttpStatusCode.OK), "EvaluatePerformance");
        evaluate["missing"]![0].Includes("""{"code":"wrongStage","requires":""}""");
        evaluate["missing"]![0]!["needs"]![0]!["suppliedBy"]![0].Includes($$"""{"act":"DeliverProject","url":"{{project}}/deliver-project"}""");
    }

    [Fact]
    public async Task Acts_stand_in_the_order_of_a_life_with_what_is_next_first()
    {
        var agency = await shared.Host.As(new Entities.Caller("agency", Role: null, Unit: "某单位", PlaysAnyRole: true));
        var project = $"/api/projects/{(await agency.Post("/api/projects/propose-project", """{"city":"beijing","on":"2024-01-08","name":"平台","unit":{"name":"局"},"category":"egov","activity":"new","amount":1000000,"publicShare":1}""")).Is(HttpStatusCode.Created)["id"]}";
        Assert.Equal("SubmitProjectForReview", (await agency.Get(project)).Json!["acts"]![0]!["act"]!.ToString());
        (await agency.Post($"{project}/submit-project-for-review", """{"budgetLines":["hardware","supervisionFee"]}""")).Is(HttpStatusCode.OK);
        Assert.Equal("IssueReviewOpinion", (await agency.Get(project)).Json!["acts"]![0]!["act"]!.ToString());
        (await agency.Post($"{project}/issue-review-opinion", """{"result":"conforming","topics":["needsBenefits","layout","technicalStandards","security","resourceSharing"]}""")).Is(HttpStatusCode.OK);
        var acts = (await agency.Get(project)).Json!["acts"]!.AsArray();
        Assert.Equal("ApproveProject", acts[0]!["act"]!.ToString());
        var groups = acts.Select(a => (IsOpen: a!["open"]!.GetValue<bool>(), Place: LifeOrder.PlaceOf(Acts.Find(a["act"]!.ToString())!), IsNext: LifeOrder.PlaceOf(Acts.Find(a["act"]!.ToString())!) > LifeOrder.PlaceOf(Acts.IssueReviewOpinion))).ToArray();
        Assert.Equal(groups.OrderByDescending(g => g.IsOpen).ThenByDescending(g => g.IsOpen && g.IsNext).ThenBy(g => g.Place), groups);
    }

    [Fact]
    public async Task Nothing_is_open_on_what_is_closed_or_struck_and_asking_leaves_no_trace()
    {
        await using var host = await RunningHost.Start();
        var agency = await host.As(new Entities.Caller("agency", Role: null, Unit: "某单位", PlaysAnyRole: true));
        foreach (var end in (string[])["close-project", "strike-project"])
        {
            var project = $"/api/projects/{(await agency.Post("/api/projects/propose-project", """{"city":"wuxi","on":"2024-01-08","name":"平台","unit":{"name":"局"}}""")).Is(HttpStatusCode.Created)["id"]}";
            (await agency.Post($"{project}/{end}", """{"reason":"误立"}""")).Is(HttpStatusCode.OK);
            var head = await host.Parts.Log.Head(TestContext.Current.CancellationToken);
            var page = (await agency.Get(project)).Is(HttpStatusCode.OK);
            Assert.All(page.Json!["acts"]!.AsArray(), act => act.Includes("""{"open":false}"""));
            Assert.All(page.Json["commands"]!.AsArray(), command => Assert.EndsWith("/determine-secrecy", command!.ToString(), StringComparison.Ordinal));
            Assert.Equal(head, await host.Parts.Log.Head(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_unit_that_is_barred_from_funds_is_not_shown_that_it_may_apply()
    {
        var agency = await shared.Host.As(new Entities.Caller("agency", Role: null, Unit: "某单位", PlaysAnyRole: true));
        var unit = $"/api/organizations/{(await agency.Post("/api/organizations/register-organization", """{"city":"wuxi","on":"2024-01-08","name":"受限单位","type":"stateOrgan"}""")).Is(HttpStatusCode.Created)["id"]}";
        Act(await agency.Get(unit), "ApplyForFunds").Includes("""{"open":true,"body":{"kind":"construction","amount":1000000}}""");
        (await agency.Post($"{unit}/find-rectification", """{"result":"refused","on":"2025-09-12"}""")).Is(HttpStatusCode.OK);
        var apply = Act(await agency.Get(unit), "ApplyForFunds");
        apply.Includes("""{"open":false}""");
        Assert.Equal("fundingBan", apply["missing"]![0]!["code"]!.ToString());
        (await agency.Post(apply["url"]!.ToString(), apply["body"]!.DeepClone())).RefusedBy($"{apply["missing"]![0]!["provision"]} fundingBan");
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
