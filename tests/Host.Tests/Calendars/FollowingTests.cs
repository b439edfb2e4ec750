using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Calendars;

/// <summary>A notice comes in, and open due days follow it; on both databases, through two hosts.</summary>
public sealed class FollowingTests
{
    private const string Notice = """{"id":"2026-2","name":"临时放假的通知","knownFrom":"2026-01-15","days":[{"from":"2026-02-10","to":"2026-02-11","name":"临时假","isOff":true}]}""";

    [Fact]
    public async Task Open_due_days_move_with_a_notice_on_SQLite()
    {
        await using var host = await RunningHost.Start();
        await using var second = await RunningHost.Start(host.Store);
        await Moves(host, second);
    }

    [Fact]
    public async Task Open_due_days_move_with_a_notice_on_PostgreSQL()
    {
        var store = await SharedPostgres.NewDatabase();
        await using var host = await RunningHost.Start(store);
        await using var second = await RunningHost.Start(store);
        await Moves(host, second);
    }

    private static async Task Moves(RunningHost host, RunningHost second)
    {
        var open = await Submitted(host, "");
        var answered = await Submitted(host, "");
        var stated = await Submitted(host, ""","replyDueOn":"2026-02-12" """);
        var consulting = await Submitted(host, "");
        var disabled = await Submitted(host, "", "wuxi");
        var organ = await host.As(Role.StateOrgan, "beijing");
        (await organ.Post($"/api/disclosure/{answered.Id}/reply-disclosure-request", """{"result":"answered"}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"/api/disclosure/{consulting.Id}/consult-third-party", "{}")).Is(HttpStatusCode.OK);
        Assert.Equal("2026-02-12", await Due(host, open.Code));
        var administrator = await second.AsAdministrator();
        (await administrator.Post("/api/administration/wuxi/disable-city")).Is(HttpStatusCode.OK);

        var done = (await administrator.Post("/api/administration/import-notice", Notice)).Is(HttpStatusCode.OK);
        done.Json.Includes($$"""{"unchanged":0,"moved":[{"entity":"request/{{open.Id}}","old":"2026-02-12","new":"2026-02-14"}]}""");
        Assert.StartsWith($"request/{disabled.Id}: ", Assert.Single(done.Json!["left"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        Assert.Equal("2026-02-14", await Due(host, open.Code));
        Assert.Equal("2026-02-12", await Due(host, answered.Code));
        Assert.Equal("2026-02-12", await Due(host, stated.Code));
        Assert.Null(await Due(host, consulting.Code));

        var page = (await organ.Get($"/api/disclosure/{open.Id}")).Is(HttpStatusCode.OK);
        page.Json!["state"]!["dueMoves"]![0].Includes("""{"old":"2026-02-12","new":"2026-02-14","notices":["2026-2"]}""");
        page.Json["history"]![1].Includes("""{"what":"ReplyDueRecomputed","command":"RecomputeReplyDue"}""");
        Assert.Equal("2026-02-14", page.Json["duties"]!.AsArray().Single(d => d!["type"]!.ToString() == "ReplyDisclosureRequest")!["due"]!.ToString());

        // A request made on the other host counts with the notice; a repetition changes nothing but what was left.
        Assert.Equal("2026-02-14", await Due(host, (await Submitted(host, "")).Code));
        (await administrator.Post("/api/administration/wuxi/enable-city")).Is(HttpStatusCode.OK);
        var again = (await administrator.Post("/api/administration/import-notice", Notice)).Is(HttpStatusCode.OK);
        again.Json.Includes($$"""{"imported":[],"unchanged":1,"moved":[{"entity":"request/{{disabled.Id}}","old":"2026-02-12","new":"2026-02-14"}],"left":[]}""");
        (await administrator.Get("/api/administration/cn")).Is(HttpStatusCode.OK).Json.Includes("""{"kind":"calendar","version":1}""");
        Assert.Empty(await Store.Findings(host));
    }

    private static async Task<string?> Due(RunningHost host, string code) =>
        (await host.Public.Post("/api/disclosure/follow-request", $$"""{"code":"{{code}}"}""")).Is(HttpStatusCode.OK).Json!["replyDue"]!["day"]?.ToString();

    private static async Task<(string Id, string Code)> Submitted(RunningHost host, string more, string city = "beijing")
    {
        // Only who has a key may state a day.
        var made = (await (await host.As(Role.Citizen)).Post("/api/disclosure/submit-disclosure-request", $$"""{"city":"{{city}}","addressee":"某单位","subject":"预算"{{more}}}""")).Is(HttpStatusCode.Created);
        return (made["id"], made["followUpCode"]);
    }
}
