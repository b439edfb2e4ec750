using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InfoGov.Tests;

/// <summary>A PostgreSQL cluster of its own in a temporary folder, on a free port of the loopback; gone when disposed of.</summary>
public sealed class ThrowawayPostgres : IAsyncDisposable
{
    // What only pays off over hours, or after a loss of power.
    private const string Hasty = " -c full_page_writes=off -c autovacuum=off -c jit=off";

    private readonly string root;
    private readonly int listening;
    private int databases;
    private string fsync = "off";
    private bool small;

    private ThrowawayPostgres(string folder, int port) => (root, listening) = (folder, port);

    private static string Binaries => Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    /// <summary>Starts a cluster; <paramref name="durable"/> waits for the disk as in production, which tests need not; <paramref name="disk"/> is where it lies.</summary>
    public static async Task<ThrowawayPostgres> Start(bool durable = false, string? disk = null)
    {
        var folder = disk is null ? Directory.CreateTempSubdirectory("infogov-pg-").FullName : Directory.CreateDirectory(Path.Combine(disk, "pg")).FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", folder);
        }

        await AsPostgres($"{Binaries}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--lc-ctype=C.UTF-8", "--no-sync");
        var cluster = new ThrowawayPostgres(folder, FreePort()) { fsync = durable ? "on" : "off", small = disk is not null };
        await cluster.Resume();
        return cluster;
    }

    /// <summary>Where it listens.</summary>
    public int Port => listening;

    /// <summary>A standby that follows this cluster from now on, asynchronously.</summary>
    public async Task<ThrowawayPostgres> Standby()
    {
        var folder = Directory.CreateTempSubdirectory("infogov-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres", folder);
        }

        await AsPostgres($"{Binaries}/pg_basebackup", "-h", "127.0.0.1", "-p", $"{listening}", "-U", "postgres", "-D", $"{folder}/data", "-R", "-X", "stream", "-c", "fast", "--no-sync");
        var standby = new ThrowawayPostgres(folder, FreePort()) { fsync = fsync };
        await standby.Resume();
        return standby;
    }

    /// <summary>Stops the server as a crash would.</summary>
    public Task Crash() => AsPostgres($"{Binaries}/pg_ctl", "-D", $"{root}/data", "-m", "immediate", "-w", "stop");

    /// <summary>Ends every process of the server with SIGKILL, as a lack of memory would.</summary>
    public async Task Kill()
    {
        var first = (await File.ReadAllLinesAsync($"{root}/data/postmaster.pid"))[0];
        await Run("/bin/sh", "-c", $"kill -9 {first} $(cat /proc/{first}/task/{first}/children)");
    }

    /// <summary>Starts the server again where it stood.</summary>
    public Task Resume() => AsPostgres(
        $"{Binaries}/pg_ctl", "-D", $"{root}/data", "-w", "-l", $"{root}/log",
        "-o", $"-p {listening} -k {root} -c listen_addresses=127.0.0.1 -c max_connections=300 -c max_wal_size={(small ? "64MB -c min_wal_size=32MB" : "4GB")} -c fsync={fsync}{(fsync == "off" ? Hasty : "")}", "start");

    /// <summary>Starts the server again where it has ended by itself.</summary>
    public async Task ResumeIfEnded()
    {
        if (!await IsRunning())
        {
            await Resume();
        }
    }

    /// <summary>Makes a standby the primary, on a timeline of its own.</summary>
    public Task Promote() => AsPostgres($"{Binaries}/pg_ctl", "-D", $"{root}/data", "-w", "promote");

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public async Task<string> NewDatabase(string encoding = "UTF8")
    {
        var name = $"db{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = encoding == "UTF8" ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'";
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists($"{root}/data/postmaster.pid") && await IsRunning())
        {
            await Crash();
        }

        Directory.Delete(root, recursive: true);
    }

    private async Task<bool> IsRunning()
    {
        try
        {
            await AsPostgres($"{Binaries}/pg_ctl", "-D", $"{root}/data", "status");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
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

    private string To(string database) => $"Host=127.0.0.1;Port={listening};Username=postgres;Database={database}";
}
