using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using InfoGov.Api;
using InfoGov.Host.Composing;
using OpenTelemetry.Metrics;

namespace InfoGov.Host.Startup;

/// <summary>
/// <c>GET /metrics</c> in the text format of Prometheus: numbers without any content. Our own, and those of the libraries below:
/// requests, connections and pools, the runtime.
/// </summary>
internal sealed class Metrics
{
    private const string Name = "InfoGov";

    private static readonly FrozenSet<string> OfOrleans = new[]
    {
        "orleans-grains", "orleans-catalog-activations", "orleans-catalog-activation-created", "orleans-catalog-activation-failed-to-activate",
        "orleans-app-requests-latency", "orleans-app-requests-timedout", "orleans-app-requests-canceled", "orleans-directory-cache-size",
        "orleans-messaging-rejected", "orleans-messaging-sent-failed", "orleans-scheduler-long-running-turns",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly InfoGovHost host;
    private long position;

    public Metrics(InfoGovHost host, IMeterFactory meters)
    {
        this.host = host;
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("infogov_log_position", () => position, description: "Position of the last event in the log");
        meter.CreateObservableGauge("infogov_active_grains", () => host.Memory.Count, description: "Entities in memory");
        meter.CreateObservableGauge("infogov_enabled_cities", () => host.Cities.Enabled.Count(), description: "Cities that take commands");
        meter.CreateObservableGauge("process_working_set_bytes", () => Environment.WorkingSet, description: "Memory in use");
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<Metrics>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Name, "Npgsql", "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
            .AddView(Kept)
            .AddPrometheusExporter(prometheus =>
            {
                // Old names stay, and no name of a meter or library stands in the labels of each number.
                prometheus.ScopeInfoEnabled = false;
                prometheus.ScrapeResponseCacheDurationMilliseconds = 0;
            }));
    }

    /// <summary>
    /// Room is set aside for as many combinations of labels as an instrument may have: for those of requests, one for each address and status;
    /// the others have a few. Of Orleans, what an operator watches; it has a hundred instruments for those who work on it.
    /// </summary>
    private static MetricStreamConfiguration? Kept(Instrument instrument) => instrument.Meter.Name switch
    {
        "Microsoft.AspNetCore.Hosting" => null,
        "Microsoft.Orleans" when !OfOrleans.Contains(instrument.Name) => MetricStreamConfiguration.Drop,
        _ => new MetricStreamConfiguration { CardinalityLimit = 100 },
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var numbers = endpoints.ServiceProvider.GetRequiredService<Metrics>();
        endpoints.MapPrometheusScrapingEndpoint("/metrics", meterProvider: null, before => before.Use(numbers.Look), optionsName: null).AllowAnonymous().NeedsNoCaller().ExcludeFromDescription();
    }

    /// <summary>Asks the log, which an instrument cannot wait for; while it is away the last number stays.</summary>
    private async Task Look(HttpContext http, RequestDelegate next)
    {
        try
        {
            position = await host.Log.Head(http.RequestAborted);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or Log.LogUnavailableException)
        {
            // The readiness check says so.
        }

        await next(http);
    }
}
