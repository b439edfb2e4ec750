using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// Which addresses notices may be sent to: those of the public internet, and the networks that <c>Webhooks:Networks</c> names.
/// What is private, local or special (RFC 6890) is not asked, whatever name it hides behind; this machine itself only while
/// nobody but this machine can reach the host, and no proxy stands before it.
/// </summary>
internal sealed class WebhookNetworks(IConfiguration configuration, IServer? server = null)
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    private readonly IPNetwork[] named =
    [
        .. (configuration["Webhooks:Networks"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(network =>
            network.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(network, out var parsed) ? parsed : throw new InvalidOperationException($"Webhooks:Networks names {network}, which is no network: {Right(network)}.")),
    ];

    /// <summary>What would be right: an address alone may be meant as a host or as a network.</summary>
    private static string Right(string network) =>
        IPAddress.TryParse(network, out var address) ? $"write {address}/{address.GetAddressBytes().Length * 8} for that one address, and such as {(address.AddressFamily == AddressFamily.InterNetwork ? "10.1.0.0/16" : "fd00:1::/32")} for a network"
        : "it is written such as 10.1.0.0/16";

    /// <summary>True for an address that may be asked.</summary>
    public bool Admits(IPAddress address)
    {
        var plain = Plain(address);
        return Array.Exists(named, network => network.Contains(plain)) || !Array.Exists(Special, network => network.Contains(plain)) || (IPAddress.IsLoopback(plain) && IsAlone);
    }

    /// <summary>Connects to an address of a host that may be asked: the very one that was looked at, so that no name can change meanwhile.</summary>
    /// <exception cref="HttpRequestException">It has none.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);
        IPAddress[] admitted = [.. addresses.Where(Admits)];
        if (admitted.Length == 0)
        {
            throw new HttpRequestException(Refusal);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What is said of a host that may not be asked: nothing of what is there.</summary>
    public const string Refusal = "The host has no address to which notices may be sent (see Webhooks:Networks)";

    private bool IsAlone => string.IsNullOrWhiteSpace(configuration["Proxies:Trusted"])
        && server?.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } served
        && served.All(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback);

    /// <summary>The address that is meant: one of IPv4 may be written in IPv6 in four ways.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return Translated.Contains(address) || (Compatible.Contains(address) && !IPAddress.IPv6Loopback.Equals(address) && !IPAddress.IPv6Any.Equals(address)) ? new IPAddress(bytes.AsSpan(12))
            : SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
            : address;
    }
}
