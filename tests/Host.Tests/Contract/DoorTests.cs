using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoGov.Host.Tests.Contract;

/// <summary>What stands before the contract's door: codings, types, parameters, callers who break off.</summary>
public sealed class DoorTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Good = """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("identity, x-unheard-of")]
    public async Task A_content_coding_is_415_and_named(string coding)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good));
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        var answer = (await shared.Host.Public.Post("/api/compliance/decide", content)).Is(HttpStatusCode.UnsupportedMediaType, "unsupportedContentCoding");
        Assert.Contains(coding, answer["detail"], StringComparison.Ordinal);
        Assert.Equal("$", answer["path"]);
        Assert.Equal("identity", string.Join(',', answer.Message.Headers.GetValues("Accept-Encoding")));
    }

    [Fact]
    public async Task An_uncoded_body_may_say_so()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good));
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("identity");
        (await shared.Host.Public.Post("/api/compliance/decide", content)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/compliance/decide", "text/plain")]
    [InlineData("/api/compliance/duties", "application/x-www-form-urlencoded")]
    [InlineData("/api/projects/propose-project", "text/csv")]
    public async Task Another_type_is_415_in_one_shape(string url, string type)
    {
        var client = await shared.Host.As(Role.ConstructionUnit);
        var answer = (await client.Post(url, new StringContent(Good, Encoding.UTF8, type))).Is(HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
        Assert.Equal(["code", "detail", "path", "status", "title", "type"], answer.Json!.AsObject().Select(m => m.Key).Where(m => m != "traceId").Order(StringComparer.Ordinal));
        Assert.Contains(type, answer["detail"], StringComparison.Ordinal);
        Assert.Contains("application/json", answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?explain=banana")]
    [InlineData("?explain=TRUE")]
    [InlineData("?explain=true&explain=false")]
    public async Task An_explanation_is_asked_for_or_not(string query)
    {
        var answer = (await shared.Host.Public.Post($"/api/compliance/decide{query}", Good)).Is(HttpStatusCode.BadRequest);
        Assert.Equal("explain", answer["path"]);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?explain=false", false)]
    [InlineData("?explain=true", true)]
    [InlineData("?explain", true)]
    public async Task An_explanation_comes_when_it_is_asked_for(string query, bool explained)
    {
        var answer = (await shared.Host.Public.Post($"/api/compliance/decide{query}", Good)).Is(HttpStatusCode.OK);
        Assert.Equal(explained, answer.Json!["explanation"] is not null);
    }

    [Fact]
    public async Task An_explanation_says_which_act_supplies_what_is_missing()
    {
        var answer = (await shared.Host.Public.Post("/api/compliance/decide?explain=true", Good)).Is(HttpStatusCode.OK);
        var need = answer.Json!["explanation"]!["toPass"]!["needs"]![0]!;
        need.Includes("""{"fact":"project.acceptance.result","example":"passed"}""");
        need["suppliedBy"]![0].Includes("""{"act":"HoldAcceptance","url":"/api/projects/{id}/hold-acceptance","member":"result"}""");
        need["suppliedBy"]![0]!["sentBy"]![0]!["label"].Includes("""{"zh":"建设单位"}""");
        answer.Json!["refusals"]![0].Includes("""{"provision":"wuxi-21-1","code":"acceptanceMissing","requires":"project.acceptance.result"}""");
        Assert.Equal(["code", "message", "provision", "requires"], answer.Json!["refusals"]![0]!.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":100000.000000000000000000000000001}""", "amount", "28")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"publicShare":1e-29}""", "publicShare", "28")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":1e40}""", "amount", "1e40")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amount":"5"}""", "amount", "must be a number")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"category":"e-gov"}""", "category", "egov (")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"amout":5}""", "amout", "amount")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"requiredGrade":3.0}""", "requiredGrade", "must be an integer")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"technologies":"sensing"}""", "technologies", "must be an array")]
    [InlineData("""{"city":"wuxi","name":"平台","unit":{"name":"局"},"technologies":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""", "$", "deeper than 32 levels (line 1, byte")]
    public async Task A_body_that_does_not_fit_is_told_what_would(string body, string path, string says)
    {
        var answer = (await (await shared.Host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", body, "Accept-Language: en")).Is(HttpStatusCode.BadRequest, "invalidBody");
        if (path.Length > 0)
        {
            Assert.Equal(path, answer["path"]);
        }

        Assert.Contains(says, answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_names_no_level_learns_which_would_do()
    {
        var client = await shared.Host.As(Role.InformatizationAuthority);
        var answer = (await client.Post("/api/resources/edit-catalogue-structure", """{"city":"wuxi","sections":[]}""", "Accept-Language: en")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        Assert.Contains("names no level: cityInformatizationAuthority", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_breaks_off_leaves_no_error_in_the_log()
    {
        var log = new Errors();
        await using var host = await RunningHost.Start(configure: services => services.AddSingleton<ILoggerProvider>(log));
        for (var i = 0; i < 5; i++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(enable: i % 2 == 0, 0) };
            await socket.ConnectAsync(IPAddress.Loopback, host.Address.Port, TestContext.Current.CancellationToken);
            await socket.SendAsync(Encoding.ASCII.GetBytes("POST /api/compliance/decide HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"city\":"), TestContext.Current.CancellationToken);
        }

        (await host.Public.Post("/api/compliance/decide", Good)).Is(HttpStatusCode.OK);
        await host.App.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal([], log.Seen);
    }

    private sealed class Errors : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Seen.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
