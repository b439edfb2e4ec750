using System.Net;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Notices;

public sealed class InboxTests
{
    [Fact]
    public async Task A_refusal_is_in_the_inbox_of_the_unit_that_was_refused_and_of_the_administration()
    {
        await using var host = await NoticeHost.Start();
        await host.BeRefused();
        var notice = Assert.Single((await host.Unit.Get("/api/notices?kind=refusal")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray())!;
        Assert.Equal(host.Refusal(1), notice["id"]!.ToString());
        notice.Includes($$"""
            {"kind":"refusal","city":"wuxi","entity":"project/{{host.Project}}","url":"/api/projects/{{host.Project}}","name":"平台","unit":"某单位","actor":"constructionUnit",
             "day":"2026-01-15","recordedAt":"2026-01-15T04:00:00.0000000Z","duty":null,"refusal":{"act":"DeliverProject","provisions":["wuxi-21-1"],"codes":["acceptanceMissing"]} }
            """);
        var other = await host.Host.As(new Caller("别家", Role.ConstructionUnit, Unit: "别家"));
        var authority = await host.Host.As(new Caller("信息办", Role.CityInformatizationAuthority, Unit: "信息办"));
        var elsewhere = await host.Host.As(new Caller("外市", Role: null, IsAdministrator: true, City: "jilin"));
        var any = await host.Host.As(new Caller("全能", Role: null, PlaysAnyRole: true, City: "wuxi"));
        var totals = await Task.WhenAll(new[] { host.Administrator, other, authority, elsewhere, any }.Select(c => Total(c, "?kind=refusal")));
        Assert.Equal([1, 0, 0, 0, 1], totals);
        (await host.Host.Public.Get("/api/notices")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_duty_is_for_the_role_that_must_act_and_for_the_unit_of_the_entity()
    {
        await using var host = await RunningHost.Start();
        var authority = await host.As(new Caller("市经信局", Role.CityInformatizationAuthority, Unit: "市经信局"));
        var area = (await authority.Post("/api/administration/register-area", """{"city":"beijing","name":"北京市","level":"city"}""")).Is(HttpStatusCode.Created)["id"];
        var administrator = await host.AsAdministrator();
        var told = (await administrator.Get("/api/notices")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.All(told, n => n.Includes($$"""{"kind":"newDuty","city":"beijing","entity":"area/{{area}}","url":"/api/administration/{{area}}","name":"北京市","unit":"北京市"}"""));
        var open = (await administrator.Get($"/api/duties?entity=area/{area}&state=pending")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.Equal(open.Select(d => $"{d!["type"]} {d["actor"]} {d["provision"]}").Order(StringComparer.Ordinal), told.Select(n => $"{n!["duty"]!["type"]} {n["actor"]} {n["duty"]!["provision"]}").Order(StringComparer.Ordinal));

        async Task Sees(Caller caller, params string[] actors) => Assert.Equal(
            told.Select(n => n!["actor"]!.ToString()).Where(actor => actors.Contains(actor)).Order(StringComparer.Ordinal),
            (await (await host.As(caller)).Get("/api/notices")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(n => n!["actor"]!.ToString()).Order(StringComparer.Ordinal));

        Assert.Contains(told, n => n!["actor"]!.ToString() == "informatizationAuthority");
        await Sees(new Caller("市经信局", Role.CityInformatizationAuthority, Unit: "市经信局"), "informatizationAuthority", "cityInformatizationAuthority");
        await Sees(new Caller("市政府", Role.CityGovernment), "government", "cityGovernment");
        await Sees(new Caller("外市", Role.CityGovernment, City: "wuxi"));
        await Sees(new Caller("别家", Role.ConstructionUnit, Unit: "别家"));
        await Sees(new Caller("本市", Role.ConstructionUnit, Unit: "北京市"), [.. told.Select(n => n!["actor"]!.ToString())]);
    }

    [Fact]
    public async Task What_was_read_stays_read_for_that_key_alone()
    {
        await using var host = await NoticeHost.Start();
        await host.BeRefused(3);
        const string refusals = "?kind=refusal&unread=true";
        Assert.Equal(3, await Total(host.Unit, refusals));
        (await host.Unit.Post("/api/notices/read", $$"""{"upTo":"{{host.Refusal(2)}}"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(1, await Total(host.Unit, refusals));
        Assert.Equal(2, await Total(host.Unit, "?kind=refusal&unread=false"));
        var head = await host.Host.Parts.Log.Head(TestContext.Current.CancellationToken);
        Assert.Equal("1", (await host.Unit.Post("/api/notices/read", $$"""{"upTo":"{{host.Refusal(1)}}"}""")).Is(HttpStatusCode.OK)["unread"]);
        (await host.Unit.Post("/api/notices/read", $$"""{"upTo":"{{host.Refusal(2)}}"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(head, await host.Host.Parts.Log.Head(TestContext.Current.CancellationToken));
        Assert.Equal(3, await Total(host.Administrator, refusals));

        Assert.Equal("0", (await host.Unit.Post("/api/notices/read", """{"upTo":"2099-01-01T00:00:00+08:00"}""")).Is(HttpStatusCode.OK)["unread"]);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.BeRefused();
        Assert.Equal("1", (await host.Unit.Get("/api/notices")).Is(HttpStatusCode.OK)["unread"]);
        (await host.Unit.Post("/api/notices/read", """{"upTo":"nothing/1/1"}""")).Is(HttpStatusCode.NotFound, "unknownNotice");
        (await host.Unit.Post("/api/notices/read", """{"upTo":"a\u0000b"}""")).Is(HttpStatusCode.BadRequest, "invalidText");
        (await host.Unit.Post("/api/notices/read", "")).Is(HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
        foreach (var body in new[] { "{}", "[]", """{"upTo":7}""", """{"upTo":"x","more":1}""" })
        {
            (await host.Unit.Post("/api/notices/read", body)).Is(HttpStatusCode.BadRequest, "invalidBody");
        }
    }

    [Theory]
    [InlineData("?from=2026-01-15&to=2026-01-15", 2)]
    [InlineData("?from=2026-01-16", 0)]
    [InlineData("?to=2026-01-14", 0)]
    [InlineData("?city=wuxi&unit=某单位", 2)]
    [InlineData("?city=jilin", 0)]
    [InlineData("?role=constructionUnit&pageSize=1", 2)]
    [InlineData("?role=police", 0)]
    public async Task It_can_be_narrowed(string query, int expected)
    {
        await using var host = await NoticeHost.Start();
        await host.BeRefused(2);
        Assert.Equal(expected, await Total(host.Unit, query + "&kind=refusal"));
    }

    [Theory]
    [InlineData("?role=nobody", "invalidParameter")]
    [InlineData("?kind=news", "invalidParameter")]
    [InlineData("?unread=perhaps", "invalidParameter")]
    [InlineData("?from=yesterday", "invalidParameter")]
    [InlineData("?unit=%00", "invalidText")]
    [InlineData("?colour=red", "unknownParameter")]
    public async Task What_it_does_not_know_is_said(string query, string code)
    {
        await using var host = await NoticeHost.Start();
        (await host.Unit.Get("/api/notices" + query)).Is(HttpStatusCode.BadRequest, code);
    }

    private static async Task<int> Total(HttpClient client, string query) => (int)(await client.Get("/api/notices" + query)).Is(HttpStatusCode.OK).Json!["total"]!;
}
