using System.Net;
using System.Text;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Notices.Webhooks;

namespace InfoGov.Host.Tests.Notices;

public sealed class WebhookTests
{
    [Fact]
    public async Task From_now_on_each_notice_arrives_once_in_order_and_signed_also_after_a_restart()
    {
        await using var receiver = await Receiver.Start();
        using var store = new TemporaryStore();
        string[] expected;
        await using (var host = await NoticeHost.Start(store.ConnectionString))
        {
            await host.BeRefused();
            var (id, secret) = await host.Hook(receiver.Url("a"));
            await host.BeRefused(5);
            var messages = await receiver.Expect("a", 5);
            expected = [.. Enumerable.Range(2, 7).Select(host.Refusal)];
            Assert.Equal(expected[..5], messages.Select(m => m.Id));
            Assert.All(messages, m => Assert.True(m.IsSignedWith(secret)));
            Assert.All(messages, m => Assert.Equal((host.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(), "application/json; charset=utf-8"), (m.Timestamp, m.ContentType)));
            messages[0].Json.Includes($$"""{"id":"{{expected[0]}}","kind":"refusal","name":"平台","url":"/api/projects/{{host.Project}}"}""");
            Assert.Contains("平台", Encoding.UTF8.GetString(messages[0].Body), StringComparison.Ordinal);
            await host.Until(id, s => (int)s["delivered"]! == 5);
            Assert.Empty(await Store.Findings(host.Host));
        }

        // While nobody delivers, another notice is recorded.
        await using (var quiet = await InfoGovHost.Open(store.ConnectionString, new SetClock(), cancellation: TestContext.Current.CancellationToken))
        {
            await quiet.Grains.Send(new EntityId("project", expected[0].Split('/')[2]), Delivering(), Unit, cancellation: TestContext.Current.CancellationToken);
        }

        await using var again = await NoticeHost.Open(new SetClock(), store.ConnectionString);
        await receiver.Expect("a", 6);
        await again.Parts.Grains.Send(new EntityId("project", expected[0].Split('/')[2]), Delivering(), Unit, cancellation: TestContext.Current.CancellationToken);
        await receiver.Expect("a", 7);
        Assert.Equal(expected, receiver.Ids("a"));
    }

    [Fact]
    public async Task What_fails_is_tried_again_at_growing_intervals_then_given_up_and_the_line_moves_on()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (id, _) = await host.Hook(receiver.Url("a"));
        receiver.Answers["a"] = 503;
        await host.BeRefused(2);
        TimeSpan[] schedule = [.. new WebhookOptions().RetryAfter];
        for (var attempt = 1; attempt <= schedule.Length; attempt++)
        {
            var state = await host.Until(id, s => s["waiting"] is { } w && (int)w["attempts"]! == attempt);
            Assert.Equal((2, true, 0), await Backlog(host));
            Assert.Equal((503, host.Refusal(1)), ((int)state["waiting"]!["status"]!, state["waiting"]!["notice"]!.ToString()));
            Assert.Equal(host.Clock.GetUtcNow() + schedule[attempt - 1], (DateTimeOffset)state["waiting"]!["nextAttemptAt"]!);
            host.Clock.Advance(schedule[attempt - 1] - TimeSpan.FromSeconds(1));
            Assert.Equal(attempt, receiver.Ids("a").Length);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var given = await host.Until(id, s => s["deadLetters"]!.AsArray().Count == 1 && s["waiting"] is not null);
        given["deadLetters"]![0].Includes($$"""{"notice":"{{host.Refusal(1)}}","attempts":7,"status":503,"again":false}""");
        Assert.Equal(host.Refusal(2), given["waiting"]!["notice"]!.ToString());

        Assert.Equal((1, true, 1), await Backlog(host));
        receiver.Answers["a"] = 200;
        await host.Command(id, "send-again", $$"""{"notice":"{{host.Refusal(1)}}"}""");
        await host.Until(id, s => s["deadLetters"]!.AsArray().Count == 0 && (int)s["delivered"]! == 1);
        host.Clock.Advance(schedule[0]);
        await host.Until(id, s => (int)s["delivered"]! == 2 && s["waiting"] is null);
        Assert.Equal((0, false, 0), await Backlog(host));
        Assert.Equal([.. Enumerable.Repeat(host.Refusal(1), 7), host.Refusal(2), host.Refusal(1), host.Refusal(2)], receiver.Ids("a"));
        (await host.Administrator.Post($"/api/administration/{id}/send-again", """{"notice":"none"}""")).Is(HttpStatusCode.NotFound, "unknownNotice");
        Assert.Empty(await Store.Findings(host.Host));
    }

