using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Entities;

namespace InfoGov.Host.Tests.Api;

/// <summary>An operation answers no problem that the document does not say it can, and the document says none it cannot.</summary>
public sealed class ProblemCodeTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Whatever_is_wrong_with_a_request_the_answer_has_a_code_that_the_operation_names()
    {
        var agency = await shared.Host.As(new Caller("agency", Role: null, Unit: "无锡市大数据管理局", PlaysAnyRole: true));
        HttpClient[] senders = [shared.Host.Public, agency, await shared.Host.AsAdministrator()];
        var document = (await shared.Host.Public.Get("/openapi/v1.json")).Json!;
        List<string> wrong = [];
        foreach (var (path, item) in document["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/", StringComparison.Ordinal) && p.Value!["post"] is not null))
        {
            var operation = item!["post"]!;
            var url = path.Replace("{id}", "none", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
            var example = operation["requestBody"]?["content"]?["application/json"]?["example"] as JsonObject ?? [];
            foreach (var (body, media, header) in Wrongs(example))
            {
                foreach (var sender in senders)
                {
                    using var content = new ByteArrayContent(body) { Headers = { ContentType = new(media) } };
                    using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
                    _ = header is null || request.Headers.TryAddWithoutValidation(header, new string('x', 300)) || content.Headers.TryAddWithoutValidation(header, "gzip");
                    var answer = await sender.Ask(request);
                    if ((int)answer.Status >= 400 && !Codes(document, operation, answer.Status).Contains(answer["code"]))
                    {
                        wrong.Add($"{path} {(int)answer.Status} {answer["code"]}");
                    }
                }
            }
        }

        Assert.Empty(wrong.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/projects/propose-project", 400, "unknownPlan", true)]
    [InlineData("/api/projects/propose-project", 409, "wrongStage", false)]
    [InlineData("/api/projects/propose-project", 422, "refused", false)]
    [InlineData("/api/projects/{id}/deliver-project", 422, "refused", true)]
    [InlineData("/api/projects/{id}/deliver-project", 400, "unknownPlan", false)]
    [InlineData("/api/projects/{id}/deliver-project", 403, "notAddressee", true)]
    [InlineData("/api/administration/{id}/pause-webhook", 403, "notAddressee", false)]
    [InlineData("/api/disclosure/{id}/reply-disclosure-request", 403, "notAddressee", true)]
    [InlineData("/api/disclosure/{id}/reply-disclosure-request", 400, "unknownDocument", true)]
    [InlineData("/api/disclosure/submit-disclosure-request", 401, "unauthenticated", true)]
    [InlineData("/api/administration/{id}/revoke-key", 404, "unknownKey", true)]
    [InlineData("/api/administration/{id}/revoke-key", 409, "cityDisabled", false)]
    [InlineData("/api/compliance/decide", 503, "storeUnavailable", false)]
    public async Task A_code_is_named_where_it_can_come_and_nowhere_else(string path, int status, string code, bool named)
    {
        var document = (await shared.Host.Public.Get("/openapi/v1.json")).Json!;
        Assert.Equal(named, Codes(document, document["paths"]![path]!["post"]!, (HttpStatusCode)status).Contains(code));
    }

    [Fact]
    public async Task The_document_is_sent_again_only_to_who_has_it_not()
    {
        var first = (await shared.Host.Public.Get("/openapi/v1.json")).Is(HttpStatusCode.OK);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        again.Headers.IfNoneMatch.Add(first.Message.Headers.ETag!);
        (await shared.Host.Public.Ask(again)).Is(HttpStatusCode.NotModified);
    }

    private static IEnumerable<(byte[] Body, string Media, string? Header)> Wrongs(JsonObject example)
    {
        const string json = "application/json";
        yield return (With(example), "text/xml", null);
        yield return ([.. "{\"a\":\""u8, 0xCF, 0xB5, .. "\"}"u8], json, null);
        yield return ("{\"a\":"u8.ToArray(), json, null);
        yield return ("[]"u8.ToArray(), json, null);
        yield return (With(example, ("nonsense", 1)), json, null);
        yield return (With(example, ("city", "a\0b")), json, null);
        yield return (With(example, ("city", "atlantis")), json, null);
        yield return (With(example, ("city", new string('x', 30_000))), json, null);
        yield return (With(example, ("on", "2099-01-01")), json, null);
        yield return (With(example, ("on", "1900-01-01")), json, null);
        yield return (With(example), json, "If-Match");
        yield return (With(example), json, "Idempotency-Key");
        yield return (With(example), json, "Content-Encoding");
    }

    private static byte[] With(JsonObject example, params (string Name, JsonNode Value)[] members)
    {
        var body = example.DeepClone();
        foreach (var (name, value) in members)
        {
            body[name] = value;
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static string[] Codes(JsonNode document, JsonNode operation, HttpStatusCode status)
    {
        var response = operation["responses"]![((int)status).ToString(CultureInfo.InvariantCulture)];
        var named = response?["$ref"] is { } reference ? document["components"]!["responses"]![reference.ToString().Split('/')[^1]] : response;
        return [.. named?["x-problem-codes"]?.AsArray().Select(code => code!.ToString()) ?? []];
    }
}
