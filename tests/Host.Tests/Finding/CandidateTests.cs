using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Finding;

/// <summary>What a new entity might be mistaken for, and what follows from it under the law.</summary>
public sealed class CandidateTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Whoever_opens_an_entity_is_shown_what_it_might_be_mistaken_for()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var first = await Open(unit, "/api/projects/propose-project", """{"city":"jilin","name":"ＡＩ智慧停车综合管理平台","unit":"甲局"}""");
        Assert.Empty(first.Json!["candidates"]!.AsArray());
        await Open(unit, "/api/projects/propose-project", """{"city":"beijing","name":"AI智慧停车综合管理平台","unit":"甲局"}""");
        var second = await Open(unit, "/api/projects/propose-project?lang=en", """{"city":"jilin","name":"ai 智慧停车综合管理项目","unit":"甲 局"}""");
        var candidate = Assert.Single(second.Json!["candidates"]!.AsArray());
        candidate.Includes($$"""{"id":"{{first["id"]}}","url":"/api/projects/{{first["id"]}}","name":"ＡＩ智慧停车综合管理平台","unit":"甲局","kind":"project","stage":"proposed","because":["sameName","sameUnit"],"message":"it has the same name; it belongs to the same unit"}""");

        var page = (await unit.Get($"/api/projects/{first["id"]}")).Is(HttpStatusCode.OK).Json!;
        Assert.Equal(second["id"], Assert.Single(page["candidates"]!.AsArray())!["id"]!.ToString());
        var repeated = await Open(unit, "/api/projects/propose-project", """{"city":"jilin","name":"AI智慧停车综合管理平台二期","unit":"乙局"}""", "Idempotency-Key: c1");
        Assert.Equal(["containsName", "containsName"], Because(repeated));
        var again = await Open(unit, "/api/projects/propose-project", """{"city":"jilin","name":"AI智慧停车综合管理平台二期","unit":"乙局"}""", "Idempotency-Key: c1");
        Assert.Equal(["containsName", "containsName"], Because(again));
    }

    [Fact]
    public async Task An_item_that_another_unit_registered_as_its_source_is_not_collected_again_in_Wuxi_and_in_Beijing_only_with_a_reason()
    {
        var provider = await shared.Host.As(Role.ProviderUnit);
        var collector = await shared.Host.As(Role.CollectorUnit);
        foreach (var city in new[] { "wuxi", "beijing" })
        {
            var resource = (await Open(provider, "/api/resources/register-resource", $$"""
                {"city":"{{city}}","name":"企业登记信息","owner":{"name":"市场监管局"},"ownerType":"stateOrgan","kind":"base","content":"注册资本、经营范围","sharingMethod":"接口","shareable":true,"backingSystem":"登记库","updateCycle":"P1M","responsiblePerson":"张三"}
                """))["id"];
            var refused = await collector.Post("/api/resources/collect-data", Collect(city, "企业　登记信息", "税务局"));
            refused.RefusedBy(city == "wuxi" ? "wuxi-38-1 oneSource" : "beijing-17-3 duplicateCollection");
            Assert.Single(refused.Json!["candidates"]!.AsArray()).Includes($$"""{"id":"{{resource}}","kind":"resource","unit":"市场监管局","because":["isSource","sameItem"]}""");

            // The source itself, and what only resembles, are shown and refused nothing.
            await Open(collector, "/api/resources/collect-data", Collect(city, "企业登记信息", "市场监管局"));
            Assert.Equal(["sameItem"], Because(await Open(collector, "/api/resources/collect-data", Collect(city, "注册资本", "税务局"))));
            (await provider.Post($"/api/resources/{resource}/retire-resource")).Is(HttpStatusCode.OK);
            await Open(collector, "/api/resources/collect-data", Collect(city, "企业登记信息", "税务局"));
        }

        await Open(provider, "/api/resources/register-resource", """{"city":"beijing","name":"法人名录","owner":{"name":"市场监管局"}}""");
        var justified = await Open(collector, "/api/resources/collect-data", Collect("beijing", "法人名录", "税务局", ""","reason":"来源停更" """));
        var state = (await collector.Get($"/api/resources/{justified["id"]}")).Json!["state"]!;
        Assert.Equal("true", state["footing"]!["itemHasSource"]!.ToString());
        Assert.StartsWith("resource-", state["sourceId"]!.ToString(), StringComparison.Ordinal);

        static string Collect(string city, string item, string unit, string more = "") =>
            $$"""{"city":"{{city}}","item":"{{item}}","collector":{"name":"{{unit}}"},"collectorType":"stateOrgan","legalBasis":"某条例"{{more}}}""";
    }

    [Fact]
    public async Task What_is_not_certain_only_warns_and_the_officer_states_it()
    {
        var organ = await shared.Host.As(Role.StateOrgan);
        const string Network = """{"city":"zhengzhou","name":"公安视频专网","owner":{"name":"公安局"},"kind":"governmentPrivate"}""";
        await Open(organ, "/api/projects/register-private-network", Network);
        Assert.Equal(["sameName"], Because(await Open(organ, "/api/projects/register-private-network", Network)));
        (await organ.Post("/api/projects/register-private-network", Network.Replace("\"kind\"", "\"duplicatesExisting\":true,\"kind\"", StringComparison.Ordinal))).RefusedBy("zhengzhou-21-3 duplicateConstruction");
    }

    [Fact]
    public async Task Codes_subjects_and_names_are_compared_by_kind()
    {
        var administrator = await shared.Host.AsAdministrator();
        await Open(administrator, "/api/organizations/register-organization", """{"city":"wuxi","name":"瀚海软件有限公司","type":"enterprise","creditCode":"91320200MA1ABCDE1X"}""");
        Assert.Equal(["sameCode"], Because(await Open(administrator, "/api/organizations/register-organization", """{"city":"wuxi","name":"云程数据","type":"enterprise","creditCode":"91320200MA1ABCDE1X"}""")));
        Assert.Empty(Because(await Open(administrator, "/api/organizations/register-organization", """{"city":"jilin","name":"云程数据","type":"enterprise","creditCode":"91320200MA1ABCDE1X"}""")));

        var authority = await shared.Host.As(Role.CityInformatizationAuthority);
        await Open(authority, "/api/plans/create-plan", """{"city":"jilin","title":"发展规划（2021—2025）","type":"development","level":"city"}""");
        Assert.Equal(["sameSubject"], Because(await Open(authority, "/api/plans/create-plan", """{"city":"jilin","title":"发展规划（2026—2030）","type":"development","level":"city"}""")));
        Assert.Empty(Because(await Open(authority, "/api/plans/create-plan", """{"city":"jilin","title":"专项工作方案","type":"department","level":"city"}""")));

        // What cannot be mistaken has none, and says so.
        Assert.Empty((await Open(await shared.Host.As(Role.OwnerOperator), "/api/systems/report-incident", """{"city":"wuxi","title":"中断","owner":{"name":"局"}}""")).Json!["candidates"]!.AsArray());
    }

    [Fact]
    public async Task The_rows_behind_it_follow_from_the_events()
    {
        await Open(await shared.Host.As(Role.ConstructionUnit), "/api/projects/propose-project", """{"city":"tianjin","name":"智慧城管平台","unit":"城管委"}""");
        Assert.Empty(await Store.Findings(shared.Host));
    }

    private static async Task<Answer> Open(HttpClient client, string url, string body, params string[] headers) => (await client.Post(url, body, headers)).Is(HttpStatusCode.Created);

    /// <summary>The strongest reason of each candidate.</summary>
    private static IEnumerable<string> Because(Answer opened) => opened.Json!["candidates"]!.AsArray().Select(c => c!["because"]![0]!.ToString());
}
