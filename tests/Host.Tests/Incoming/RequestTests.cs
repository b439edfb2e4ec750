using System.Net;
using System.Net.Sockets;
using System.Text;
using InfoGov.Law;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Host.Tests.Incoming;

/// <summary>Requests as proxies, monitors and broken clients send them.</summary>
public sealed class RequestTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/cities")]
    [InlineData("/api/cities/wuxi")]
    [InlineData("/api/calendar/2026")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/docs/index.html")]
    public async Task Whatever_answers_GET_answers_HEAD_without_a_body(string url)
    {
        var get = (await shared.Host.Public.Get(url)).Is(HttpStatusCode.OK);
        Assert.NotEmpty(get.Text);
        var head = await Head(shared.Host.Public, url);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        Assert.Equal(get.Message.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Fact]
    public async Task HEAD_of_a_calendar_and_of_what_is_not_there_is_as_GET()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var link = (await unit.Post("/api/duties/subscriptions", """{"city":"wuxi"}""")).Is(HttpStatusCode.Created)["url"];
        Assert.Equal(HttpStatusCode.OK, (await Head(shared.Host.Public, link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Head(unit, "/api/projects/none")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Head(shared.Host.Public, "/api/projects")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Head(unit, "/api/compliance/decide")).StatusCode);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("7FFFFFFFFFFFFFFF")]
    [InlineData("-1")]
    [InlineData("zz")]
    public async Task A_chunk_of_no_size_is_a_malformed_request(string size)
    {
        var key = (await shared.Host.As(Role.ConstructionUnit)).DefaultRequestHeaders.Authorization!.Parameter;
        var status = await Raw($"POST /api/projects/propose-project HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n");
        Assert.StartsWith("HTTP/1.1 400", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "b_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/nothing", "b_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/odata/Cities", "b_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/", "_..b")]
    public async Task A_host_that_no_address_can_have_is_a_bad_request(string path, string host) =>
        Assert.StartsWith("HTTP/1.1 400", await Raw($"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_trusted_proxy_forwards_stands_in_every_link()
    {
        await using var host = await RunningHost.Start(settings: new() { ["Proxies:Trusted"] = "127.0.0.0/8, ::1" });
        var unit = await host.As(Role.ConstructionUnit);
        foreach (var name in new[] { "一", "二", "三" })
        {
            (await unit.Post("/api/projects/propose-project", $$"""{"city":"wuxi","name":"{{name}}","unit":"局","on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        }

        Assert.StartsWith("https://data.wuxi.gov.cn/odata/", await NextLink(host, ("X-Forwarded-Proto", "https"), ("Host", "data.wuxi.gov.cn")), StringComparison.Ordinal);
        Assert.StartsWith("https://data.wuxi.gov.cn/infogov/odata/", await NextLink(host, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "data.wuxi.gov.cn"), ("X-Forwarded-Prefix", "/infogov")), StringComparison.Ordinal);
        Assert.StartsWith("https://data.wuxi.gov.cn:8443/odata/", await NextLink(host, ("Forwarded", "for=192.0.2.60;proto=https;host=\"data.wuxi.gov.cn:8443\"")), StringComparison.Ordinal);

        // Who stands before the proxy may say what it likes: only what the proxy added counts.
        Assert.StartsWith("https://data.wuxi.gov.cn/odata/", await NextLink(host, ("X-Forwarded-For", "1.2.3.4, 192.0.2.60"), ("X-Forwarded-Proto", "http, https"), ("X-Forwarded-Host", "evil.example, data.wuxi.gov.cn")), StringComparison.Ordinal);

        var request = new HttpRequestMessage(HttpMethod.Post, "/api/projects/propose-project") { Content = new StringContent("""{"city":"wuxi","name":"四","unit":"局"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Forwarded-Prefix", "/infogov");
        Assert.StartsWith("/infogov/api/projects/", (await unit.Ask(request)).Is(HttpStatusCode.Created).Message.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_anybody_else_forwards_is_nothing()
    {
        await using var host = await RunningHost.Start(settings: new() { ["Proxies:Trusted"] = "10.0.0.1" });
        var unit = await host.As(Role.ConstructionUnit);
        (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"一","unit":"局","on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"二","unit":"局","on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        Assert.StartsWith("http://127.0.0.1", await NextLink(host, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/x"), ("Forwarded", "proto=https;host=evil.example")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Proxies:Trusted", "everybody")]
    [InlineData("Proxies:Hops", "0")]
    public async Task A_setting_that_makes_no_sense_ends_the_start(string name, string value)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Proxies:Trusted"] = "127.0.0.1", [name] = value };
        Assert.Contains(name, (await Assert.ThrowsAsync<Composing.StartupException>(() => RunningHost.Start(settings: settings))).Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Head(HttpClient client, string url) => client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), TestContext.Current.CancellationToken);

    private static async Task<string> NextLink(RunningHost host, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/odata/Projects");
        request.Headers.TryAddWithoutValidation("Prefer", "odata.maxpagesize=1");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await host.Public.Ask(request)).Is(HttpStatusCode.OK)["@odata.nextLink"];
    }

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(shared.Host.Address.Host, shared.Host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
