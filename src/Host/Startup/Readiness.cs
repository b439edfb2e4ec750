using InfoGov.Api;
using InfoGov.Host.Cluster;
using InfoGov.Log;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InfoGov.Host.Startup;

/// <summary>
/// <c>GET /health/ready</c>: whether a command could be recorded now, tried by writing; asked of the store at most every few
/// seconds, however often it is asked here. Says by name what is wrong.
/// </summary>
internal sealed class Readiness(SqlLog log, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private readonly SemaphoreSlim one = new(1, 1);
    private HealthCheckResult last;
    private long? askedAt;

    public static void AddTo(IServiceCollection services) => services.AddSingleton<Readiness>().AddHealthChecks().AddCheck<Readiness>("store").AddCheck<SiloHealth>("silo").AddCheck<Draining>("stopping");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().NeedsNoCaller();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous().NeedsNoCaller();
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (askedAt is not { } then || time.GetElapsedTime(then) >= Holds)
            {
                last = await Ask();
                askedAt = time.GetTimestamp();
            }

            return last;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<HealthCheckResult> Ask()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            await log.Probe(patience.Token).WaitAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (OperationCanceledException)
        {
            return Say(StoreTrouble.Busy);
        }
        catch (Exception failure) when (StoreTrouble.Of(failure) is not null)
        {
            return Say(StoreTrouble.Of(failure)!);
        }
    }

    private static HealthCheckResult Say(StoreTrouble trouble) => HealthCheckResult.Unhealthy($"{trouble.Code}: {trouble.State.Zh} · {trouble.State.En}");

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var wrong = report.Entries.Values.Select(e => e.Description).OfType<string>();
        return http.Response.WriteAsync(string.Join('\n', wrong.Prepend(report.Status.ToString())));
    }
}
