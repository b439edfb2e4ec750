using System.Net;
using System.Net.Http.Headers;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>The dashboard of Orleans: a setting, and for administrators alone.</summary>
public sealed class DashboardTests(DashboardHost shared) : IClassFixture<DashboardHost>
{
    private const string Address = "/administration/dashboard/";

    [Fact]
    public async Task It_is_not_there_unless_it_was_asked_for()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        foreach (var url in new[] { Address, Address + "index.html", Address + "DashboardCounters", Address + "GrainState", Address + "Trace" })
        {
            (await administrator.Get(url)).Is(HttpStatusCode.NotFound, "unknownAddress");
        }
    }

    [Fact]
    public async Task Every_address_of_it_is_for_administrators_alone_and_was_looked_at_before_it_was_let_in()
    {
        var unit = await shared.Host.As(Role.ConstructionUnit);
        var agency = await shared.Host.As(new Caller("某局", Role: null, PlaysAnyRole: true));
        var routes = shared.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(route => route.StartsWith(Address, StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            [
                "", "index.html", "favicon.ico", "index.min.js", "index.css", "fonts/{**path}", "img/{**path}", "version", "DashboardCounters", "ClusterStats", "Reminders", "Reminders/{page:int}",
                "HistoricalStats/{*path}", "SiloProperties/{*address}", "SiloMetadata/{*address}", "SiloStats/{*address}", "SiloCounters/{*address}", "GrainStats/{*grainName}",
                "TopGrainMethods", "GrainState", "LifecycleStages", "GrainTypes", "Trace",
            ],
            routes.Select(route => route[Address.Length..]));
        foreach (var url in routes.Select(route => route.Replace("{page:int}", "1", StringComparison.Ordinal)))
        {
            var answer = (await shared.Host.Public.Get(url)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
            Assert.Equal(["Bearer", "Basic realm=\"InfoGov\", charset=\"UTF-8\""], answer.Message.Headers.GetValues("WWW-Authenticate"));
            (await unit.Get(url)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
            (await agency.Get(url)).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        }
    }

    [Fact]
    public async Task Neither_states_nor_the_log_are_shown()
    {
        var administrator = await shared.Host.AsAdministrator();
        foreach (var url in new[] { "GrainState?grainId=wuxi&grainType=InfoGov.Entities.CityStandingGrain", "grainstate", "Trace", "trace/", "GrainSt%61te" })
        {
            (await administrator.Get(Address + url)).Is(HttpStatusCode.NotFound, "unknownAddress");
        }

        Assert.DoesNotContain("Log Stream", (await administrator.Get(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_entities_by_type()
    {
        var administrator = await shared.Host.AsAdministrator();

        // It looks at most once a second.
        await HostProcess.Until(
            async () => (await administrator.Get(Address + "DashboardCounters")).Is(HttpStatusCode.OK).Json!["simpleGrainStats"]!.ToJsonString().Contains("ApiKeyGrain", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("HistoricalStats/nonsense")]
    [InlineData("SiloProperties/nonsense")]
    [InlineData("SiloMetadata/nonsense")]
    [InlineData("SiloStats/nonsense")]
    [InlineData("SiloCounters/nonsense")]
    [InlineData("HistoricalStats/127.0.0.1:1@1")]
    [InlineData("SiloProperties/127.0.0.1:1@1")]
    [InlineData("GrainStats/nonsense")]
    [InlineData("GrainStats")]
    [InlineData("Reminders/-1")]
    [InlineData("fonts/nonsense")]
    [InlineData("DashboardCounters?exclude=%00")]
    public async Task What_is_asked_in_a_wrong_way_is_no_failure_of_ours(string url)
    {
        var answer = await (await shared.Host.AsAdministrator()).Get(Address + url);
        Assert.InRange((int)answer.Status, 200, 499);
    }

    [Fact]
    public async Task A_browser_gives_the_key_as_password_and_only_there()
    {
        var administrator = await shared.Host.AsAdministrator();
        var key = administrator.DefaultRequestHeaders.Authorization!.Parameter!;
        (await Basic($"管理员:{key}").Get(Address)).Is(HttpStatusCode.OK);
        (await Basic($":{key}").Get(Address + "version")).Is(HttpStatusCode.OK);
        (await Basic($"x:{key}0").Get(Address)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        (await Basic(key).Get(Address)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        (await Raw("no base64").Get(Address)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        (await Raw("").Get(Address)).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        var elsewhere = (await Basic($"x:{key}").Get("/api/administration/keys")).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal(["Bearer"], elsewhere.Message.Headers.GetValues("WWW-Authenticate"));
    }

    private HttpClient Basic(string nameAndKey) => Raw(Convert.ToBase64String(Encoding.UTF8.GetBytes(nameAndKey)));

    private HttpClient Raw(string credentials)
    {
        var client = shared.Host.Client(key: null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }
}

/// <summary>A host with the dashboard.</summary>
public sealed class DashboardHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.Start(settings: new() { ["Dashboard:Enabled"] = "true" });

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
