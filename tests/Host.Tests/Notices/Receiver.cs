using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InfoGov.Host.Tests.Notices;

/// <summary>Somebody's program that webhooks deliver to, on a free port of this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>As an answer: none at all.</summary>
    public const int Never = -1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Message> messages = new();
    private readonly SemaphoreSlim arrived = new(0);

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>What it answers to a path.</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that came, in order.</summary>
    public IReadOnlyCollection<Message> Messages => messages;

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(server);
        server.MapPost("/{**path}", receiver.Take);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public string Url(string path) => $"{app.Urls.First()}/{path}";

    public string[] Ids(string path) => [.. Messages.Where(m => m.Path == path).Select(m => m.Id)];

    /// <summary>Waits until so many have come to a path.</summary>
    public async Task<Message[]> Expect(string path, int count)
    {
        for (Message[] found; ; await Arrival(path, count, found.Length))
        {
            found = [.. messages.Where(m => m.Path == path)];
            if (found.Length >= count)
            {
                return found;
            }
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Arrival(string path, int count, int found) =>
        Assert.True(await arrived.WaitAsync(Patience, TestContext.Current.CancellationToken), $"{found} of {count} messages came to {path}.");

    private async Task<IResult> Take(HttpRequest request, string path)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        messages.Enqueue(new Message(path, request.Headers["webhook-id"]!, request.Headers["webhook-timestamp"]!, request.Headers["webhook-signature"]!, request.ContentType!, body.ToArray()));
        arrived.Release();
        if (Answers.GetValueOrDefault(path) == Never)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, request.HttpContext.RequestAborted);
        }

        return Answers.GetValueOrDefault(path, 204) switch
        {
            302 => Results.Redirect(Url("elsewhere")),
            var status => Results.StatusCode(status),
        };
    }
}

/// <summary>A message as it came.</summary>
internal sealed record Message(string Path, string Id, string Timestamp, string Signature, string ContentType, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Checks the signature as any receiver would.</summary>
    public bool IsSignedWith(string secret)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
        return Signature == "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content));
    }
}
