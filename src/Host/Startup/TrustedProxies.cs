using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace InfoGov.Host.Startup;

/// <summary>
/// The proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c> and <c>-Prefix</c> are believed: addresses and networks in
/// the setting <c>TrustedProxies</c>, separated by commas. None by default, and then the headers count for nothing.
/// </summary>
internal static class TrustedProxies
{
    private static readonly object Received = new();

    /// <summary>Believes them, and marks requests whose host came from one.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.Use((http, next) =>
        {
            http.Items[Received] = http.Request.Host;
            return next(http);
        });
        app.UseForwardedHeaders();
        app.Use((http, next) =>
        {
            if (http.Items[Received] is HostString received && received != http.Request.Host)
            {
                http.Features.Set(new ForwardedHost(http.Request.Host.Value ?? ""));
            }

            return next(http);
        });
    }

    public static void AddTo(IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(forwarded =>
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        string[] trusted = (configuration["TrustedProxies"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var proxy in trusted)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartupException($"TrustedProxies: '{proxy}' is neither an address nor a network such as 10.0.0.0/8.");
            }
        }

        forwarded.ForwardedHeaders = trusted.Length == 0 ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix;
    });
}
