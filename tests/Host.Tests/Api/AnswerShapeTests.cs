using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Api;

/// <summary>What the application answers is what the document says that it answers: every member, no other.</summary>
public sealed class AnswerShapeTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Facts = """{"project":{"funding":{"publicShare":1}}}""";

    [Theory]
    [InlineData("GET", "/api/cities", null)]
    [InlineData("GET", "/api/cities/beijing", null)]
    [InlineData("GET", "/api/cities/wuxi/calendar/2026", null)]
    [InlineData("GET", "/api/cities/atlantis", null)]
    [InlineData("GET", "/api/calendar/2026", null)]
    [InlineData("GET", "/api/calendar/due?from=2020-01-10&workingDays=20", null)]
    [InlineData("GET", "/api/calendar/due?from=never", null)]
    [InlineData("GET", "/api/compliance/topics", null)]
    [InlineData("POST", "/api/compliance/decide?explain=true", $$"""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{{Facts}}}""")]
    [InlineData("POST", "/api/compliance/decide", """{"city":"beijing","act":"ImposeSanction","on":"2024-06-03","facts":{"violation":{"kind":"noExpertReview"}},"args":{"kind":"fine","amount":1}}""")]
    [InlineData("POST", "/api/compliance/decide", """{"city":"nowhere","act":"DeliverProject","on":"2024-06-03"}""")]
    [InlineData("POST", "/api/compliance/compare", $$"""{"act":"DeliverProject","on":"2024-06-03","facts":{{Facts}}}""")]
    [InlineData("POST", "/api/compliance/duties", """{"city":"wuxi","on":"2024-06-16","facts":{"system":{"exists":true}}}""")]
    [InlineData("GET", "/api/registers/catalogue", null)]
    [InlineData("GET", "/api/projects?overdue=false", null)]
    [InlineData("GET", "/api/projects?stage=nowhere", null)]
    [InlineData("GET", "/api/duties?state=pending", null)]
    [InlineData("GET", "/api/notices", null)]
    [InlineData("GET", "/api/administration/plugins", null)]
    [InlineData("GET", "/api/administration/keys?state=active", null)]
    [InlineData("GET", "/api/administration/webhooks", null)]
    [InlineData("GET", "/api/administration/wuxi", null)]
    [InlineData("GET", "/api/duties/subscriptions", null)]
    [InlineData("POST", "/api/duties/subscriptions", """{"city":"wuxi"}""")]
    [InlineData("POST", "/api/administration/create-key", """{"role":"contractor","expiresOn":"2030-01-01"}""")]
    [InlineData("POST", "/api/administration/create-key", """{"role":"wizard"}""")]
    [InlineData("POST", "/api/administration/no-such-key/rotate-key", null)]
    [InlineData("POST", "/api/disclosure/follow-request", """{"code":"7K3QX-9M2TB-4HVWC-8RZ1D-5NPYE"}""")]
    [InlineData("POST", "/api/disclosure/submit-disclosure-request", """{"city":"beijing","addressee":"北京市经济和信息化局","subject":"预算"}""")]
    public async Task An_answer_is_of_its_shape(string method, string url, string? body)
    {
        var administrator = await shared.Host.AsAdministrator();
        await Check(method, url, method == "GET" ? await administrator.Get(url) : await administrator.Post(url, body ?? ""));
    }

    [Fact]
    public async Task The_life_of_an_entity_is_answered_in_its_shapes()
    {
        var host = shared.Host;
        var agency = await host.As(new Caller("agency", Role: null, Unit: "无锡市大数据管理局", PlaysAnyRole: true));
        var opened = await Check("POST", "/api/projects/propose-project", await agency.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车平台","unit":{"name":"某局"},"category":"egov","amount":5200000.50,"publicShare":1}"""));
        var url = $"/api/projects/{opened["id"]}";
        await Check("POST", "/api/projects/{id}/note", await agency.Post($"{url}/note", """{"text":"备注"}"""));
        await Check("POST", "/api/projects/{id}/deliver-project", (await agency.Post($"{url}/deliver-project")).Is(HttpStatusCode.UnprocessableEntity));
        await Check("POST", "/api/projects/{id}/note", (await agency.Post($"{url}/note", """{"text":"备注"}""", "If-Match: \"1\"")).Is(HttpStatusCode.PreconditionFailed));
        await Check("POST", "/api/projects/{id}/note", (await agency.Post($"{url}/note", """{"txt":"备注"}""")).Is(HttpStatusCode.BadRequest));
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7\n"u8.ToArray()), "file", "意见.pdf" } };
        await Check("POST", "/api/projects/{id}/documents", (await agency.Post($"{url}/documents", form)).Is(HttpStatusCode.Created));
        var page = await Check("GET", "/api/projects/{id}", (await agency.Get(url)).Is(HttpStatusCode.OK));
        Assert.Contains(page.Json!["history"]!.AsArray(), h => h!["by"]!["key"] is not null);
        await Check("GET", "/api/projects/{id}", (await agency.Get($"{url}?at={RunningHost.Today:yyyy-MM-dd}")).Is(HttpStatusCode.OK));
        await Check("GET", "/api/projects/{id}", (await agency.Get($"{url}?at=2020-01-01")).Is(HttpStatusCode.NotFound));
        await Check("GET", "/api/projects", await agency.Get("/api/projects"));
        await Check("POST", "/api/projects/{id}/documents/{number}/withdraw", (await agency.Post($"{url}/documents/1/withdraw", """{"reason":"误"}""")).Is(HttpStatusCode.OK));
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(step => step.First.StartsWith('{') ? step.Second.Length > 0 : step.First == step.Second);

    private async Task<Answer> Check(string method, string url, Answer answer)
    {
        var document = (await shared.Host.Public.Get("/openapi/v1.json")).Json!;
        var path = url.Split('?')[0];
        var (template, item) = document["paths"]!.AsObject().OrderBy(p => p.Key.Count(c => c == '{'))
            .First(p => p.Key == path || Fits(p.Key.Split('/'), path.Split('/')));
        var response = item![method.ToLowerInvariant()]!["responses"]![((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        response = response?["$ref"]?.ToString() is { } named ? document["components"]!["responses"]![named.Split('/')[^1]] : response;
        Assert.True(response is not null, $"{method} {template} does not say that it answers {(int)answer.Status}: {answer.Text}");
        var schema = response["content"]![answer.MediaType!]?["schema"];
        Assert.True(schema is not null, $"{method} {template} {(int)answer.Status} does not say that it answers {answer.MediaType}");
        Assert.Empty(new Shape(document).Flaws(answer.Json, schema, template));
        return answer;
    }
}
