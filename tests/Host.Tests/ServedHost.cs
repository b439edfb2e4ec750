using InfoGov.Host.Composing;
using InfoGov.Host.Demo;
using InfoGov.Host.Startup;
using Microsoft.AspNetCore.Builder;

namespace InfoGov.Host.Tests;

/// <summary>The real application on a free port, and a client with the key of an administrator.</summary>
internal sealed class ServedHost(WebApplication app, HttpClient http) : IAsyncDisposable
{
    public HttpClient Http => http;

    public static async Task<ServedHost> Start(InfoGovHost host)
    {
        var app = WebHost.Build(WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0"]), host);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await using var keys = new StringWriter();
        await DemoKeys.Print(host, app.Urls.First(), keys, TestContext.Current.CancellationToken);
        var key = keys.ToString().Split('\n').First(l => l.StartsWith("administrator ", StringComparison.Ordinal)).Split(' ')[^1].Trim();
        return new ServedHost(app, new HttpClient { BaseAddress = new Uri(app.Urls.First()), DefaultRequestHeaders = { { "X-Api-Key", key } } });
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
