using System.Globalization;
using System.Net;
using InfoGov.Host.Composing;
using Microsoft.AspNetCore.HttpOverrides;

namespace InfoGov.Host.Startup;

/// <summary>
/// Trusted proxies: what they forward of scheme, host, prefix and address of the caller holds, in <c>X-Forwarded-*</c> or in
/// <c>Forwarded</c> (RFC 7239), so that absolute links are those the public can follow. None is trusted unless said:
/// <c>Proxies:Trusted</c> lists addresses and networks, <c>Proxies:Hops</c> how many proxies stand one behind the other (1).
/// </summary>
internal static class Proxies
{
    private static readonly object Received = new();
    private const int MostHops = 10;

    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static void Use(WebApplication app)
    {
        string[] trusted = [.. (app.Configuration["Proxies:Trusted"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (trusted.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
            ForwardLimit = Hops(app.Configuration["Proxies:Hops"]),
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in trusted)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartupException($"Proxies:Trusted names “{proxy}”; an address (10.0.0.1) or a network (10.0.0.0/8) is expected.");
            }
        }

        app.Use(ReadForwarded);
        app.Use((http, next) =>
        {
            http.Items[Received] = (http.Request.Host, http.Request.Scheme, http.Connection.RemoteIpAddress);
            return next(http);
        });
        app.UseForwardedHeaders(options);
        app.Use(MarkHost);
        app.Use(Prefix);
    }

    /// <summary>The feed links only to hosts that somebody vouches for: here, a trusted proxy.</summary>
    private static Task MarkHost(HttpContext http, RequestDelegate next)
    {
        if (http.Items[Received] is { } received && !received.Equals((http.Request.Host, http.Request.Scheme, http.Connection.RemoteIpAddress)))
        {
            http.Features.Set(new ForwardedHost(http.Request.Host.Value ?? ""));
        }

        return next(http);
    }

    private static int Hops(string? text) => text is null or "" ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hops) && hops is > 0 and <= MostHops ? hops
        : throw new StartupException($"Proxies:Hops is “{text}”; a number from 1 to {MostHops} is expected.");

    /// <summary>The elements of <c>Forwarded</c> as the headers that the middleware reads; it looks whether the sender is trusted.</summary>
    private static Task ReadForwarded(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        if (headers.TryGetValue("Forwarded", out var forwarded))
        {
            Dictionary<string, string>[] hops = [.. forwarded.ToString().Split(',').Select(Parameters)];
            Take("X-Forwarded-For", "for");
            Take("X-Forwarded-Proto", "proto");
            Take("X-Forwarded-Host", "host");

            void Take(string header, string name)
            {
                if (!headers.ContainsKey(header) && hops.All(hop => hop.ContainsKey(name)))
                {
                    headers[header] = string.Join(", ", hops.Select(hop => hop[name]));
                }
            }
        }

        return next(http);
    }

    private static Dictionary<string, string> Parameters(string element)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in element.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', 2) is [var name, var value])
            {
                parameters.TryAdd(name.Trim(), value.Trim().Trim('"'));
            }
        }

        return parameters;
    }

    /// <summary>Addresses that answers give by path alone get the prefix, too.</summary>
    private static Task Prefix(HttpContext http, RequestDelegate next)
    {
        if (http.Request.PathBase.HasValue)
        {
            http.Response.OnStarting(() =>
            {
                var location = http.Response.Headers.Location.ToString();
                if (location.StartsWith('/') && !location.StartsWith($"{http.Request.PathBase}/", StringComparison.Ordinal))
                {
                    http.Response.Headers.Location = http.Request.PathBase + location;
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
