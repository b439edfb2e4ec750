using System.Net;
using InfoGov.Host.Startup;
using InfoGov.Law;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace InfoGov.Host.Tests.Starting;

/// <summary>While the store cannot be used: what is answered, what is logged, and what needs no store.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task An_outage_is_told_by_name_in_one_line_a_request_and_what_needs_no_store_goes_on()
    {
        await using var postgres = await ThrowawayPostgres.Start();
        var lines = new LoggedLines();
        await using var host = await RunningHost.Start(await postgres.NewDatabase(), configure: services => services.AddLogging(logging => logging.AddProvider(lines)));
        var unit = await host.As(Role.ConstructionUnit);
        (await unit.Get("/health/ready")).Is(HttpStatusCode.OK);
        await postgres.Crash();
        lines.Written.Clear();

        var refused = (await unit.Get("/api/projects")).Is(HttpStatusCode.ServiceUnavailable, "storeUnavailable");
        Assert.Equal("5", refused.Message.Headers.RetryAfter!.ToString());
        Assert.Equal("nosniff", refused.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", refused.Message.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("default-src 'none'", refused.Message.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var line = Assert.Single(lines.Written, l => l.Contains("/api/projects", StringComparison.Ordinal));
        Assert.StartsWith("GET /api/projects was answered 503 storeUnavailable: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);

        (await unit.Get("/health/live")).Is(HttpStatusCode.OK);
        (await unit.Get("/api/cities")).Is(HttpStatusCode.OK);
        (await unit.Post("/api/compliance/decide", """{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""")).Is(HttpStatusCode.OK);
        var ready = await new Readiness(host.Parts.Log, TimeProvider.System).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, ready.Status);
        Assert.StartsWith("storeUnavailable: ", ready.Description, StringComparison.Ordinal);

        // A host without its database takes long to leave the cluster.
        await postgres.Resume();
    }

    [Fact]
    public async Task An_outage_is_one_line_at_its_beginning_and_one_at_its_end_for_all_that_runs_beside_the_requests()
    {
        await using var postgres = await ThrowawayPostgres.Start();
        await using var host = await HostProcess.Start(await postgres.NewDatabase());
        using var client = new HttpClient { BaseAddress = host.Address };
        int before;
        lock (host.Said)
        {
            before = host.Said.Length;
        }

        await postgres.Crash();

        // Membership is read every five seconds, and said to be alive every two; probes and polls go on meanwhile.
        var since = TimeProvider.System.GetTimestamp();
        await HostProcess.Until(async () => !await host.IsReady() && TimeProvider.System.GetElapsedTime(since) > TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60));
        using (var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken))
        {
            Assert.Contains("storeUnavailable: 数据库无法连接", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await postgres.Resume();
        await HostProcess.Until(host.IsReady, TimeSpan.FromSeconds(60));
        await HostProcess.Until(() => Task.FromResult(Said().Contains("The store can be used again", StringComparison.Ordinal)), TimeSpan.FromSeconds(60), Said);
        var lines = Said().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length == 2, string.Join('\n', lines.Select(line => line[..Math.Min(line.Length, 400)])));
        Assert.Contains("The store cannot be used", lines[0], StringComparison.Ordinal);

        string Said()
        {
            lock (host.Said)
            {
                return host.Said.ToString()[before..];
            }
        }
    }

    [Fact]
    public async Task A_store_beside_which_there_is_no_room_for_a_command_is_not_ready()
    {
        await using var host = await RunningHost.Start();
        Directory.CreateDirectory(new SqliteConnectionStringBuilder(host.Store).DataSource + "-room");
        var ready = await new Readiness(host.Parts.Log, TimeProvider.System).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.StartsWith("storeReadOnly: ", ready.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, "diskFull")]
    [InlineData(8, "storeReadOnly")]
    [InlineData(5, "storeBusy")]
    [InlineData(14, "storeUnavailable")]
    public void SQLite_says_what_is_wrong(int code, string name) => Assert.Equal(name, StoreTrouble.Of(new InvalidOperationException("x", new SqliteException("told", code)))!.Code);

    [Theory]
    [InlineData(28, "diskFull")]
    [InlineData(122, "diskFull")]
    [InlineData(30, "storeReadOnly")]
    public void The_disk_says_what_is_wrong(int error, string name) => Assert.Equal(name, StoreTrouble.Of(new IOException("told", error))!.Code);

    [Fact]
    public void What_is_not_the_store_s_is_no_trouble_of_it() => Assert.Null(StoreTrouble.Of(new InvalidOperationException("a bug", new IOException("a pipe"))));
}
