using System.Net;
using System.Net.Http.Headers;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Incoming;

/// <summary>Texts that no store can hold or nobody can see are refused at every door, with their place.</summary>
public sealed class TextTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly byte[][] Bodies =
    [
        [.. "{\""u8, 0xFF, .. "\":1}"u8],
        [.. """{"unit":"\u0000"}"""u8],
        [.. """{"\ud800":1}"""u8],
        [.. """{"unit":"\udc00\ud800"}"""u8],
        [.. "{\"name\":\""u8, 0xCF, 0xB5, 0xCD, 0xB3, .. "\"}"u8],
        [.. """{"reason":"\u0007"}"""u8],
    ];

    [Fact]
    public async Task Every_endpoint_refuses_them_on_SQLite() => await EverywhereRefused(shared.Host);

    [Fact]
    public async Task Every_endpoint_refuses_them_on_PostgreSQL()
    {
        await using var host = await RunningHost.Start(await SharedPostgres.NewDatabase());
        await EverywhereRefused(host);
        Assert.Equal(["0"], await TemporaryStore.Query(host.Parts, "SELECT COUNT(*) FROM subscriptions"));
    }

    [Theory]
    [InlineData("""{"city":"wuxi","name":"\u200b","unit":"局"}""", "name", "no character that can be seen")]
    [InlineData("""{"city":"wuxi","name":"意\u202Efdp","unit":"局"}""", "name", "U+202E")]
    [InlineData("""{"city":"wuxi","name":"a\u0007","unit":"局"}""", "name", "U+0007")]
    [InlineData("""{"city":"wuxi","name":"a\ufffd","unit":"局"}""", "name", "U+FFFD")]
    [InlineData("""{"city":"wuxi","name":"a","unit":{"name":"\u2060\u00a0"}}""", "unit.name", "no character that can be seen")]
    [InlineData("""{"city":"wuxi","name":"a","unit":"局","technologies":["\u0000"]}""", "technologies[0]", "U+0000")]
    [InlineData("""{"city":"wuxi","na\u0000me":1}""", "$", "U+0000")]
    public async Task What_is_wrong_is_said_with_its_place(string body, string path, string said)
    {
        var answer = (await (await shared.Host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project?lang=en", body)).Is(HttpStatusCode.BadRequest, "invalidText");
        Assert.Equal(path, answer["path"]);
        Assert.Contains(said, answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_GB18030_is_named()
    {
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xCA, 0xFD, 0xBE, 0xDD, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = (await (await shared.Host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", content)).Is(HttpStatusCode.BadRequest, "invalidText");
        Assert.Equal("不是 UTF-8（第 1 行第 10 字节起），看起来是 GB18030；请用 UTF-8", answer["detail"]);
    }

    [Fact]
    public async Task Without_a_key_no_control_character_is_taken()
    {
        var body = """{"city":"beijing","addressee":"局","subject":"关于\u0007哨铃\u000b制表"}""";
        Assert.Equal("subject", (await shared.Host.Public.Post("/api/disclosure/submit-disclosure-request", body)).Is(HttpStatusCode.BadRequest, "invalidText")["path"]);
        var told = (await shared.Host.Public.Post("/api/disclosure/submit-disclosure-request", """{"city":"beijing","addressee":"局","subject":"第一行\r\n第二行\t𠮷"}""")).Is(HttpStatusCode.Created);
        Assert.NotEmpty(told["followUpCode"]);
    }

    [Theory]
    [InlineData("/api/projects?q=%00", "q")]
    [InlineData("/api/projects?q=%CF%B5%CD%B3", "q")]
    [InlineData("/api/projects?page=1&q=a%07", "page", "q")]
    [InlineData("/api/projects?q=%E2%80%AE", "q")]
    [InlineData("/api/projects?q=%CA%FD%BE%DD", "q")]
    [InlineData("/api/projects/%CA%FD", "$")]
    [InlineData("/api/cities/%EF%BF%BD", "$")]
    [InlineData("/api/duties?unit=%ED%A0%80", "unit")]
    public async Task An_address_is_UTF_8_and_its_texts_are_texts(string url, params string[] paths)
    {
        var client = await shared.Host.As(Role.ConstructionUnit);
        Assert.Equal(paths[^1], (await client.Ask(new HttpRequestMessage(HttpMethod.Get, new Uri(shared.Host.Address + url[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })))).Is(HttpStatusCode.BadRequest, "invalidText")["path"]);
    }

    [Fact]
    public async Task The_log_takes_no_such_text_from_any_door()
    {
        var rejected = Assert.IsType<CommandResult.Rejected>(await shared.Host.Parts.Grains.Send(
            new EntityId("project", "x"), new Projects.ProposeProject { CityCode = "wuxi", Name = "a\0b", Unit = new Projects.Unit("局") }, new Caller("x", Role.ConstructionUnit), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal((400, "invalidText"), (rejected.Problem.Status, rejected.Problem.Code));
        rejected = Assert.IsType<CommandResult.Rejected>(await shared.Host.Parts.Grains.Send(
            new EntityId("project", "x"), new Projects.ProposeProject { CityCode = "wuxi", Name = "a\uD800", Unit = new Projects.Unit("局") }, new Caller("x", Role.ConstructionUnit), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("invalidText", rejected.Problem.Code);
    }

    [Theory]
    [InlineData("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":"局","on":"2024-01-08"}""", HttpStatusCode.Created)]
    [InlineData("/api/compliance/decide", """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{}}""", HttpStatusCode.OK)]
    [InlineData("/api/duties/subscriptions", """{"city":"wuxi"}""", HttpStatusCode.Created)]
    public async Task A_byte_order_mark_before_a_body_is_nothing(string url, string body, HttpStatusCode status)
    {
        var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await (await shared.Host.As(Role.ConstructionUnit)).Post(url, content)).Is(status);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1949-09-30")]
    public async Task No_act_was_done_before_the_republic(string on) =>
        Assert.Equal("on", (await (await shared.Host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", $$"""{"city":"wuxi","name":"平台","unit":"局","on":"{{on}}"}""")).Is(HttpStatusCode.BadRequest, "dayTooEarly")["path"]);

    private static async Task EverywhereRefused(RunningHost host)
    {
        var administrator = await host.AsAdministrator();
        var agency = await host.As(new Caller("a", Role: null, PlaysAnyRole: true));
        var routes = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal).Replace("{city}", "wuxi", StringComparison.Ordinal))
            .Where(route => !route.StartsWith("/odata", StringComparison.Ordinal)).Distinct().ToArray();
        Assert.InRange(routes.Length, 100, 1000);
        foreach (var route in routes)
        {
            // What opens something has no entity to miss, so it comes to its body: 400 there, and nowhere a failure.
            foreach (var body in Bodies)
            {
                var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                var answer = await (route.StartsWith("/api/administration", StringComparison.Ordinal) ? administrator : agency).Post(route, content);
                Assert.True((int)answer.Status is >= 400 and < 500, $"{route}: {(int)answer.Status} {answer.Text}");
            }
        }
    }
}
