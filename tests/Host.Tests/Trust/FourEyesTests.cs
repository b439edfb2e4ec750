using System.Net;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Trust;

/// <summary>Where the installation says so, sanctions, opinions, evaluations and thresholds take two.</summary>
public sealed class FourEyesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_drafted_does_not_confirm_and_another_does_what_was_drafted(bool onPostgres)
    {
        await using var host = await Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        var one = await host.As(new Caller("甲", Role.CityInformatizationAuthority));
        var other = await host.As(new Caller("乙", Role.CityInformatizationAuthority));
        var page = $"/api/supervision/{(await one.Post("/api/supervision/report-violation", """{"city":"wuxi","kind":"noDrill","offender":"某公司"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await one.Post($"{page}/open-case")).Is(HttpStatusCode.OK);
        (await one.Post($"{page}/impose-sanction?receipt=true", """{"kind":"fine"}""")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        Assert.Equal("1", Assert.Single(await TemporaryStore.Query(host.Parts, "SELECT count(*) FROM refusals")));
        var drafted = (await one.Post($"{page}/impose-sanction", """{"kind":"warning","legalBasis":"某法第一条"}""", "Idempotency-Key: 1")).Is(HttpStatusCode.Accepted);
        Assert.Equal(drafted["draft"], (await one.Post($"{page}/impose-sanction", """{"kind":"warning","legalBasis":"某法第一条"}""", "Idempotency-Key: 1")).Is(HttpStatusCode.Accepted)["draft"]);
        (await one.Post($"{page}/impose-sanction", """{"kind":"warning","legalBasis":"另一法"}""", "Idempotency-Key: 1")).Is(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        Assert.Empty((await one.Get(page)).Json!["state"]!["sanctions"]!.AsArray());
        Assert.Contains("another person or key", (await one.Post(drafted["confirm"] + "&lang=en")).Is(HttpStatusCode.Forbidden, "fourEyes")["detail"], StringComparison.Ordinal);

        var seen = (await other.Get(drafted["at"])).Is(HttpStatusCode.OK);
        seen.Json.Includes("""{"act":"impose-sanction","body":{"kind":"warning","legalBasis":"某法第一条"},"role":"cityInformatizationAuthority","confirmedAt":null}""");
        (await (await host.As(new Caller("单位", Role.ConstructionUnit, Unit: "无关"))).Get(drafted["at"])).Is(HttpStatusCode.Forbidden, "notAddressee");
        (await other.Post($"{page}/refer-to-authority?confirm={drafted["draft"]}")).Is(HttpStatusCode.BadRequest);
        (await other.Post($"{page}/impose-sanction?confirm=draft-none")).Is(HttpStatusCode.NotFound, "unknownDraft");
        var form = $"/workbench{page["/api".Length..]}/impose-sanction";
        Assert.Contains("某法第一条", await other.GetStringAsync($"{form}?confirm={drafted["draft"]}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInTests.Send(one, $"{form}?confirm={drafted["draft"]}", $"{form}/confirm", ("draft", drafted["draft"]))).StatusCode);
        await SignInTests.Send(other, $"{form}?confirm={drafted["draft"]}", $"{form}/confirm", ("draft", drafted["draft"]));
        Assert.Equal("某法第一条", (await one.Get(page)).Json!["state"]!["sanctions"]![0]!["outsideLaw"]!.ToString());
        (await other.Post(drafted["confirm"])).Is(HttpStatusCode.Conflict, "exists");
    }

    [Fact]
    public async Task A_threshold_an_opinion_and_a_result_take_two_and_without_the_setting_one()
    {
        await using var host = await Start();
        var one = await host.As(new Caller("甲", Role.CityInformatizationAuthority));
        var other = await host.As(new Caller("乙", Role.CityInformatizationAuthority));
        var threshold = (await one.Post("/api/administration/wuxi/set-threshold", """{"key":"supervisionTender","amount":6000000,"effectiveFrom":"2026-02-01","coDepartments":["financeAuthority"]}""")).Is(HttpStatusCode.Accepted);
        Assert.Null((await one.Get("/api/cities/wuxi")).Json!["thresholds"]?.AsArray().FirstOrDefault());
        (await one.Post(threshold["confirm"])).Is(HttpStatusCode.Forbidden, "fourEyes");
        (await other.Post(threshold["confirm"])).Is(HttpStatusCode.OK);
        Assert.Single((await one.Get("/api/cities/wuxi")).Json!["thresholds"]!.AsArray());

        var project = $"/api/projects/{(await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""")).Is(HttpStatusCode.Created)["id"]}";
        var opinion = (await one.Post($"{project}/issue-review-opinion", """{"result":"conforming"}""")).Is(HttpStatusCode.Accepted);
        (await other.Post(opinion["confirm"])).Is(HttpStatusCode.OK);
        var evaluation = $"/api/supervision/{(await one.Post("/api/supervision/conduct-evaluation", """{"city":"wuxi","unit":"某局","evaluator":"市局","type":"projectPerformance"}""")).Is(HttpStatusCode.Created)["id"]}";
        var result = (await one.Post($"{evaluation}/record-result", """{"result":"良好"}""")).Is(HttpStatusCode.Accepted);
        (await other.Post(result["confirm"])).Is(HttpStatusCode.OK);

        await using var alone = await RunningHost.Start();
        (await (await alone.As(Role.CityInformatizationAuthority)).Post("/api/administration/wuxi/set-threshold", """{"key":"supervisionTender","amount":6000000,"effectiveFrom":"2026-02-01","coDepartments":["financeAuthority"]}""")).Is(HttpStatusCode.OK);
        await Assert.ThrowsAsync<StartupException>(() => RunningHost.Start(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["FourEyes"] = "sometimes" }));
    }

    [Fact]
    public async Task A_draft_made_at_one_host_is_confirmed_at_the_other_by_another_and_only_once()
    {
        var store = await SharedPostgres.NewDatabase();
        await using var here = await Start(store);
        await using var there = await Start(store);
        var drafter = await here.As(new Caller("甲", Role.CityInformatizationAuthority));
        var other = await here.As(new Caller("乙", Role.CityInformatizationAuthority));
        var page = $"/api/supervision/{(await drafter.Post("/api/supervision/report-violation", """{"city":"wuxi","kind":"noDrill","offender":"某公司"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await drafter.Post($"{page}/open-case")).Is(HttpStatusCode.OK);
        var drafted = (await drafter.Post($"{page}/impose-sanction", """{"kind":"warning","legalBasis":"某法第一条"}""")).Is(HttpStatusCode.Accepted);
        (await At(there, drafter).Post(drafted["confirm"])).Is(HttpStatusCode.Forbidden, "fourEyes");
        (await At(there, other).Get(drafted["at"])).Is(HttpStatusCode.OK);
        var both = await Task.WhenAll(other.Post(drafted["confirm"]), At(there, other).Post(drafted["confirm"]));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], both.Select(answer => answer.Status).Order());
        Assert.Single((await At(there, drafter).Get(page)).Json!["state"]!["sanctions"]!.AsArray());
        Assert.Empty(await Store.Findings(here));

        static HttpClient At(RunningHost host, HttpClient holder) => host.Client(holder.DefaultRequestHeaders.Authorization!.Parameter);
    }

    private static Task<RunningHost> Start(string? store = null) => RunningHost.Start(store, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["FourEyes"] = "true" });
}
