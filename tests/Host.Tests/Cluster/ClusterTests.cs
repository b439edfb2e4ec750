
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using InfoGov.Log;
using InfoGov.Tests;
using Npgsql;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>Several real processes on one PostgreSQL; the faults under a counting client are run by hand (<c>-explicit only</c>), on a quiet machine.</summary>
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

    [Fact(Explicit = true)]
    public async Task A_host_killed_under_load_is_made_up_for_and_nothing_is_lost_or_doubled()
    {
        await using var a = await HostProcess.Start(store);
        await using var b = await HostProcess.Start(store);
        await using var client = new CountingClient(key, a.Address).Go(16);
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > 200), TimeSpan.FromSeconds(90), () => Told(client));
        await b.Signal("KILL");
        var before = client.Acknowledged;
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > before + 200), TimeSpan.FromSeconds(90), () => Told(client));
        await Report("kill -9 of one of two hosts", client);
        Assert.Empty(client.Failures);
        Assert.InRange(client.LongestGap(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact(Explicit = true)]
    public async Task A_frozen_host_stops_nobody_for_long_and_comes_back_by_itself()
    {
        await using var a = await HostProcess.Start(store);
        await using var b = await HostProcess.Start(store);
        await using var client = new CountingClient(key, a.Address, b.Address).Go(16);
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > 200), TimeSpan.FromSeconds(90), () => Told(client));
        await b.Signal("STOP");
        var before = client.Acknowledged;
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > before + 200), TimeSpan.FromSeconds(90), () => Told(client));
        await b.Signal("CONT");
        await HostProcess.Until(b.IsReady, TimeSpan.FromSeconds(90));
        await HostProcess.Until(async () => await Count("SELECT count(*) FROM cluster_members WHERE status = 3") == 2, TimeSpan.FromSeconds(60));
        await Report("SIGSTOP and SIGCONT of one of two hosts", client);
        Assert.InRange(client.LongestGap(), TimeSpan.Zero, TimeSpan.FromSeconds(15));
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

    [Fact(Explicit = true)]
    public async Task A_rolling_restart_fails_no_request()
    {
        await using var a = await HostProcess.Start(store, "--Cluster:DrainSeconds=2");
        await using var b = await HostProcess.Start(store, "--Cluster:DrainSeconds=2");

        // What a proxy does: it asks each host whether it is ready, and turns to those that are.
        var ready = new Dictionary<Uri, bool> { [a.Address] = true, [b.Address] = true };
        using var stop = new CancellationTokenSource();
        var probing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var (first, second) = (await a.IsReady(), await b.IsReady());
                lock (ready)
                {
                    (ready[a.Address], ready[b.Address]) = (first, second);
                }
            }
        }, CancellationToken.None);
        await using var client = new CountingClient(key, a.Address, b.Address).Go(8, host =>
        {
            lock (ready)
            {
                return ready[host];
            }
        });
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > 100), TimeSpan.FromSeconds(90), () => Told(client));
        await b.Signal("TERM");
        Assert.Equal(0, await b.Ended());
        var before = client.Acknowledged;
        await HostProcess.Until(() => Task.FromResult(client.Acknowledged > before + 100), TimeSpan.FromSeconds(90), () => Told(client));
        await Report("SIGTERM of one of two hosts behind a proxy", client);
        await stop.CancelAsync();
        await probing;
        Assert.Empty(client.Failures);
    }

    private async Task Report(string fault, CountingClient client)
    {
        await client.Stop();
        var (lost, doubled) = await client.Compare(store);
        output.WriteLine($"{fault}: {client.Acknowledged} acknowledged, {lost} lost, {doubled} doubled, {client.Failures.Count} failed, longest time without an answer {client.LongestGap().TotalSeconds:N2} s");
        foreach (var failure in client.Failures.Take(3))
        {
            output.WriteLine($"  {failure.At.TotalSeconds:N1} s: {failure.What}");
        }

        Assert.Equal((0, 0), (lost, doubled));
    }

    private static string Told(CountingClient client) => $"{client.Acknowledged} acknowledged; {string.Join(Environment.NewLine, client.Failures.Take(3))}";

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
