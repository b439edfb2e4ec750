using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Disclosing;

/// <summary>What the applicant does with a request by its code alone, and what the organ answers.</summary>
public sealed class ApplicantTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Submit = "/api/disclosure/submit-disclosure-request";
    private const string Follow = "/api/disclosure/follow-request";

    [Fact]
    public async Task The_applicant_answers_a_correction_adds_a_document_and_fetches_what_came_with_the_reply()
    {
        var (code, request) = await Made("wuxi");
        var organ = await shared.Host.As(Role.StateOrgan, "wuxi");
        var early = (await By(code, "answer-correction", "\"text\":\"早了\"")).Is(HttpStatusCode.Conflict, "wrongStage");
        early.Json!["needs"]![0]!["suppliedBy"]![0].Includes($$"""{"act":"RequestCorrection","url":"{{request}}/request-correction"}""");
        Assert.Contains("已收到，正在办理（received）", early["detail"], StringComparison.Ordinal);
        (await organ.Post($"{request}/request-correction", """{"what":"请写明年度"}""")).Is(HttpStatusCode.OK);
        (await By(code, "answer-correction", "\"text\":\"2025 年\",\"subject\":\"2025年预算\"")).Is(HttpStatusCode.OK).Json.Includes("""{"stage":"received","subject":"2025年预算"}""");
        (await Add(code, "身份证明.txt", "身份")).Is(HttpStatusCode.Created).Json!["yourDocuments"]![0].Includes("""{"number":1,"name":"身份证明.txt","title":"材料"}""");
        (await organ.Post($"{request}/documents", File("预算表.txt", "内部"))).Is(HttpStatusCode.Created);
        (await organ.Post($"{request}/documents", File("公开件.txt", "可以公开"))).Is(HttpStatusCode.Created);
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"answered","text":"见附件","documents":[9]}""")).Is(HttpStatusCode.BadRequest, "unknownDocument").Json.Includes("""{"path":"documents[0]"}""");
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"answered","text":"见附件","documents":[3]}""")).Is(HttpStatusCode.OK);

        var shown = (await By(code, "")).Is(HttpStatusCode.OK);
        shown.Json!["reply"].Includes("""{"result":"answered","text":"见附件"}""");
        Assert.Equal(["公开件.txt"], shown.Json["reply"]!["documents"]!.AsArray().Select(d => d!["name"]!.ToString()));
        Assert.DoesNotContain("预算表", shown.Text, StringComparison.Ordinal);
        Assert.Equal("可以公开", (await By(code, "get-document", "\"number\":3")).Is(HttpStatusCode.OK).Text);
        Assert.Equal("身份", (await By(code, "get-document", "\"number\":1")).Is(HttpStatusCode.OK).Text);
        (await By(code, "get-document", "\"number\":2")).Is(HttpStatusCode.NotFound, "unknownDocument");
    }

    [Fact]
    public async Task An_objection_is_answered_or_brings_another_reply()
    {
        var (code, request) = await Made("jilin");
        var organ = await shared.Host.As(Role.StateOrgan, "jilin");
        (await By(code, "object", "\"grounds\":\"太慢\"")).Is(HttpStatusCode.Conflict, "tooEarly");
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"rejected","legalBasis":"第十五条"}""")).Is(HttpStatusCode.OK);
        (await By(code, "object", "\"grounds\":\" \"")).Is(HttpStatusCode.BadRequest, "invalid").Json.Includes("""{"path":"grounds"}""");
        (await By(code, "object", "\"grounds\":\"不属于商业秘密\"")).Is(HttpStatusCode.OK).Json.Includes("""{"stage":"objected"}""");
        (await organ.Post($"{request}/answer-objection", """{"text":"经复核维持"}""")).Is(HttpStatusCode.OK);
        (await By(code, "")).Json.Includes("""{"stage":"rejected"}""");
        (await By(code, "object", "\"grounds\":\"仍有异议\"")).Is(HttpStatusCode.OK);
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"answered","text":"予以公开"}""")).Is(HttpStatusCode.OK);
        var end = (await By(code, "")).Is(HttpStatusCode.OK);
        end.Json.Includes("""{"stage":"answered"}""");
        end.Json!["earlierReplies"]![0].Includes("""{"result":"rejected"}""");
        end.Json["objections"]![0].Includes("""{"grounds":"不属于商业秘密","answer":"经复核维持"}""");
        var duty = Assert.Single((await organ.Get(request)).Json!["duties"]!.AsArray());
        duty.Includes("""{"type":"ReplyDisclosureRequest","status":"met","provision":"cn-711-33"}""");
    }

    [Fact]
    public async Task A_request_that_was_withdrawn_is_owed_no_more()
    {
        var (code, request) = await Made("tianjin");
        var organ = await shared.Host.As(Role.StateOrgan, "tianjin");
        (await organ.Get(request)).Json!["duties"]![0].Includes("""{"type":"ReplyDisclosureRequest","status":"pending","actor":"stateOrgan","due":"2026-02-12","provision":"cn-711-33"}""");
        (await By(code, "withdraw", "\"reason\":\"已从别处取得\"")).Is(HttpStatusCode.OK).Json.Includes("""{"stage":"withdrawn"}""");
        (await organ.Get(request)).Json!["duties"]![0].Includes("""{"type":"ReplyDisclosureRequest","status":"lapsed"}""");
        (await organ.Post($"{request}/reply-disclosure-request", """{"result":"answered"}""")).Is(HttpStatusCode.Conflict, "wrongStage");
        (await Add(code, "晚了.txt", "x")).Is(HttpStatusCode.Conflict, "wrongStage");
    }

    [Fact]
    public async Task A_consultation_is_on_the_desk_until_it_is_answered()
    {
        var (_, request) = await Made("zhengzhou");
        var organ = await shared.Host.As(Role.StateOrgan, "zhengzhou");
        (await organ.Post($"{request}/consult-third-party", """{"thirdParty":"某公司"}""")).Is(HttpStatusCode.OK);
        var duties = (await organ.Get("/api/duties?type=RecordThirdPartyAnswer&city=zhengzhou")).Is(HttpStatusCode.OK);
        var asked = Assert.Single(duties.Json!["items"]!.AsArray());
        asked.Includes("""{"state":"pending","provision":"cn-711-32","due":"2026-02-05","unit":"某单位"}""");
        Assert.Contains("711", asked!["summary"]!.ToString(), StringComparison.Ordinal);
        (await organ.Post($"{request}/record-third-party-answer", """{"agrees":true}""")).Is(HttpStatusCode.OK);
        Assert.Equal("met", (await organ.Get("/api/duties?type=RecordThirdPartyAnswer&city=zhengzhou")).Json!["items"]![0]!["state"]!.ToString());
    }

    [Fact]
    public async Task A_reply_that_did_not_come_is_overdue_from_the_day_after_in_every_city_and_everywhere()
    {
        await using var host = await RunningHost.Start(today: new(2026, 11, 4));
        var citizen = await host.As(Role.Citizen);
        foreach (var city in new[] { "wuxi", "jilin", "tianjin", "zhengzhou", "beijing" })
        {
            var made = (await citizen.Post(Submit, $$"""{"city":"{{city}}","addressee":"某单位","subject":"预算","on":"2026-09-30"}""")).Is(HttpStatusCode.Created);
            var organ = await host.As(Role.StateOrgan, city);
            var duty = Assert.Single((await organ.Get($"/api/duties?state=overdue&city={city}&type=ReplyDisclosureRequest")).Json!["items"]!.AsArray());
            duty.Includes("""{"due":"2026-11-03","overdueSince":"2026-11-04"}""");
            (await organ.Get($"/api/disclosure?overdue=true&city={city}")).Json!["items"]![0].Includes($$"""{"id":"{{made["id"]}}","overdueDuties":1}""");
            Assert.Contains((await organ.Get("/api/notices?kind=overdue")).Json!["items"]!.AsArray(), n => n!["entity"]!.ToString() == $"request/{made["id"]}");
            var link = (await organ.Post("/api/duties/subscriptions", $$"""{"city":"{{city}}"}""")).Is(HttpStatusCode.Created)["url"];
            Assert.Contains("DTSTART;VALUE=DATE:20261103", (await host.Public.Get(link)).Text, StringComparison.Ordinal);
            var year = (await organ.Get($"/api/cities/{city}/calendar/2026")).Is(HttpStatusCode.OK);
            Assert.Contains(year.Json!["entities"]!.AsArray(), e => e!["type"]!.ToString() == "ReplyDisclosureRequest" && e["outcome"]!.ToString() == "late");
        }
    }

    [Theory]
    [InlineData("－")]
    [InlineData("—")]
    [InlineData("‐")]
    [InlineData("−")]
    [InlineData("　")]
    [InlineData(" \u200B")]
    [InlineData("\u00AD\uFEFF")]
    [InlineData("\t")]
    [InlineData("·")]
    [InlineData("～")]
    [InlineData(" / ")]
    [InlineData("”。“")]
    [InlineData("\u3164")]
    public async Task A_code_is_taken_however_it_was_typed(string between)
    {
        var (code, _) = await Made("wuxi");
        var typed = string.Concat(code.Replace("-", between, StringComparison.Ordinal).Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
        var body = new JsonObject { ["code"] = typed };
        (await shared.Host.Public.Post(Follow, body.ToJsonString())).Is(HttpStatusCode.OK).Json.Includes("""{"stage":"received"}""");
    }

    private static MultipartFormDataContent File(string name, string text) => new() { { new StringContent(text) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "file", name } };

    private async Task<(string Code, string Url)> Made(string city)
    {
        var citizen = await shared.Host.As(Role.Citizen);
        var made = (await citizen.Post(Submit, $$"""{"city":"{{city}}","addressee":"某单位","subject":"预算"}""")).Is(HttpStatusCode.Created);
        return (made["followUpCode"], $"/api/disclosure/{made["id"]}");
    }

    private async Task<Answer> By(string code, string step, string members = "")
    {
        // As somebody with a key: those without are held to so many a minute from one address.
        var client = await shared.Host.As(Role.Citizen);
        return await client.Post($"{Follow}/{step}".TrimEnd('/'), $$"""{"code":"{{code}}"{{(members.Length > 0 ? "," + members : "")}}}""");
    }

    private async Task<Answer> Add(string code, string name, string text)
    {
        var form = File(name, text);
        form.Add(new StringContent(code), "code");
        form.Add(new StringContent("材料"), "title");
        return await (await shared.Host.As(Role.Citizen)).Post($"{Follow}/add-document", form);
    }
}
