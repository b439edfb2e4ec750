using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InfoGov.Tests;

/// <summary>A PostgreSQL cluster of its own in a temporary folder, on a free port of the loopback; gone when disposed of.</summary>
public sealed class ThrowawayPostgres : IAsyncDisposable
{
    private readonly string root;
    private readonly int listening;
    private int databases;

    private ThrowawayPostgres(string folder, int port) => (root, listening) = (folder, port);

    private static string Binaries => Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    /// <summary>Starts a cluster; <paramref name="durable"/> waits for the disk as in production, which tests need not.</summary>
    public static async Task<ThrowawayPostgres> Start(bool durable = false)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", folder);
        }

        await AsPostgres($"{Binaries}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--lc-ctype=C.UTF-8", "--no-sync");
        var port = FreePort();
        var settings = $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c max_wal_size=4GB{(durable ? "" : " -c fsync=off")}";
        await AsPostgres($"{Binaries}/pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o", settings, "start");
        return new ThrowawayPostgres(folder, port);
    }

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"db{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsPostgres($"{Binaries}/pg_ctl", "-D", $"{root}/data", "-m", "immediate", "stop");
        Directory.Delete(root, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task AsPostgres(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Run(program, arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        // The server inherits the output, so it goes nowhere instead of into a pipe that never ends.
        string[] quiet = ["-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", quiet) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private string To(string database) => $"Host=127.0.0.1;Port={listening};Username=postgres;Database={database};Maximum Pool Size=200";
}