    private static async Task<(long, bool, long)> Backlog(NoticeHost host)
    {
        var backlog = await ((WebhookBacklogs)host.Host.App.Services.GetService(typeof(WebhookBacklogs))!).Look(TestContext.Current.CancellationToken);
        return (backlog.Undelivered, backlog.Oldest is not null, backlog.DeadLetters);
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_one_that_is_gone_is_held_back()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (failing, _) = await host.Hook(receiver.Url("failing"));
        var (gone, _) = await host.Hook(receiver.Url("gone"));
        var (redirected, _) = await host.Hook(receiver.Url("redirected"));
        var (nobody, _) = await host.Hook("http://127.0.0.1:1/");
        var (silent, _) = await host.Hook(receiver.Url("silent"));
        receiver.Answers["silent"] = Receiver.Never;
        await host.Hook(receiver.Url("well"));
        (receiver.Answers["failing"], receiver.Answers["gone"], receiver.Answers["redirected"]) = (500, 410, 302);
        await host.BeRefused(3);
        await receiver.Expect("well", 3);
        await host.Until(failing, s => s["waiting"] is not null);
        Assert.Equal(302, (int)(await host.Until(redirected, s => s["waiting"] is not null))["waiting"]!["status"]!);
        Assert.NotNull((await host.Until(nobody, s => s["waiting"] is not null))["waiting"]!["error"]);
        Assert.StartsWith("No answer within", (await host.Until(silent, s => s["waiting"] is not null))["waiting"]!["error"]!.ToString(), StringComparison.Ordinal);
        await host.Until(gone, s => s["status"]!.ToString() == "gone");
        Assert.Empty(receiver.Ids("elsewhere"));
        Assert.Single(receiver.Ids("gone"));

        receiver.Answers["gone"] = 200;
        await host.Command(gone, "resume-webhook");
        await host.Until(gone, s => (int)s["delivered"]! == 3);
    }

