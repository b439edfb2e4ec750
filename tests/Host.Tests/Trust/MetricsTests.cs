using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using InfoGov.Entities;
using InfoGov.Host.Tests.Cluster;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace InfoGov.Host.Tests.Trust;

/// <summary>What an operator watches is there under the names that the alert rules use, and goes by OTLP where that is configured.</summary>
public sealed partial class MetricsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_number_of_the_alert_rules_is_there_and_says_what_happened(bool onPostgres)
    {
        using var files = new TemporaryStore();
        await using var host = await RunningHost.Start(
            onPostgres ? await SharedPostgres.NewDatabase() : null, settings: onPostgres ? new(StringComparer.Ordinal) { ["Proof:Folder"] = files.File("outside") } : null);
        (await (await host.AsAdministrator()).Post("/api/administration/create-webhook", """{"url":"http://127.0.0.1:1/"}""")).Is(HttpStatusCode.Created);
        await Refuse(host);
        (await host.Public.Get("/odata/Projects")).Is(HttpStatusCode.OK);
        var text = "";

        // The first sweep runs beside.
        await HostProcess.Until(async () => (text = (await host.Public.Get("/metrics")).Is(HttpStatusCode.OK).Text).Contains("infogov_sweep_days_ago{} 0", StringComparison.Ordinal), TimeSpan.FromSeconds(60));
        foreach (var line in new[] { """infogov_refusals_total{provision="wuxi-21-1"} 1""", """infogov_answers_total{outcome="refused"} 1""", "infogov_cluster_members{} 1", "infogov_projection_lag_events{} 0", "infogov_audit_waiting{} ", "infogov_oldest_overdue_duty_days{} " })
        {
            Assert.Contains(line, text, StringComparison.Ordinal);
        }

        Assert.Contains("infogov_webhooks_undelivered{} ", text, StringComparison.Ordinal);
        var rules = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "alerts.yml"), TestContext.Current.CancellationToken);
        foreach (var name in Names().Matches(rules).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            Assert.True(text.Contains(name, StringComparison.Ordinal), $"/metrics has no {name}");
        }

        Assert.Matches("http_route=\"/?odata", text);
        Assert.DoesNotContain("甲局", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_and_metrics_go_where_it_is_configured_without_what_was_asked()
    {
        var got = new ConcurrentBag<(string Path, string Text)>();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{what}", async (HttpContext http, string what) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            got.Add((what, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        await using var host = await RunningHost.Start(settings: new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        await Refuse(host);
        await host.Public.Get("/api/duties/calendar/secret-link-of-somebody.ics");
        await host.Public.Get("/odata/Projects?$filter=contains(Name,'whatever')");
        host.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        host.App.Services.GetRequiredService<MeterProvider>().ForceFlush();
        var traces = string.Concat(got.Where(g => g.Path == "traces").Select(g => g.Text));
        foreach (var name in new[] { "project/DeliverProject", "infogov.outcome", "refused", "append", "/api/projects/{id}/deliver-project" })
        {
            Assert.Contains(name, traces, StringComparison.Ordinal);
        }

        Assert.Contains("infogov.append.duration", string.Concat(got.Where(g => g.Path == "metrics").Select(g => g.Text)), StringComparison.Ordinal);
        foreach (var secret in new[] { "secret-link-of-somebody", "whatever", "甲局", "ig_" })
        {
            Assert.DoesNotContain(secret, traces, StringComparison.Ordinal);
        }
    }

    private static async Task Refuse(RunningHost host)
    {
        var unit = await host.As(new Caller("建设", Role.ConstructionUnit, Unit: "甲局"));
        var id = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","unit":"甲局","publicShare":1}""")).Is(HttpStatusCode.Created)["id"];
        (await unit.Post($"/api/projects/{id}/deliver-project")).Is(HttpStatusCode.UnprocessableEntity, "refused");
    }

    [GeneratedRegex("(infogov|http)_[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
