using System.Net;
using InfoGov.Entities;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>What an operator sees of the entities on a host, which is a process of its own: numbers are those of the process.</summary>
public sealed class ActivationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("infogov-activations-").FullName;

    [Fact]
    public async Task Metrics_say_how_many_entities_of_each_kind_are_active()
    {
        var store = $"Data Source={Path.Combine(folder, "infogov.db")}";
        string key;
        await using (var parts = await Composing.InfoGovHost.Open(store, TimeProvider.System, cancellation: TestContext.Current.CancellationToken))
        {
            key = await new Administration.ApiKeys(parts.Grains).Create(new Caller("机构", Role: null, PlaysAnyRole: true), TestContext.Current.CancellationToken);
        }

        await using var host = await HostProcess.Start(store);
        using var http = new HttpClient { BaseAddress = host.Address, DefaultRequestHeaders = { { "X-Api-Key", key } } };
        Assert.Empty(await Active(http, "project"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await http.Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        }

        Assert.Equal(["3"], await Active(http, "project"));
        Assert.Equal(["5"], await Active(http, "city"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string[]> Active(HttpClient http, string kind) =>
        [.. (await http.Get("/metrics")).Text.Split('\n').Where(line => line.StartsWith($"orleans_catalog_activations{{grain_type=\"{kind}\"}} ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
}
