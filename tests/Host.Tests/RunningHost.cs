using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoGov.Host.Tests;

/// <summary>The whole application on a store of its own and a free port, asked over HTTP.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    /// <summary>Today, for every test.</summary>
    public static readonly DateOnly Today = new(2026, 1, 15);

    private readonly string? own;

    private RunningHost(InfoGovHost host, WebApplication app, string store, string? folder) => (Parts, App, Store, own) = (host, app, store, folder);

    public InfoGovHost Parts { get; }

    public WebApplication App { get; }

    /// <summary>The connection string, for a second host on the same store.</summary>
    public string Store { get; }

    public Uri Address => new(App.Urls.First());

    /// <summary>Somebody without a key.</summary>
    public HttpClient Public => field ??= Client(key: null);

    /// <summary>Starts on a SQLite file in a temporary folder unless told otherwise.</summary>
    public static async Task<RunningHost> Start(string? store = null, string? plugins = null, DateOnly? today = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null, Dictionary<string, string?>? settings = null)
    {
        var folder = store is null ? Directory.CreateTempSubdirectory("infogov-host-").FullName : null;
        store ??= $"Data Source={Path.Combine(folder!, "infogov.db")}";
        var host = await InfoGovHost.Prepare(store, time ?? new FixedTime(today ?? Today), plugins, progress: null, CancellationToken.None);
        var builder = WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        EverythingSerialized.AddTo(builder.Services);
        configure?.Invoke(builder.Services);
        var app = await Build(builder, host);
        await Start(app, host);
        return new RunningHost(host, app, store, folder);
    }

    private static async Task<WebApplication> Build(WebApplicationBuilder builder, InfoGovHost host)
    {
        try
        {
            return WebHost.Build(builder, host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static async Task Start(WebApplication app, InfoGovHost host)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client with a fresh key of that role.</summary>
    public Task<HttpClient> As(Role role, string? city = null) => As(new Caller($"{role}", role, Unit: "某单位", City: city));

    public Task<HttpClient> AsAdministrator() => As(new Caller("管理员", Role: null, IsAdministrator: true));

    public async Task<HttpClient> As(Caller holder) => Client(await new ApiKeys(Parts.Grains).Create(holder, CancellationToken.None));

    public HttpClient Client(string? key)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        // What is not stopped goes on, and keeps all it knows: disposing alone leaves Quartz its thread.
        await App.StopAsync();
        await App.DisposeAsync();
        await Parts.DisposeAsync();
        if (own is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(own, recursive: true);
        }
    }

    /// <summary>Noon in Shanghai on a day; timers run as they do.</summary>
    private sealed class FixedTime(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(4, 0), TimeSpan.Zero);
    }
}

/// <summary>One host for the tests of a class that change nothing another could see.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.Start();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
