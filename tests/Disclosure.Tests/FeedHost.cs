using System.Globalization;
using System.Text;
using InfoGov.Disclosure.Conformance;
using InfoGov.Disclosure.Http;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InfoGov.Disclosure.Tests;

/// <summary>The feed alone, on a free port, over a database of its own.</summary>
internal sealed class FeedHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private FeedHost(WebApplication app)
    {
        this.app = app;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public string Address { get; }

    public HttpClient Client { get; }

    public static async Task<FeedHost> Start(IProjectionStore store, FeedLimits? limits = null, IEnumerable<PublicSet>? sets = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 64 * 1024);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(TimeProvider.System);
        foreach (var set in sets ?? [TestSets.Projects, TestSets.Systems, TestSets.Endless])
        {
            builder.Services.AddSingleton(set);
        }

        builder.Services.AddFeed(limits);
        var host = builder.Build();
        host.MapFeed();
        await host.StartAsync();
        return new(host);
    }

    /// <summary>Status and body; the body with <c>http://feed</c> for the address.</summary>
    public async Task<(int Status, string Body)> Get(string path, params (string Name, string Value)[] headers)
    {
        using var response = await Send(HttpMethod.Get, path, headers);
        return ((int)response.StatusCode, (await response.Content.ReadAsStringAsync()).Replace(Address, "http://feed", StringComparison.Ordinal));
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        // The cases are written in English; Chinese is what nobody asks for gets.
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Status and body of what a content is answered.</summary>
    public async Task<(int Status, string Body)> Post(string url, string type, string content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace(Address, "http://feed", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>Both databases for all tests of the assembly.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("feed-sqlite-").FullName;
    private readonly PostgresCluster cluster = new();
    private readonly Dictionary<SqlDialect, FeedHost> small = [];
    private int count;

    private readonly Dictionary<SqlDialect, FeedHost> conformance = [];
    private readonly Dictionary<SqlDialect, IProjectionStore> stores = [];

    /// <summary>Asks the conformance model of both databases, and compares.</summary>
    internal async Task Answer(string url, int status, string body)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var answer = await Conformance(dialect).Get("/odata" + url);
            Assert.Equal($"{dialect} {status} {body}", $"{dialect} {answer.Status} {answer.Body}");
        }
    }

    internal FeedHost Small(SqlDialect dialect) => small[dialect];

    /// <summary>The conformance model.</summary>
    internal FeedHost Conformance(SqlDialect dialect) => conformance[dialect];

    /// <summary>Its rows.</summary>
    internal IProjectionStore ConformanceStore(SqlDialect dialect) => stores[dialect];

    /// <summary>An empty database.</summary>
    internal async Task<string> NewPostgres()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"feed{Interlocked.Increment(ref count)}");
        await using var admin = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", admin);
        await create.ExecuteNonQueryAsync();
        return cluster.ConnectionString(name);
    }

    internal async Task<TestStore> Create(SqlDialect dialect, IEnumerable<Row> projects, IEnumerable<Row> systems)
    {
        var store = new TestStore(dialect, dialect == SqlDialect.Sqlite ? string.Create(CultureInfo.InvariantCulture, $"Data Source={folder}/feed{Interlocked.Increment(ref count)}") : await NewPostgres());
        await store.Fill(TestSets.ProjectTable, projects);
        await store.Fill(TestSets.SystemTable, systems);
        await store.Fill(Tombstones.Table, [Tombstones.Table.Row("projects/gone", "projects", "gone", new DateOnly(2024, 6, 3))]);
        return store;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            small[dialect] = await FeedHost.Start(await Create(dialect, TestSets.SmallProjects, TestSets.SmallSystems));
            var address = dialect == SqlDialect.Sqlite ? $"Data Source={folder}/conformance" : cluster.ConnectionString("postgres");
            stores[dialect] = await Disclosure.Conformance.ConformanceStore.Create(dialect, address, CancellationToken.None);
            conformance[dialect] = await FeedHost.Start(stores[dialect], sets: ConformanceSets.All);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in small.Values.Concat(conformance.Values))
        {
            await host.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        cluster.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
