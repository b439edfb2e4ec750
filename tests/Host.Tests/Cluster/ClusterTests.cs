using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using InfoGov.Log;
using Npgsql;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>Several real processes on one PostgreSQL; faults under counting clients are a program, <c>tests/Faults</c>.</summary>
public sealed class ClusterTests(ITestOutputHelper output) : IAsyncLifetime
{
    private ThrowawayPostgres postgres = null!;
    private string store = "";
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        postgres = await ThrowawayPostgres.Start();
        store = $"{await postgres.NewDatabase()};Maximum Pool Size=40";
        var said = new StringWriter();
        await using (var host = await Composing.InfoGovHost.Open(store, TimeProvider.System, cancellation: TestContext.Current.CancellationToken))
        {
            key = await new Administration.ApiKeys(host.Grains).Create(new Entities.Caller("机构", Role: null, IsAdministrator: true, Unit: "无锡市大数据管理局", PlaysAnyRole: true), TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => postgres.DisposeAsync();

    [Fact]
    public async Task Two_hosts_meet_on_the_database_and_a_city_switched_off_on_one_is_off_on_the_other_within_a_second()
    {
        await using var a = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        await using var b = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        Assert.Equal(2L, await Count("SELECT count(*) FROM cluster_members WHERE status = 3"));
        using var http = Client();
        (await http.PostAsync(new Uri(a.Address, "/api/administration/wuxi/disable-city"), content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var after = await HostProcess.Until(async () => await IsDisabled(http, b), TimeSpan.FromSeconds(10));
        output.WriteLine($"off on the other host after {after.TotalSeconds:N2} s");
    }

    [Fact]
    public async Task A_host_with_the_dashboard_and_one_without_get_on()
    {
        await using var without = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        await using var with = await HostProcess.Start(store, "--Cluster:DrainSeconds=0", "--Dashboard:Enabled=true");
        using var http = Client();
        http.BaseAddress = new Uri(with.Address, "/administration/dashboard/");
        string[] hosts = [];

        // It looks at most once a second.
        await HostProcess.Until(async () => (hosts = await Hosts(http)).Length == 2, TimeSpan.FromSeconds(30));
        var properties = await Task.WhenAll(hosts.Select(host => http.Get($"SiloProperties/{host}")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], properties.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task After_a_fail_over_that_lost_its_tail_hosts_go_on_from_what_the_log_holds_and_an_old_primary_takes_no_writes()
    {
        await using var standby = await postgres.Standby();
        var database = new NpgsqlConnectionStringBuilder(store).Database;
        var both = $"Host=127.0.0.1:{postgres.Port},127.0.0.1:{standby.Port};Username=postgres;Database={database};Maximum Pool Size=40";
        await using var host = await HostProcess.Start(both, "--Cluster:DrainSeconds=0");
        using var http = Client();
        var project = await Propose(http, host);
        await HostProcess.Until(async () => await Count($"SELECT count(*) FROM events WHERE stream = 'project/{project}'", To(standby)) == 1, TimeSpan.FromSeconds(10));

        // What is answered from here on never reaches the standby.
        await standby.Crash();
        Assert.Equal(HttpStatusCode.OK, await Rename(http, host, project, "不会留下的名称"));
        await postgres.Crash();
        await standby.Resume();
        await standby.Promote();
        var served = await HostProcess.Until(async () => await Rename(http, host, project, "留下的名称") == HttpStatusCode.OK, TimeSpan.FromSeconds(60));
        output.WriteLine($"served again {served.TotalSeconds:N1} s after the promotion");
        Assert.Equal(2L, await Count($"SELECT max(version) FROM events WHERE stream = 'project/{project}'", To(standby)));

        // The old primary comes back, and nobody has told it that it is none.
        await postgres.Resume();
        var before = await Count("SELECT count(*) FROM events", To(postgres));
        for (var i = 0; i < 20; i++)
        {
            await HostProcess.Until(async () => await Rename(http, host, project, $"名称{i}") == HttpStatusCode.OK, TimeSpan.FromSeconds(30));
        }

        Assert.Equal(before, await Count("SELECT count(*) FROM events", To(postgres)));
        Assert.Equal(22L, await Count($"SELECT max(version) FROM events WHERE stream = 'project/{project}'", To(standby)));
        await host.Signal("TERM");
        Assert.Equal(0, await host.Ended());
        await using var after = await Composing.InfoGovHost.Open(To(standby), TimeProvider.System, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(await after.Log.Verify(after.Kinds, cancellation: TestContext.Current.CancellationToken));

        string To(ThrowawayPostgres cluster) => $"Host=127.0.0.1;Port={cluster.Port};Username=postgres;Database={database};Pooling=false";
    }

    [Fact(Explicit = true)]
    public async Task A_third_host_takes_its_share_of_the_entities()
    {
        await using var a = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        await using var b = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        await using var c = await HostProcess.Start(store, "--Cluster:DrainSeconds=0");
        Assert.Equal(3L, await Count("SELECT count(*) FROM cluster_members WHERE status = 3"));
        using var http = Client();
        for (var i = 0; i < 60; i++)
        {
            await Propose(http, a);
        }

        var shares = new[] { await Projects(http, a), await Projects(http, b), await Projects(http, c) };
        output.WriteLine($"60 projects live on three hosts as {string.Join(", ", shares)}");
        Assert.Equal(60, shares.Sum());
        Assert.All(shares, share => Assert.InRange(share, 5, 50));

        static async Task<int> Projects(HttpClient http, HostProcess host) => (await http.GetStringAsync(new Uri(host.Address, "/metrics"), TestContext.Current.CancellationToken)).Split('\n')
            .Where(line => line.StartsWith("orleans_catalog_activations{grain_type=\"project\"} ", StringComparison.Ordinal)).Sum(line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_serves_on_while_it_drains_and_ends_well()
    {
        await using var host = await HostProcess.Start(store, "--Cluster:DrainSeconds=4");
        await host.Signal("TERM");
        await HostProcess.Until(async () => !await host.IsReady(), TimeSpan.FromSeconds(10));
        using var http = Client();
        Assert.NotEmpty(await Propose(http, host));
        Assert.Equal(0, await host.Ended());
    }

    private static async Task<string[]> Hosts(HttpClient dashboard) =>
        [.. (await dashboard.Get("DashboardCounters")).Is(HttpStatusCode.OK).Json!["hosts"]!.AsArray().Select(host => host!["siloAddress"]!.ToString())];

    private HttpClient Client() => new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) }, Timeout = TimeSpan.FromSeconds(30) };

    private static async Task<bool> IsDisabled(HttpClient http, HostProcess host)
    {
        using var answer = await http.GetAsync(new Uri(host.Address, "/api/cities"), TestContext.Current.CancellationToken);
        var cities = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var listed = cities as System.Text.Json.Nodes.JsonArray ?? cities["cities"]!.AsArray();
        return listed.Single(city => (string)city!["code"]! == "wuxi")!["enabled"]!.GetValue<bool>() is false;
    }

    private static async Task<string> Propose(HttpClient http, HostProcess host)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(host.Address, "/api/projects/propose-project"), new { city = "wuxi", name = "项目", unit = new { name = "无锡市大数据管理局" } }, TestContext.Current.CancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>(TestContext.Current.CancellationToken))!["id"]!.ToString();
    }

    private static async Task<HttpStatusCode> Rename(HttpClient http, HostProcess host, string project, string name)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(host.Address, $"/api/projects/{project}/correct-project"), new { name }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<long> Count(string sql, string? at = null)
    {
        await using var connection = new NpgsqlConnection(at ?? store);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
