using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Disclosure.Proof;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Log;
using InfoGov.Notices.Webhooks;
using OpenTelemetry.Metrics;
using Orleans.Runtime;

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

    // A provision each, and some for those of other law.
    private const int MostProvisions = 1000;
    private static readonly TimeSpan DutiesHold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WebhooksHold = TimeSpan.FromSeconds(15);

    private readonly InfoGovHost host;
    private readonly Sweep sweep;
    private long position;
    private long behind;
    private long? oldestOverdue;
    private long? sweptAgo;
    private long? dutiesAt;
    private WebhookBacklog? webhooks;
    private long? webhooksAt;
    private readonly WebhookBacklogs backlogs;

    public Metrics(InfoGovHost host, Sweep sweep, AuditWriter audit, WebhookBacklogs backlogs, LogSeal seal, IClusterMembershipService membership, IMeterFactory meters)
    {
        (this.host, this.sweep, this.backlogs) = (host, sweep, backlogs);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("infogov_log_position", () => position, description: "Position of the last event in the log");
        meter.CreateObservableGauge("infogov_active_grains", () => host.Memory.Count, description: "Entities in memory");
        meter.CreateObservableGauge("infogov_enabled_cities", () => host.Cities.Enabled.Count(), description: "Cities that take commands");
        meter.CreateObservableGauge("infogov_projection_lag_events", () => behind, description: "Events that the feed does not show yet: rows are committed with their events, so only a standby can lag");
        meter.CreateObservableGauge("infogov_oldest_overdue_duty_days", () => Known(oldestOverdue), description: "Days since the oldest duty that is still overdue was due");
        meter.CreateObservableGauge("infogov_sweep_days_ago", () => Known(sweptAgo), description: "Days since the last complete sweep of duties; absent before the first");
        meter.CreateObservableGauge("infogov_cluster_members", () => membership.CurrentSnapshot.Members.Values.Count(member => member.Status == SiloStatus.Active), description: "Hosts that are active in the cluster, as this one sees it");
        meter.CreateObservableGauge("infogov_audit_waiting", () => audit.Waiting, description: "Entries of the audit that are not written yet");
        meter.CreateObservableGauge("infogov_checkpoint_kept_seconds_ago", () => Known((long?)seal.SinceKept?.TotalSeconds), description: "Seconds since the newest signed checkpoint was last seen to lie in Proof:Folder; absent where none is kept outside of the store");
        meter.CreateObservableGauge("infogov_webhooks_undelivered", () => Known(webhooks?.Undelivered), description: "Notices that active webhooks have not delivered yet; of one at most 1000 are counted");
        meter.CreateObservableGauge("infogov_webhooks_oldest_seconds", () => Known(webhooks is null ? null : webhooks.Oldest is { } oldest ? Math.Max(0, (long)(host.Time.GetUtcNow() - oldest).TotalSeconds) : 0), description: "Age of the oldest notice that is not delivered yet; 0 where none waits");
        meter.CreateObservableGauge("infogov_webhooks_dead_letters", () => Known(webhooks?.DeadLetters), description: "Notices that webhooks have given up");
        meter.CreateObservableGauge("process_working_set_bytes", () => Environment.WorkingSet, description: "Memory in use");
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<Metrics>().AddSingleton<AuditCounts>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Name, LogMeter.Name, AuditCounts.Name, "Npgsql", "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
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
        AuditCounts.Name => new MetricStreamConfiguration { CardinalityLimit = MostProvisions },
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
        await Refresh(http.RequestAborted);
        await next(http);
    }

    /// <summary>Looks up what an instrument cannot wait for.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        try
        {
            position = await host.Log.Head(cancellation);
            behind = Math.Max(0, position - await Number("SELECT coalesce(max(position), 0) FROM events", cancellation));
            if (webhooksAt is not { } looked || host.Time.GetElapsedTime(looked) >= WebhooksHold)
            {
                webhooksAt = host.Time.GetTimestamp();
                webhooks = await backlogs.Look(cancellation);
            }

            if (sweptAgo is null || dutiesAt is not { } then || host.Time.GetElapsedTime(then) >= DutiesHold)
            {
                dutiesAt = host.Time.GetTimestamp();
                var today = host.Time.Today();
                oldestOverdue = await Day("SELECT min(due) FROM duties WHERE state = 'overdue'", cancellation) is { } due ? today.DayNumber - due.DayNumber : 0;
                sweptAgo = await sweep.LastDay(cancellation) is { } swept ? today.DayNumber - swept.DayNumber : null;
            }
        }
        catch (Exception away) when (away is System.Data.Common.DbException or Log.LogUnavailableException)
        {
            // The readiness check says so.
        }
    }

    private static IEnumerable<Measurement<long>> Known(long? number) => number is { } known ? [new Measurement<long>(known)] : [];

    private async Task<long> Number(string sql, CancellationToken cancellation) => (long)(await Scalar(sql, cancellation))!;

    private async Task<DateOnly?> Day(string sql, CancellationToken cancellation) =>
        await Scalar(sql, cancellation) is string text ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private async Task<object?> Scalar(string sql, CancellationToken cancellation)
    {
        await using var connection = await host.Log.OpenRead(cancellation);
        await using var command = SqlLog.Command(connection, sql);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
