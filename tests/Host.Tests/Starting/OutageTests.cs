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
        var lines = new Lines();
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

    /// <summary>Keeps what is logged at a warning or above.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lock (Written)
                {
                    Written.Add($"{formatter(state, exception)}{exception}");
                }
            }
        }
    }
}