    [Fact]
    public async Task One_that_is_paused_gets_what_it_missed_and_one_that_is_removed_gets_nothing_more()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (paused, _) = await host.Hook(receiver.Url("paused"));
        var (removed, _) = await host.Hook(receiver.Url("removed"));
        await host.Hook(receiver.Url("well"));
        await host.Command(paused, "pause-webhook");
        await host.Command(removed, "remove-webhook");
        await host.BeRefused(2);
        await receiver.Expect("well", 2);
        Assert.Empty(receiver.Ids("paused"));
        await host.Command(paused, "resume-webhook");
        await receiver.Expect("paused", 2);
        Assert.Empty(receiver.Ids("removed"));
        (await host.Administrator.Get($"/api/administration/webhooks/{removed}")).Is(HttpStatusCode.NotFound, "unknownWebhook");
        (await host.Administrator.Post($"/api/administration/{removed}/resume-webhook")).Is(HttpStatusCode.NotFound, "unknownWebhook");
        Assert.Equal(2, (int)(await host.Administrator.Get("/api/administration/webhooks")).Is(HttpStatusCode.OK).Json!["total"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hosts_deliver_each_notice_once(bool postgres)
    {
        await using var receiver = await Receiver.Start();
        await using var one = await NoticeHost.Start(postgres ? await SharedPostgres.NewDatabase() : null);
        await using var two = await NoticeHost.Open(one.Clock, one.Host.Store);
        var (id, _) = await one.Hook(receiver.Url("a"));
        for (var i = 0; i < 15; i++)
        {
            await one.BeRefused(2);
            await receiver.Expect("a", 2 * (i + 1));
        }

        await one.Until(id, s => (int)s["delivered"]! == 30);
        Assert.Equal(Enumerable.Range(1, 30).Select(one.Refusal), receiver.Ids("a"));
        var there = two.Client(one.Unit.DefaultRequestHeaders.Authorization!.Parameter);
        Assert.Equal("5", (await one.Unit.Post("/api/notices/read", $$"""{"upTo":"{{one.Refusal(25)}}"}""")).Is(HttpStatusCode.OK)["unread"]);
        Assert.Equal("5", (await there.Get("/api/notices?kind=refusal&unread=true&role=constructionUnit&from=2026-01-15")).Is(HttpStatusCode.OK)["total"]);
        Assert.Empty(await Store.Findings(one.Host));
    }

    [Fact]
    public async Task A_lease_that_a_crash_left_behind_runs_out()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (id, _) = await host.Hook(receiver.Url("a"));
        await host.Hook(receiver.Url("well"));
        var now = host.Clock.GetUtcNow();
        var grain = new EntityId(Webhook.KindName, id);
        Assert.IsType<CommandResult.Accepted>(await host.Host.Parts.Grains.Send(grain, new ClaimWebhook("crashed", now, now.AddMinutes(1)), Caller.Installation, cancellation: TestContext.Current.CancellationToken));
        Assert.IsType<CommandResult.Rejected>(await host.Host.Parts.Grains.Send(grain, new ClaimWebhook("other", now.AddSeconds(59), now.AddMinutes(2)), Caller.Installation, cancellation: TestContext.Current.CancellationToken));
        await host.BeRefused();
        await receiver.Expect("well", 1);
        Assert.Empty(receiver.Ids("a"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await receiver.Expect("a", 1);
        await host.Until(id, s => (int)s["delivered"]! == 1);
    }

    [Fact]
    public async Task Nothing_is_told_of_what_has_become_a_state_secret()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (id, _) = await host.Hook(receiver.Url("a"), "jilin");
        await host.Command(id, "pause-webhook");
        var authority = await host.Host.As(new Caller("市信息化办", Law.Role.CityInformatizationAuthority, Unit: "市信息化办", City: "jilin"));
        var plans = new string[2];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = (await authority.Post("/api/plans/create-plan", """{"city":"jilin","title":"信息化发展规划","type":"development","level":"city"}""")).Is(HttpStatusCode.Created)["id"];
            (await authority.Post($"/api/plans/{plans[i]}/submit-plan-for-approval")).Is(HttpStatusCode.UnprocessableEntity, "refused");
        }

        Assert.Equal("2", (await authority.Get("/api/notices?kind=refusal")).Is(HttpStatusCode.OK)["total"]);
        (await authority.Post($"/api/plans/{plans[0]}/determine-secrecy", """{"isSecret":true}""")).Is(HttpStatusCode.OK);
        Assert.Equal("1", (await authority.Get("/api/notices?kind=refusal")).Is(HttpStatusCode.OK)["total"]);
        Assert.Equal("0", (await host.Administrator.Get($"/api/notices?entity=plan/{plans[0]}")).Is(HttpStatusCode.OK)["total"]);
        (await authority.Post("/api/notices/read", $$"""{"upTo":"refusals/plan/{{plans[0]}}/1/1"}""")).Is(HttpStatusCode.NotFound, "unknownNotice");
        await host.Command(id, "resume-webhook");
        Assert.Equal($"refusals/plan/{plans[1]}/1/1", Assert.Single(await receiver.Expect("a", 1)).Id);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_nowhere_else()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (id, secret) = await host.Hook(receiver.Url("a"));
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        (await host.Administrator.Post($"/api/administration/webhooks/{id}/test")).Is(HttpStatusCode.OK).Json.Includes("""{"delivered":true,"status":204,"error":null}""");
        var test = Assert.Single(await receiver.Expect("a", 1));
        Assert.True(test.IsSignedWith(secret));
        Assert.Equal("test", test.Json["kind"]!.ToString());
        foreach (var url in new[] { $"/api/administration/{id}", $"/api/administration/webhooks/{id}", "/api/administration/webhooks", "/metrics", "/api/notices" })
        {
            Assert.DoesNotContain(secret[6..], (await host.Administrator.Get(url)).Text, StringComparison.Ordinal);
        }

        (await host.Administrator.Get($"/api/administration/{id}")).Is(HttpStatusCode.NotFound);
        var tables = await TemporaryStore.Query(host.Host.Parts, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'events'");
        foreach (var table in tables)
        {
            Assert.DoesNotContain(await TemporaryStore.Query(host.Host.Parts, $"SELECT * FROM {table}"), row => row.Contains(secret[6..], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Webhooks_are_for_administrators_each_in_its_city()
    {
        await using var receiver = await Receiver.Start();
        await using var host = await NoticeHost.Start();
        var (id, _) = await host.Hook(receiver.Url("a"));
        (await host.Unit.Post("/api/administration/create-webhook", """{"url":"https://example.org/"}""")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Unit.Get("/api/administration/webhooks")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Unit.Get($"/api/administration/webhooks/{id}")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Unit.Post($"/api/administration/webhooks/{id}/test")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Unit.Post($"/api/administration/{id}/remove-webhook")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        var elsewhere = await host.Host.As(new Caller("外市", Role: null, IsAdministrator: true, City: "jilin"));
        (await elsewhere.Get($"/api/administration/webhooks/{id}")).Is(HttpStatusCode.NotFound, "unknownWebhook");
        (await elsewhere.Post($"/api/administration/{id}/remove-webhook")).Is(HttpStatusCode.NotFound, "unknownWebhook");
        (await elsewhere.Post("/api/administration/create-webhook", """{"url":"https://example.org/","city":"wuxi"}""")).Is(HttpStatusCode.Forbidden, "otherCity");
        Assert.Equal("jilin", (await elsewhere.Post("/api/administration/create-webhook", """{"url":"https://example.org/"}""")).Is(HttpStatusCode.Created)["city"]);
    }

    [Theory]
    [InlineData("""{"url":"http://example.org/"}""", "invalidUrl")]
    [InlineData("""{"url":"https://user:word@example.org/"}""", "invalidUrl")]
    [InlineData("""{"url":"https://example.org/#part"}""", "invalidUrl")]
    [InlineData("""{"url":"ftp://example.org/"}""", "invalidUrl")]
    [InlineData("""{"url":"/relative"}""", "invalidUrl")]
    [InlineData("{}", "invalidUrl")]
    [InlineData("""{"url":"https://example.org/","city":"atlantis"}""", "unknownCity")]
    [InlineData("""{"url":"https://example.org/","unit":""}""", "invalidBody")]
    [InlineData("""{"url":"https://example.org/","kinds":["news"]}""", "invalidBody")]
    [InlineData("""{"url":"https://example.org/","secret":"mine"}""", "invalidBody")]
    [InlineData("[]", "invalidBody")]
    public async Task What_cannot_be_a_webhook_is_said(string body, string code)
    {
        await using var host = await RunningHost.Start();
        (await (await host.AsAdministrator()).Post("/api/administration/create-webhook", body)).Is(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task An_address_too_long_is_refused()
    {
        await using var host = await RunningHost.Start();
        (await (await host.AsAdministrator()).Post("/api/administration/create-webhook", $$"""{"url":"https://example.org/{{new string('x', 2000)}}"}""")).Is(HttpStatusCode.BadRequest, "invalidUrl");
    }

    private static Caller Unit => new("某单位", Law.Role.ConstructionUnit, Unit: "某单位");

    private static Projects.DeliverProject Delivering() => new();
}
