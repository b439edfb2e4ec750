using System.Globalization;

namespace InfoGov.Host.Startup;

/// <summary><c>GET /metrics</c> in the text format of Prometheus: numbers without any content.</summary>
internal static class Metrics
{
    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host) => endpoints.MapGet("/metrics", async (CancellationToken cancellation) =>
    {
        var position = await host.Log.Head(cancellation);
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # HELP infogov_log_position Position of the last event in the log.
            # TYPE infogov_log_position counter
            infogov_log_position {position}
            # HELP infogov_active_grains Grains in memory.
            # TYPE infogov_active_grains gauge
            infogov_active_grains {host.Memory.Count}
            # HELP infogov_enabled_cities Cities that take commands.
            # TYPE infogov_enabled_cities gauge
            infogov_enabled_cities {host.Cities.Enabled.Count()}
            # HELP process_working_set_bytes Memory in use.
            # TYPE process_working_set_bytes gauge
            process_working_set_bytes {Environment.WorkingSet}

            """);
        return Results.Text(text, "text/plain; version=0.0.4; charset=utf-8");
    }).AllowAnonymous().ExcludeFromDescription();
}
