using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Finding;

/// <summary><c>GET /api/{module}</c>.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Each_parameter_narrows_the_list_and_each_column_sorts_it()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(Role.ConstructionUnit);
        await Propose(unit, """{"city":"wuxi","name":"智慧停车平台","unit":"甲局, 乙处","on":"2024-01-08"}""");
        await Propose(unit, """{"city":"wuxi","name":"100%_电子证照","unit":"乙局","on":"2024-03-01"}""");
        var last = await Propose(unit, """{"city":"beijing","name":"Parking ＯＡ","unit":"丙局","on":"2024-02-01"}""");
        (await unit.Post($"{last}/correct-project", """{"name":"Parking OA","on":"2025-05-05"}""")).Is(HttpStatusCode.OK);
        (await (await host.As(Role.StateOrgan)).Post("/api/projects/register-private-network", """{"city":"wuxi","name":"专网","owner":{"name":"甲局"},"on":"2024-01-01"}""")).Is(HttpStatusCode.Created);

        async Task<string> Names(string query) => string.Join('|', (await unit.Get($"/api/projects?{query}")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(i => i!["name"]!.ToString()));
        Assert.Equal("智慧停车平台", await Names("city=wuxi&q=停车"));
        Assert.Equal("Parking OA", await Names("q=pARKING"));
        Assert.Equal("100%_电子证照", await Names($"q={Uri.EscapeDataString("%_")}"));
        Assert.Equal("", await Names($"q={Uri.EscapeDataString("' OR 1=1 --")}"));
        Assert.Equal("专网", await Names("kind=network"));
        Assert.Equal("专网", await Names("stage=registered"));
        Assert.Equal("智慧停车平台", await Names($"unit={Uri.EscapeDataString("甲局, 乙处")}"));
        Assert.Equal("100%_电子证照", await Names("openedFrom=2024-02-02&sort=name"));
        Assert.Equal("专网|智慧停车平台", await Names("openedTo=2024-01-08&sort=openedOn"));
        Assert.Equal("Parking OA", await Names("changedFrom=2025-05-05&changedTo=2025-05-05"));
        Assert.Equal("100%_电子证照|Parking OA|专网|智慧停车平台", await Names("sort=name"));
        Assert.Equal("智慧停车平台|专网|Parking OA|100%_电子证照", await Names("sort=-name"));
        Assert.StartsWith("Parking OA|", await Names("sort=city"), StringComparison.Ordinal);
        Assert.Equal("100%_电子证照|Parking OA|智慧停车平台|专网", await Names("sort=-openedOn"));
        foreach (var sort in new[] { "unit", "stage", "changedAt", "-changedAt" })
        {
            Assert.Equal(4, (await Names($"sort={sort}")).Split('|').Length);
        }

        var page = (await unit.Get("/api/projects?q=OA&pageSize=1")).Is(HttpStatusCode.OK).Json!;
        page.Includes("""{"total":1,"page":1,"pageSize":1,"next":null}""");
        page["items"]![0].Includes($$"""{"id":"{{last.Split('/')[^1]}}","kind":"project","url":"{{last}}","city":"beijing","unit":"丙局","stage":"proposed","openedOn":"2024-02-01","changedOn":"2025-05-05","changedAt":"2026-01-15T04:00:00.0000000Z","version":2,"openDuties":0,"overdueDuties":0}""");

        List<string> seen = [];
        for (var next = "/api/projects?pageSize=3&city=wuxi,beijing"; next is not null;)
        {
            var some = (await unit.Get(next)).Is(HttpStatusCode.OK).Json!;
            seen.AddRange(some["items"]!.AsArray().Select(i => i!["id"]!.ToString()));
            next = some["next"]?.ToString();
        }

        Assert.Equal((4, 4), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task A_pending_duty_whose_day_has_passed_counts_as_overdue_without_a_sweep()
    {
        using var store = new TemporaryStore();
        await using (var before = await RunningHost.Start(store.ConnectionString, today: new DateOnly(2022, 1, 10)))
        {
            var keeper = await before.As(Role.OwnerOperator);
            var system = $"/api/systems/{(await keeper.Post("/api/systems/register-system", """{"city":"wuxi","name":"停车","owner":{"name":"局"},"on":"2021-06-01"}""")).Is(HttpStatusCode.Created)["id"]}";
            (await (await before.As(Role.CityInformatizationAuthority)).Post($"{system}/publish-key-system-catalogue", """{"on":"2021-06-15"}""")).Is(HttpStatusCode.OK);
            (await keeper.Post("/api/systems/register-system", """{"city":"tianjin","name":"别的","owner":{"name":"局"},"on":"2021-06-01"}""")).Is(HttpStatusCode.Created);
            Assert.Equal(0, (await keeper.Get("/api/systems?overdue=true")).Json!["total"]!.GetValue<int>());
            Assert.Equal(2, (await keeper.Get("/api/systems?overdue=false")).Json!["total"]!.GetValue<int>());
        }

        foreach (var (day, late) in new[] { (new DateOnly(2024, 6, 15), 0), (new DateOnly(2024, 6, 16), 1) })
        {
            await using var host = await RunningHost.Start(store.ConnectionString, today: day);
            var list = (await (await host.As(Role.OwnerOperator)).Get("/api/systems?city=wuxi")).Is(HttpStatusCode.OK).Json!;
            Assert.Equal(late, list["items"]![0]!["overdueDuties"]!.GetValue<int>());
            Assert.True(list["items"]![0]!["openDuties"]!.GetValue<int>() > 0);
            Assert.Equal(late, (await (await host.As(Role.OwnerOperator)).Get("/api/systems?overdue=true")).Json!["total"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_is_said_and_nobody_asks_without_a_key()
    {
        await using var host = await RunningHost.Start();
        var unit = await host.As(Role.ConstructionUnit);
        foreach (var (query, path) in new[]
        {
            ("kind=castle", "kind"), ("kind=plan", "kind"), ("city=atlantis", "city"), ("city=", "city"), ("stage=aproved", "stage"), ("overdue=1", "overdue"), ("openedFrom=2024-02-30", "openedFrom"),
            ("changedTo=today", "changedTo"), ("sort=size", "sort"), ("page=0", "page"), ("pageSize=501", "pageSize"), ($"q={new string('长', 501)}", "q"),
        })
        {
            (await unit.Get($"/api/projects?{query}")).Is(HttpStatusCode.BadRequest, "invalidParameter").Json.Includes($$"""{"path":"{{path}}"}""");
        }

        (await unit.Get("/api/projects?colour=red")).Is(HttpStatusCode.BadRequest, "unknownParameter").Json.Includes("""{"path":"colour"}""");
        (await host.Public.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        foreach (var module in new[] { "plans", "systems", "resources", "organizations", "supervision", "development", "administration", "disclosure" })
        {
            (await unit.Get($"/api/{module}")).Is(HttpStatusCode.OK).Json.Includes("""{"items":[],"total":0}""");
        }

        (await unit.Get("/api/compliance")).Is(HttpStatusCode.NotFound);
        Assert.Contains("\"projects-list\"", (await unit.Get("/openapi/v1.json")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> Propose(HttpClient unit, string body) =>
        $"/api/projects/{(await unit.Post("/api/projects/propose-project", body)).Is(HttpStatusCode.Created)["id"]}";
}
