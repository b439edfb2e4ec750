using InfoGov.Log;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InfoGov.Host.Cluster;

/// <summary>
/// A host that is told to stop first says that it is not ready, and serves on for a while, each answer closing its connection: a proxy
/// has time to turn to the others, and no request fails.
/// </summary>
internal sealed class Draining(TimeProvider time, Expulsion expulsion, SqlLog log, ClusterSettings settings, ILogger<Draining> logger) : IHostedLifecycleService, IHealthCheck
{
    private volatile bool isStopping;

    /// <summary>Closes the connection with each answer while stopping.</summary>
    public Task Close(HttpContext http, RequestDelegate next)
    {
        if (isStopping)
        {
            http.Response.Headers.Connection = "close";
        }

        return next(http);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isStopping ? HealthCheckResult.Unhealthy("本主机正在停止 · This host is stopping: it was told to, and answers what comes until it ends.") : HealthCheckResult.Healthy());

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        if (!expulsion.Happened && settings.Drain > TimeSpan.Zero)
        {
            logger.LogInformation("This host stops: for {Seconds} s it serves on and says at /health/ready that it is not ready", settings.Drain.TotalSeconds);
            await Task.Delay(settings.Drain, time, CancellationToken.None);
        }

        log.Hurry();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
