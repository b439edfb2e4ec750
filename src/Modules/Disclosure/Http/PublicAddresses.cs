using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using InfoGov.Disclosure.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// Under which address the feed writes its links: one of those in the setting <c>Feed:PublicAddresses</c> (the one whose host the
/// client used, or the first). Without any, a name of this machine that the client used, or the address at which its connection
/// arrived: never a host of the client's invention.
/// </summary>
internal sealed partial class PublicAddresses(IConfiguration? configuration)
{
    private static readonly string Machine = Dns.GetHostName();

    private readonly Uri[] configured = [.. (configuration?.GetSection("Feed:PublicAddresses").GetChildren().Select(child => child.Value) ?? [])
        .Append(configuration?["Feed:PublicAddresses"]).OfType<string>().SelectMany(value => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        .Select(value => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" ? address
            : throw new ArgumentException($"Feed:PublicAddresses: '{value}' is no address such as https://data.example.cn"))];

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Of(HttpContext context)
    {
        var (request, connection) = (context.Request, context.Connection);
        if (configured.Length > 0)
        {
            var address = Array.Find(configured, address => string.Equals(address.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)) ?? configured[0];
            return address.GetLeftPart(UriPartial.Authority);
        }

        return $"{request.Scheme}://{(IsOwn(request.Host, connection.LocalIpAddress) || context.Features.Get<ForwardedHost>() is not null ? request.Host.ToUriComponent() : Local(connection))}";
    }

    /// <summary>The feed's own address, and the path below it as the client wrote it.</summary>
    public FeedAddress Asked(HttpContext context)
    {
        var request = context.Request;
        var below = request.PathBase.ToUriComponent() + Feed.Root;
        // As written: a key may contain an encoded slash, which the decoded path could not tell from a separator.
        var raw = Plain(context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "");
        var isOwn = raw.StartsWith(below, StringComparison.OrdinalIgnoreCase) && !raw.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase);
        var path = (isOwn ? raw[below.Length..] : request.Path.ToUriComponent()[Feed.Root.Length..]);
        // One slash at the end is as none; two are an empty name between them.
        path = path.StartsWith('/') ? path[1..] : path;
        path = path.Length > 1 && path.EndsWith('/') ? path[..^1] : path;
        return new(Of(context) + below, context.Items.ContainsKey(QueryInBody.Marker) && path.EndsWith("/$query", StringComparison.OrdinalIgnoreCase) ? path[..^"/$query".Length] : path);
    }

    /// <summary>The same address without the escapes that nothing needs (RFC 3986, 6.2.2.2), those of the dollar among them: <c>%24metadata</c> is <c>$metadata</c>.</summary>
    private static string Plain(string target) => !target.Contains('%', StringComparison.Ordinal) ? target : Escape().Replace(target, escape =>
        (char)Convert.ToByte(escape.Groups["octet"].Value, 16) is var character && (char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' or '$') ? character.ToString() : escape.Value);

    [GeneratedRegex("%(?<octet>[0-9A-Fa-f]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();

    private static bool IsOwn(HostString host, IPAddress? local) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Host.Equals(Machine, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.Equals(local) || (local is { IsIPv4MappedToIPv6: true } && address.Equals(local.MapToIPv4()))));

    private static string Local(ConnectionInfo connection)
    {
        var address = connection.LocalIpAddress is { } local ? local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local : IPAddress.Loopback;
        return new HostString(address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString(), connection.LocalPort).ToUriComponent();
    }
}
