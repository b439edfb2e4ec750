using System.Net;
using InfoGov.Grains;
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
        await using var host = await NoticeHost.Start();
        var duties = (await host.Administrator.Get("/api/notices?kind=newDuty")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.NotEmpty(duties);
        Assert.All(duties, d => Assert.Equal("某单位", d!["unit"]!.ToString()));
        Assert.Equal(duties.Count, await Total(host.Unit, "?kind=newDuty"));
        Assert.Equal(0, await Total(await host.Host.As(new Caller("别家", Role.ConstructionUnit, Unit: "别家")), "?kind=newDuty"));
        var authority = await host.Host.As(new Caller("信息办", Role.CityInformatizationAuthority, Unit: "信息办"));
        var forAuthority = duties.Count(d => d!["actor"]!.ToString() is "informatizationAuthority" or "cityInformatizationAuthority");
        Assert.Equal(forAuthority, await Total(authority, "?kind=newDuty"));
        Assert.Equal(forAuthority, await Total(host.Administrator, "?kind=newDuty&role=cityInformatizationAuthority"));
        var open = (await host.Unit.Get($"/api/duties?entity=project/{host.Project}")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.Equal(open.Select(d => d!["type"]!.ToString()).Order(StringComparer.Ordinal), duties.Select(d => d!["duty"]!["type"]!.ToString()).Order(StringComparer.Ordinal));
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
        foreach (var body in new[] { "{}", "[]", "", """{"upTo":7}""", """{"upTo":"a\u0000b"}""", """{"upTo":"x","more":1}""" })
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
    [InlineData("?unit=%00", "invalidParameter")]
    [InlineData("?colour=red", "unknownParameter")]
    public async Task What_it_does_not_know_is_said(string query, string code)
    {
        await using var host = await NoticeHost.Start();
        (await host.Unit.Get("/api/notices" + query)).Is(HttpStatusCode.BadRequest, code);
    }

    private static async Task<int> Total(HttpClient client, string query) => (int)(await client.Get("/api/notices" + query)).Is(HttpStatusCode.OK).Json!["total"]!;
}
