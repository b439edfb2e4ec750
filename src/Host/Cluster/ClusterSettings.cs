using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Cluster;

/// <summary>How a host meets the others on its PostgreSQL database.</summary>
/// <param name="Id"><c>Cluster:Id</c>: hosts of one name form one cluster; <c>infogov</c> unless said.</param>
/// <param name="Address"><c>Cluster:Address</c>: the address (or host name) and</param>
/// <param name="Port"><c>Cluster:Port</c>: the port at which the others reach it; 127.0.0.1 and a free one unless said.</param>
/// <param name="Listen"><c>Cluster:Listen</c>: where it listens, where that is another address, as in a container.</param>
/// <param name="Certificate"><c>Cluster:Certificate</c> (PKCS #12) and <c>Cluster:CertificatePassword</c>: hosts speak TLS and show each other certificates.</param>
/// <param name="Authority"><c>Cluster:Authority</c> (PEM): the authority that signs them.</param>
/// <param name="Drain"><c>Cluster:DrainSeconds</c>: how long a stopping host says that it is not ready, and still serves; unless said 5, and nothing where it is alone and no proxy could turn to another.</param>
internal sealed record ClusterSettings(string Id, IPAddress Address, int Port, IPAddress Listen, X509Certificate2? Certificate, X509Certificate2? Authority, TimeSpan Drain)
{
    private const int MostDrainSeconds = 600;
    private const int UsualDrainSeconds = 5;

    /// <exception cref="StartupException">A setting makes no sense; the message says which and what would.</exception>
    public static ClusterSettings From(IConfiguration configuration, bool isAlone)
    {
        var address = configuration["Cluster:Address"] is { Length: > 0 } named ? Resolve("Cluster:Address", named) : IPAddress.Loopback;
        var listen = configuration["Cluster:Listen"] is { Length: > 0 } other ? Resolve("Cluster:Listen", other) : address;
        var port = Number(configuration, "Cluster:Port", 0, 65535) ?? 0;
        var settings = new ClusterSettings(
            configuration["Cluster:Id"] is { Length: > 0 } id ? id : "infogov",
            address,
            port == 0 ? FreePort(listen) : port,
            listen,
            Load("Cluster:Certificate", configuration["Cluster:Certificate"], file => X509CertificateLoader.LoadPkcs12FromFile(file, configuration["Cluster:CertificatePassword"])),
            Load("Cluster:Authority", configuration["Cluster:Authority"], file => X509Certificate2.CreateFromPem(File.ReadAllText(file))),
            TimeSpan.FromSeconds(Number(configuration, "Cluster:DrainSeconds", 0, MostDrainSeconds) ?? (isAlone ? 0 : UsualDrainSeconds)));
        return settings.Certificate is null == settings.Authority is null ? settings
            : throw new StartupException("Cluster:Certificate and Cluster:Authority go together: what a host shows, and who signs what the others show.");
    }

    private static int? Number(IConfiguration configuration, string name, int least, int most) => configuration[name] is not { Length: > 0 } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new StartupException($"{name} is {given}; it is a number from {least} to {most}.");

    private static IPAddress Resolve(string name, string given)
    {
        if (IPAddress.TryParse(given, out var address))
        {
            return address;
        }

        try
        {
            return Dns.GetHostAddresses(given, AddressFamily.InterNetwork).FirstOrDefault() ?? throw new StartupException($"{name} is {given}, which has no IPv4 address.");
        }
        catch (SocketException unknown)
        {
            throw new StartupException($"{name} is {given}, which is no address and no host name that is known here ({unknown.Message}).");
        }
    }

    /// <summary>A port that was free a moment ago.</summary>
    private static int FreePort(IPAddress listen)
    {
        using var probe = new TcpListener(listen, 0);
        try
        {
            probe.Start();
        }
        catch (SocketException notHere)
        {
            throw new StartupException($"Nothing can listen at {listen}, as Cluster:Address or Cluster:Listen says ({notHere.Message}).");
        }

        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static X509Certificate2? Load(string name, string? file, Func<string, X509Certificate2> load)
    {
        if (string.IsNullOrEmpty(file))
        {
            return null;
        }

        try
        {
            return load(file);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{name} cannot be read from {file} ({unreadable.Message}).");
        }
    }
}
