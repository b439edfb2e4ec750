using System.Net;
using InfoGov.Disclosure;
using InfoGov.Host.Startup;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Secrecy;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Secrecy;

/// <summary>What is found to be a state secret after it was stored and public.</summary>
public sealed class SecretMatterTests
{
    private const string Name = "璇玑玉衡工程";

    [Fact]
    public async Task Nothing_public_and_no_page_names_a_project_found_secret_not_even_after_a_rebuild()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(Role.ConstructionUnit);
        var id = (await unit.Post("/api/projects/propose-project", $$$"""{"city":"wuxi","on":"2024-01-08","name":"{{{Name}}}","unit":{"name":"{{{Name}}}局"},"amount":900000,"publicShare":0}""")).Is(HttpStatusCode.Created)["id"];
        (await unit.Post($"/api/projects/{id}/deliver-project")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        (await unit.Post($"/api/projects/{id}/select-supervisor", """{"on":"2024-02-01","method":"tender","supervisor":{"name":"监理","qualified":true}}""")).Is(HttpStatusCode.OK);
        (await unit.Post($"/api/projects/{id}/start-construction", """{"on":"2024-02-01","designIncludesSecurity":true}""")).Is(HttpStatusCode.OK);
        (await unit.Post($"/api/projects/{id}/hold-acceptance", """{"on":"2024-03-01","result":"passed","standardsConformity":true}""")).Is(HttpStatusCode.OK);
        (await host.Public.Get($"/odata/Projects('{id}')")).Is(HttpStatusCode.OK);
        Assert.NotEmpty(await Naming(host, id));

        (await unit.Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        var bureau = await host.As(Role.SecrecyAuthority);
        (await bureau.Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);

        await IsForgotten(host, unit, id);
        await host.Parts.Log.Rebuild(host.Parts.Kinds, cancellation: TestContext.Current.CancellationToken);
        await IsForgotten(host, unit, id);
        await using var second = await RunningHost.Start(host.Store);
        await IsForgotten(second, second.Client(unit.DefaultRequestHeaders.Authorization!.Parameter), id);
    }

    [Fact]
    public async Task Every_step_on_it_is_answered_as_the_law_answers_for_secret_matters()
    {
        await using var host = await RunningHost.Start();
        var anybody = await host.As(new Entities.Caller("key", Role: null, Unit: "局", PlaysAnyRole: true));
        var id = (await anybody.Post("/api/projects/propose-project", $$$"""{"city":"wuxi","name":"{{{Name}}}","unit":{"name":"局"}}""", "Idempotency-Key: 1")).Is(HttpStatusCode.Created)["id"];
        (await anybody.Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        foreach (var (step, body) in new[] { ("deliver-project", ""), ("publish-tender", """{"schemeVersion":1}"""), ("correct-project", """{"name":"x"}"""), ("close-project", ""), ("strike-project", """{"reason":"x"}""") })
        {
            var answer = await anybody.Post($"/api/projects/{id}/{step}", body);
            Assert.True(answer.Status == HttpStatusCode.BadRequest || answer["code"] == "notApplicable", $"{step}: {answer.Text}");
            if (answer.Status != HttpStatusCode.BadRequest)
            {
                Assert.Contains("wuxi-2-2", answer["detail"], StringComparison.Ordinal);
            }
        }

        (await anybody.Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        (await anybody.Post($"/api/projects/{id}/determine-secrecy", """{"isSecret":false}""")).Is(HttpStatusCode.Conflict, "final");
        (await anybody.Post("/api/projects/propose-project", $$$"""{"city":"wuxi","name":"{{{Name}}}","unit":{"name":"局"}}""", "Idempotency-Key: 1")).Is(HttpStatusCode.Created);
        Assert.Empty(await Naming(host, id));
        await IsOnlyKeptAsGone(host, id, "projects");
    }

    [Fact]
    public async Task A_tombstone_does_not_tell_a_secret_from_what_was_withdrawn()
    {
        await using var host = await RunningHost.Start();
        var organ = await host.As(Role.StateOrgan);
        var (withdrawn, secret) = (await Publish(organ), await Publish(organ));
        (await organ.Post($"/api/disclosure/{withdrawn}/withdraw-publication", """{"reason":"有误"}""")).Is(HttpStatusCode.OK);
        (await (await host.As(Role.SecrecyAuthority)).Post($"/api/disclosure/{secret}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        var told = (await host.Public.Get($"/odata/GovernmentInfoItems('{withdrawn}')")).Is(HttpStatusCode.Gone);
        Assert.Equal("""{"error":{"code":"gone","message":"GovernmentInfoItems 的这一行已不再公开。"}}""", told.Text);
        Assert.Equal(told.Text, (await host.Public.Get($"/odata/GovernmentInfoItems('{secret}')")).Is(HttpStatusCode.Gone).Text);
        (await host.Public.Get("/odata/GovernmentInfoItems('never')")).Is(HttpStatusCode.NotFound);
        Assert.Equal("0", (await host.Public.Get("/odata/GovernmentInfoItems/$count")).Text);
        (await organ.Post($"/api/disclosure/{secret}/withdraw-publication", """{"reason":"有误"}""")).Is(HttpStatusCode.UnprocessableEntity, "notApplicable");
        Assert.Empty(await Store.Findings(host));
    }

    [Fact]
    public async Task A_city_may_govern_some_acts_on_secret_plans_itself_and_shows_the_plan_to_nobody()
    {
        await using var host = await RunningHost.Start();
        var authority = await host.As(Role.CityInformatizationAuthority);
        var plan = $"/api/plans/{(await authority.Post("/api/plans/create-plan", $$"""{"city":"tianjin","title":"{{Name}}","type":"department","level":"city"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await authority.Post($"{plan}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        (await (await host.As(Role.CityGovernment)).Post($"{plan}/approve-plan")).Is(HttpStatusCode.OK);
        (await authority.Post($"{plan}/file-plan", """{"to":"cityInformatizationAuthority"}""")).RefusedBy("tianjin-7-2 secrecyAuthorityRequired");
        (await authority.Post($"{plan}/file-plan", """{"to":"secrecyAuthority"}""")).Is(HttpStatusCode.OK);
        (await authority.Post($"{plan}/publish-plan")).Is(HttpStatusCode.UnprocessableEntity, "notApplicable");
        (await authority.Post($"{plan}/correct-plan", """{"title":"x"}""")).Is(HttpStatusCode.UnprocessableEntity, "notApplicable");
        Assert.DoesNotContain(Name, (await authority.Get(plan)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Empty(await Naming(host, plan));
    }

    /// <summary>Found by what there is: a kind of entity with public rows that cannot be found secret fails here.</summary>
    [Fact]
    public async Task Whatever_has_public_rows_can_be_found_secret()
    {
        await using var host = await RunningHost.Start();
        var tables = host.App.Services.GetServices<PublicSet>().Select(set => set.Table).ToHashSet();
        var kinds = host.Parts.Modules.SelectMany(m => m.Kinds).Where(kind => kind.Tables.Any(tables.Contains)).ToArray();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind =>
        {
            Assert.True(kind.StateType.IsAssignableTo(typeof(ISecretMatter)), kind.Name);
            Assert.Single(host.Parts.Slices.All, slice => slice.Offer.Kind == kind.Name && slice.Command.IsAssignableTo(typeof(IDeterminesSecrecy)));
        });
    }

    private static async Task IsForgotten(RunningHost host, HttpClient unit, string id)
    {
        Assert.Empty(await Naming(host, id));
        foreach (var url in new[] { $"/odata/Projects('{id}')", $"/odata/Projects('{id}')/Name", $"/odata/Projects('{id}')/Acceptances", $"/odata/Acceptances('{id}-1')" })
        {
            var gone = (await host.Public.Get(url)).Is(HttpStatusCode.Gone);
            Assert.Matches("""^\{"error":\{"code":"gone","message":"This row of (Projects|Acceptances) is public no more."\}\}$""", gone.Text);
        }

        (await host.Public.Get($"/odata/Acceptances('{id}-2')")).Is(HttpStatusCode.NotFound);
        var page = (await unit.Get($"/api/projects/{id}?lang=en")).Is(HttpStatusCode.OK);
        Assert.Equal(
            $$$"""{"id":"{{{id}}}","kind":"project","city":"wuxi","secret":{"foundOn":"2026-01-15","routedOutBy":["wuxi-2-2"],"note":"A state-secret matter is left to other law and not dealt with here (wuxi-2-2)"}}""",
            page.Text);
        Assert.Null(page.Message.Headers.ETag);
        await IsOnlyKeptAsGone(host, id, "acceptances", "projects");
        Assert.Empty(await Store.Findings(host));
    }

    /// <summary>Of rows that were public there is a tombstone and, in the disclosure log, that they came and went; the audit says of the id alone who acted on it.</summary>
    private static async Task IsOnlyKeptAsGone(RunningHost host, string id, params string[] tables)
    {
        string[] kept = [.. (await Rows(host)).Where(row => row.Contains(id, StringComparison.Ordinal))];
        Assert.Equal(["disclosures", "tombstones"], kept.Select(row => row.Split(' ')[0]).Where(table => table != "audit").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(tables, (await TemporaryStore.Query(host.Parts, $"SELECT DISTINCT row_table FROM tombstones WHERE row_key LIKE '{id}%' ORDER BY row_table")));
    }

    /// <summary>Everything public, and every row that is not an event, that says the name.</summary>
    private static async Task<List<string>> Naming(RunningHost host, string id)
    {
        List<string> naming = [.. (await Rows(host)).Where(row => row.Contains(Name, StringComparison.Ordinal))];
        var sets = (await host.Public.Get("/odata")).Json!["value"]!.AsArray().Select(set => $"/odata/{set!["url"]}");
        foreach (var url in sets.Concat(["/", "/?lang=en", "/metrics", "/openapi/v1.json", "/api/registers/catalogue", $"/odata/Projects('{id}')"]))
        {
            if ((await host.Public.Get(url)).Text.Contains(Name, StringComparison.Ordinal))
            {
                naming.Add(url);
            }
        }

        return naming;
    }

    /// <summary>Every row of the store that is not an event, as "table values".</summary>
    private static async Task<List<string>> Rows(RunningHost host)
    {
        List<string> rows = [];
        foreach (var table in await TemporaryStore.Query(host.Parts, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'events'"))
        {
            rows.AddRange((await TemporaryStore.Query(host.Parts, $"SELECT * FROM {table}")).Select(row => $"{table} {row}"));
        }

        return rows;
    }

    private static async Task<string> Publish(HttpClient organ) => (await organ.Post("/api/disclosure/publish-information", $$"""
        {"city":"tianjin","title":"{{Name}}","organizationType":"stateOrgan","responsiblePerson":"张三","content":"全文"}
        """)).Is(HttpStatusCode.Created)["id"];
}
