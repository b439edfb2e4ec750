using System.Net;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Disclosing;

/// <summary>A citizen files a request without a key and follows it by its code.</summary>
public sealed class RequestTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Submit = "/api/disclosure/submit-disclosure-request";
    private const string Follow = "/api/disclosure/follow-request";
    private const string Body = """{"city":"beijing","addressee":"某单位","subject":"预算","applicant":{"name":"张三丰","contact":"13912345678"}}""";

    [Fact]
    public async Task The_code_shows_every_step_and_nothing_of_who_asked()
    {
        var made = (await shared.Host.Public.Post(Submit, Body)).Is(HttpStatusCode.Created);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$", made["followUpCode"]);
        Assert.Contains("no-store", made.Message.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var organ = await shared.Host.As(Role.StateOrgan, "beijing");
        var request = $"/api/disclosure/{made["id"]}";
        var shown = await Shown(made["followUpCode"]);
        shown.Json.Includes("""{"city":"beijing","addressee":"某单位","subject":"预算","stage":"received","receivedOn":"2026-01-15","reply":null}""");
        shown.Json!["replyDue"].Includes("""{"day":"2026-02-12","isStated":false,"provisional":false,"start":"received","unit":"workingDays","budget":20}""");
        Assert.Contains("711", shown.Json["replyDue"]!["source"]!.ToString(), StringComparison.Ordinal);

        (await organ.Post($"{request}/request-correction", """{"what":"请写明年度"}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/consult-third-party", "{}")).Is(HttpStatusCode.Conflict, "wrongStage");
        shown = await Shown(made["followUpCode"]);
        shown.Json.Includes("""{"stage":"awaitingCorrection"}""");
        shown.Json!["correction"].Includes("""{"what":"请写明年度"}""");
        (await organ.Post($"{request}/record-correction", """{"on":"2026-01-14"}""")).Is(HttpStatusCode.Conflict, "tooEarly");
        (await organ.Post($"{request}/record-correction", """{"subject":"2025年预算"}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/extend-reply", """{"reason":"涉及多个部门","workingDays":5}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/consult-third-party", """{"thirdParty":"李四光"}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/record-third-party-answer", """{"agrees":false}""")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"rejected","legalBasis":"条例第十五条"}""")).Is(HttpStatusCode.OK);

        // Typed by hand: small letters, other dashes or none, full width, and what does not show.
        var end = await Shown(made["followUpCode"].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        end.Json.Includes("""{"stage":"rejected","subject":"2025年预算"}""");
        end.Json!["reply"].Includes("""{"result":"rejected","legalBasis":"条例第十五条","repliedOn":"2026-01-15"}""");
        end.Json["extension"].Includes("""{"reason":"涉及多个部门","workingDays":5}""");
        foreach (var secret in new[] { "张三丰", "13912345678", "李四光", "followUpDigest" })
        {
            Assert.DoesNotContain(secret, end.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_asks_is_seen_by_the_organs_of_the_city_and_by_nobody_else()
    {
        var made = (await shared.Host.Public.Post(Submit, Body)).Is(HttpStatusCode.Created);
        var page = $"/api/disclosure/{made["id"]}";
        var organ = await shared.Host.As(Role.StateOrgan, "beijing");
        (await organ.Post($"{page}/consult-third-party", """{"thirdParty":"李四光"}""")).Is(HttpStatusCode.OK);
        foreach (var insider in new[] { organ, await shared.Host.As(new Caller("机关", Role.StateOrgan, City: "beijing")), await shared.Host.As(new Caller("所有", Role: null, PlaysAnyRole: true)) })
        {
            var seen = (await insider.Get(page)).Is(HttpStatusCode.OK);
            seen.Json!["state"]!["applicant"].Includes("""{"name":"张三丰","contact":"13912345678"}""");
            seen.Json["state"]!["consultations"]![0].Includes("""{"thirdParty":"李四光"}""");
        }

        var supervised = (await (await shared.Host.AsAdministrator()).Get(page)).Is(HttpStatusCode.OK);
        supervised.Json!["state"].Includes("""{"subject":"预算","addressee":"某单位"}""");
        AssertNothingOf(supervised.Text, made["followUpCode"]);
        AssertNothingOf((await (await shared.Host.As(Role.StateOrgan, "wuxi")).Get(page)).Is(HttpStatusCode.Forbidden, "otherCity").Text, made["followUpCode"]);

        foreach (var outsider in new[] { await shared.Host.As(Role.Citizen), await shared.Host.As(Role.ConstructionUnit, "beijing"), await shared.Host.As(new Caller("另一局", Role.StateOrgan, Unit: "另一局", City: "beijing")) })
        {
            var seen = (await outsider.Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");
            AssertNothingOf(seen.Text, made["followUpCode"]);
            (await outsider.Post($"{page}/reply-disclosure-request", """{"result":"answered"}""")).Is(HttpStatusCode.Forbidden);
            foreach (var list in new[] { "/api/disclosure", "/api/duties?kind=request", "/api/notices" })
            {
                Assert.DoesNotContain(made["id"], (await outsider.Get(list)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
            }
        }

        Assert.Contains(made["id"], (await organ.Get("/api/disclosure?kind=request&pageSize=500")).Text, StringComparison.Ordinal);
        Assert.Contains(made["id"], (await organ.Get("/api/duties?kind=request&pageSize=500")).Text, StringComparison.Ordinal);

        foreach (var set in (await shared.Host.Public.Get("/odata")).Json!["value"]!.AsArray())
        {
            AssertNothingOf((await shared.Host.Public.Get($"/odata/{set!["url"]}")).Is(HttpStatusCode.OK).Text, made["followUpCode"]);
        }

        foreach (var table in shared.Host.Parts.Kinds.Tables)
        {
            Assert.DoesNotContain(await TemporaryStore.Query(shared.Host.Parts, $"SELECT * FROM {table.Name}"), row => row.Contains("张三丰", StringComparison.Ordinal) || row.Contains("13912345678", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_log_knows_only_the_digest_of_the_code()
    {
        var made = (await shared.Host.Public.Post(Submit, Body)).Is(HttpStatusCode.Created);
        var bare = made["followUpCode"].Replace("-", "", StringComparison.Ordinal);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(bare)));
        var log = string.Join('\n', await TemporaryStore.Query(shared.Host.Parts, $"SELECT data, metadata FROM events WHERE stream = 'request/{made["id"]}'"));
        Assert.Contains(digest, log, StringComparison.Ordinal);
        Assert.DoesNotContain(bare, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(made["followUpCode"], log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repetition_brings_the_same_code_to_who_has_a_key_and_says_to_others_that_it_was_given()
    {
        var citizen = await shared.Host.As(Role.Citizen);
        var first = (await citizen.Post(Submit, Body, "Idempotency-Key: mine")).Is(HttpStatusCode.Created);
        var again = (await citizen.Post(Submit, Body, "Idempotency-Key: mine")).Is(HttpStatusCode.Created);
        again.Json.Includes($$"""{"repeated":true,"followUpCode":"{{first["followUpCode"]}}","followUpCodeGiven":false}""");
        await Shown(again["followUpCode"]);
        var other = (await citizen.Post(Submit, Body, "Idempotency-Key: another")).Is(HttpStatusCode.Created);
        Assert.NotEqual(first["followUpCode"], other["followUpCode"]);

        var without = (await shared.Host.Public.Post(Submit, Body, "Idempotency-Key: 3f0c")).Is(HttpStatusCode.Created);
        await Shown(without["followUpCode"]);
        (await shared.Host.Public.Post(Submit, Body, "Idempotency-Key: 3f0c")).Is(HttpStatusCode.Created)
            .Json.Includes($$"""{"id":"{{without["id"]}}","repeated":true,"followUpCode":null,"followUpCodeGiven":true}""");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_a_wrong_key_is_not_nobody()
    {
        (await shared.Host.Public.Post(Follow, """{"code":"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"}""")).Is(HttpStatusCode.NotFound, "unknownCode");
        (await shared.Host.Public.Post(Follow, """{"code":"x"}""")).Is(HttpStatusCode.NotFound, "unknownCode");
        (await shared.Host.Public.Post(Follow, """{"code":5}""")).Is(HttpStatusCode.BadRequest, "invalidBody").Json.Includes("""{"path":"code"}""");
        (await shared.Host.Public.Post(Follow, "{")).Is(HttpStatusCode.BadRequest, "invalidBody");
        (await shared.Host.Public.Post(Follow, $$"""{"code":"{{new string('x', 5000)}}"}""")).Is(HttpStatusCode.RequestEntityTooLarge);
        (await shared.Host.Client("ig_000000000000_" + new string('0', 64)).Post(Submit, Body)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        (await (await shared.Host.As(Role.StateOrgan)).Post(Submit, Body)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        var forged = await shared.Host.Public.Post(Submit, Body.Insert(1, "\"followUpDigest\":\"00\","));
        Assert.NotEqual(HttpStatusCode.InternalServerError, forged.Status);
        Assert.Empty(await TemporaryStore.Query(shared.Host.Parts, "SELECT id FROM disclosure_request_index WHERE follow_up_digest = '00'"));
    }

    [Fact]
    public async Task Guessing_is_held_to_so_many_requests_a_minute()
    {
        await using var host = await RunningHost.Start();
        Answer? limited = null;
        for (var i = 0; i < 40 && limited is null; i++)
        {
            var answer = await host.Public.Post(Follow, """{"code":"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"}""");
            limited = answer.Status == HttpStatusCode.NotFound ? null : answer;
        }

        limited!.Is(HttpStatusCode.TooManyRequests, "tooManyRequests");
        Assert.NotNull(limited.Message.Headers.RetryAfter);
        (await host.Public.Post(Submit, Body)).Is(HttpStatusCode.TooManyRequests);
        (await host.Public.Get("/api/calendar/2026")).Is(HttpStatusCode.OK);
        (await (await host.As(Role.Citizen)).Post(Submit, Body)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Forms_without_an_account_are_held_to_so_many_a_minute_and_a_page_says_when_to_come_back()
    {
        await using var host = await RunningHost.Start(settings: new() { ["PublicLimit:PerMinute"] = "2" });
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Send("/ask")).Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Send("/report")).Status);
        foreach (var form in new[] { "/ask", "/report" })
        {
            var limited = (await Send(form)).Is(HttpStatusCode.TooManyRequests);
            Assert.Equal("text/html", limited.MediaType);
            Assert.InRange(limited.Message.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Contains("请求过于频繁，请稍后再试", limited.Text, StringComparison.Ordinal);
            (await host.Public.Get(form)).Is(HttpStatusCode.OK);
        }

        Task<Answer> Send(string form) => host.Public.Post(form, new FormUrlEncodedContent([new("city", "wuxi"), new("subject", "预算"), new("kind", "other"), new("description", "无")]));
    }

    private static void AssertNothingOf(string text, string code)
    {
        foreach (var secret in new[] { "张三丰", "13912345678", "李四光", "applicant", "followUpDigest", code })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    private async Task<Answer> Shown(string code) => (await shared.Host.Public.Post(Follow, $$"""{"code":"{{code}}"}""")).Is(HttpStatusCode.OK);
}
