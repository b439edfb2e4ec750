using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace InfoGov.Host.Tests.Contract;

/// <summary>What is wrong with a request to the contract is said as a problem, with the path that is to blame.</summary>
public sealed class BadInputTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Good = """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""";

    [Theory]
    [InlineData("""{"city":"atlantis","act":"DeliverProject","on":"2024-06-03"}""", "city")]
    [InlineData("""{"city":"WUXI","act":"DeliverProject","on":"2024-06-03"}""", "city")]
    [InlineData("""{"city":1,"act":"DeliverProject","on":"2024-06-03"}""", "city")]
    [InlineData("""{"act":"DeliverProject","on":"2024-06-03"}""", "city")]
    [InlineData("""{"city":"wuxi","act":"Deliver","on":"2024-06-03"}""", "act")]
    [InlineData("""{"city":"wuxi","on":"2024-06-03"}""", "act")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject"}""", "on")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2023-02-29"}""", "on")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-6-3"}""", "on")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03T00:00:00Z"}""", "on")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"projekt":{"a":1}}}""", "facts.projekt")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"acceptance":{"result":"great"}}}}""", "facts.project.acceptance.result")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":"1"}}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1.5}}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"thresholds":[{"amount":"x"}]}}""", "facts.thresholds[0].amount")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":[]}""", "facts")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","args":"x"}""", "args")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","args":{"amount":1}}""", "args.amount")]
    [InlineData("""{"city":"wuxi","act":"SelectSupervisor","on":"2024-06-03","args":{"method":7}}""", "args.method")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","extra":1}""", "extra")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03",}""", "$")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"} {}""", "$")]
    [InlineData("""// {"city":"wuxi"}""", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("NaN", "$")]
    public async Task A_bad_request_is_a_problem_that_names_the_path(string body, string path) =>
        IsProblem(await shared.Host.Public.Post("/api/compliance/decide", body), HttpStatusCode.BadRequest, path);

    [Theory]
    [InlineData("""{"city":"wuxi","city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"amount":1,"amount":2}}}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"subject":{"area":"\ud800"}}}""")]
    [InlineData("""{"city":"\udc00","act":"DeliverProject","on":"2024-06-03"}""")]
    public async Task Duplicate_members_and_lone_surrogates_are_bad_requests(string body) =>
        IsProblem(await shared.Host.Public.Post("/api/compliance/decide", body), HttpStatusCode.BadRequest);

    [Fact]
    public async Task Ten_thousand_levels_are_a_bad_request()
    {
        var arrays = new string('[', 10_000) + new string(']', 10_000);
        var objects = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);
        foreach (var deep in new[] { arrays, objects })
        {
            IsProblem(await shared.Host.Public.Post("/api/compliance/decide", deep), HttpStatusCode.BadRequest);
            IsProblem(await shared.Host.Public.Post("/api/compliance/decide", $$"""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{{deep}}}"""), HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_whether_its_length_is_said_or_not()
    {
        var body = Encoding.UTF8.GetBytes(Good + new string(' ', 2 * 1024 * 1024));
        IsProblem(await shared.Host.Public.Post("/api/compliance/decide", Json(body)), HttpStatusCode.RequestEntityTooLarge);
        var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/compliance/decide") { Content = Json(body[..(1536 * 1024)]) };
        chunked.Headers.TransferEncodingChunked = true;
        IsProblem(await shared.Host.Public.Ask(chunked), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7B")]
    [InlineData("FF FE 7B 00 7D 00")]
    [InlineData("7B 00 7D 00")]
    [InlineData("7B 22 63 FF 22 3A 31 7D")]
    [InlineData("7B 22 63 69 74 79 22 3A 22 C0 AF 22 7D")]
    [InlineData("00")]
    public async Task Bytes_that_are_no_UTF8_text_are_a_bad_request(string hex) =>
        IsProblem(await shared.Host.Public.Post("/api/compliance/decide", Json(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))), HttpStatusCode.BadRequest, "$");

    [Fact]
    public async Task A_byte_order_mark_of_UTF8_does_not_harm_or_is_said_to()
    {
        var answer = await shared.Host.Public.Post("/api/compliance/decide", Json([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]));
        if (answer.Status != HttpStatusCode.OK)
        {
            IsProblem(answer, HttpStatusCode.BadRequest, "$");
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_415(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        IsProblem(await shared.Host.Public.Post("/api/compliance/decide", content), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_that_does_not_say_what_it_is_is_read_as_JSON() =>
        (await shared.Host.Public.Post("/api/compliance/decide", new ByteArrayContent(Encoding.UTF8.GetBytes(Good)))).Is(HttpStatusCode.OK);

    [Theory]
    [InlineData("GET", "/api/compliance/decide", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/compliance/compare", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/projects/propose-project/x", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/api/projects/propose-project", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    public async Task A_wrong_method_or_address_is_a_problem_without_a_key_too(string method, string url, HttpStatusCode status)
    {
        var answer = await shared.Host.Public.Ask(new HttpRequestMessage(new HttpMethod(method), url));
        IsProblem(answer, status);
    }

    internal static void IsProblem(Answer answer, HttpStatusCode status, string? path = null)
    {
        answer.Is(status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.All(new[] { "type", "title", "status", "detail", "path" }, member => Assert.True(answer.Json![member] is not null, $"no {member}: {answer.Text}"));
        Assert.Equal((int)status, answer.Json!["status"]!.GetValue<int>());
        if (path is not null)
        {
            Assert.Equal(path, answer["path"]);
        }
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return content;
    }
}
