using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InfoGov.Disclosure.Tests;

/// <summary>A PostgreSQL of our own in a temporary folder, thrown away at the end.</summary>
public sealed class PostgresCluster : IDisposable
{
    private static readonly string Binaries = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin/";
    private readonly string folder = Directory.CreateTempSubdirectory("feed-pg-").FullName;
    private readonly int port = FreePort();

    public PostgresCluster()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        AsOwner("initdb", "-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AsOwner("pg_ctl", "-D", folder + "/data", "-l", folder + "/log", "-w", "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off"), "start");
    }

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}");

    public void Dispose()
    {
        AsOwner("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static void AsOwner(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", Binaries + program, .. arguments]);
        }
        else
        {
            Run(Binaries + program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Without pipes: the server would inherit them and keep them open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
