using System.Net;
using System.Net.Sockets;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Startup;

/// <summary>Whether the addresses can be listened on, asked before anything else is done: who finds out after filling a store finds out late.</summary>
internal static class Listening
{
    /// <exception cref="StartupException">One cannot; says which, and why.</exception>
    public static void Demand(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            BindingAddress address;
            try
            {
                address = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new StartupException($"“{url}” is no address to listen on; write it like http://localhost:5080.");
            }

            if (address.Scheme is not ("http" or "https"))
            {
                throw new StartupException($"“{url}” is no address to listen on: it begins with http:// or https://.");
            }

            if (address.Port > IPEndPoint.MaxPort)
            {
                throw new StartupException($"“{url}” is no address to listen on: ports go up to {IPEndPoint.MaxPort}.");
            }

            if (address.PathBase.Length > 0 && !address.IsUnixPipe)
            {
                throw new StartupException($"“{url}” is no address to listen on: it has no path (a proxy that serves below one names it in X-Forwarded-Prefix).");
            }

            if (!address.IsUnixPipe && address.Port > 0)
            {
                Try(url, EndPoint(address));
            }
        }
    }

    private static IPEndPoint EndPoint(BindingAddress address) => new(
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any, address.Port);

    private static void Try(string url, IPEndPoint point)
    {
        try
        {
            using var socket = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(point);
            socket.Listen();
        }
        catch (SocketException taken)
        {
            throw new StartupException(taken.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"{url} is in use by another program; choose another address with --urls.",
                SocketError.AccessDenied => $"{url} may not be listened on by this user; choose a port from 1024 up with --urls.",
                SocketError.AddressNotAvailable => $"{url} is no address of this machine; choose another with --urls.",
                _ => $"{url} cannot be listened on: {taken.Message}.",
            });
        }
    }
}
