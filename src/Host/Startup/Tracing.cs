using InfoGov.Entities;
using InfoGov.Log;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InfoGov.Host.Startup;

/// <summary>
/// Traces and metrics by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says whereto; the other settings of OpenTelemetry hold too
/// (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_TRACES_SAMPLER</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>…_HEADERS</c>). Spans: requests, commands, calls between entities, commits and
/// statements; names, ids of entities and outcomes, never a body, a key or an address with what was asked.
/// </summary>
internal static class Tracing
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Somebody takes what is sent.</summary>
    public static bool IsOn(IConfiguration configuration) => configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration))
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(host => host.AddService(configuration["OTEL_SERVICE_NAME"] ?? "infogov", serviceInstanceId: Environment.MachineName))
            .WithTracing(traces => traces
                .AddSource("Microsoft.AspNetCore", "Microsoft.Orleans.Application", "Npgsql", LogMeter.Name, EntityClient.SpansName)
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddOtlpExporter());
        services.AddSingleton<IHostedService>(provider => new Refreshing(provider.GetRequiredService<Metrics>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>
    /// Names the span of a request by its route: the address itself may be a secret link, and its query what somebody looks for.
    /// </summary>
    public static async Task Name(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
            {
                var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "nowhere";
                span.DisplayName = $"{http.Request.Method} {route}";
                span.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
            }
        }
    }

    /// <summary>What is looked up when somebody scrapes is here looked up now and then.</summary>
    private sealed class Refreshing(Metrics numbers, TimeProvider time) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(Between, time);
            do
            {
                await numbers.Refresh(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
    }
}
