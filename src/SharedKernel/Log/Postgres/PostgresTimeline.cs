using System.Globalization;
using Npgsql;

namespace InfoGov.Log;

/// <summary>
/// Which history of the database is the latest. Every promotion of a standby begins a new timeline (PostgreSQL manual, 26.3.5); a
/// primary that was left behind on an older one and comes back unfenced must take no writes.
/// </summary>
internal sealed class PostgresTimeline(string connectionString)
{
    private const string Ask = "SELECT CASE WHEN pg_is_in_recovery() THEN 0 ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int END";

    private readonly Lock guard = new();
    private int latest;

    /// <summary>The latest timeline seen; zero before any was.</summary>
    public int Latest => Volatile.Read(ref latest);

    /// <summary>Asks every host that the connection string names, so that the latest timeline is known before anything is written.</summary>
    public async Task LookAround(CancellationToken cancellation)
    {
        var named = new NpgsqlConnectionStringBuilder(connectionString);
        var hosts = named.Host?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (hosts.Length < 2)
        {
            return;
        }

        await Task.WhenAll(hosts.Select(host => Look(host, named, cancellation)));
    }

    /// <summary>Admits a new connection to a primary of the latest timeline.</summary>
    /// <exception cref="NpgsqlException">It leads to a primary that was left behind.</exception>
    public async Task Admit(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Ask, connection);
        var timeline = Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        if (Note(timeline) is { } newer)
        {
            throw new NpgsqlException($"{connection.Host} is a primary left behind on timeline {timeline}; the latest is {newer}. It must be fenced, or made a standby again.");
        }
    }

    private async Task Look(string host, NpgsqlConnectionStringBuilder named, CancellationToken cancellation)
    {
        try
        {
            await using var alone = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(named.ConnectionString) { Host = host, Pooling = false, Timeout = 2, CommandTimeout = 2, TargetSessionAttributes = null }.ConnectionString);
            await alone.OpenAsync(cancellation);
            await Admit(alone);
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            // Who cannot be asked cannot be written to either.
        }
    }

    /// <summary>The latest timeline when the given one is older; null when it is not.</summary>
    private int? Note(int timeline)
    {
        lock (guard)
        {
            if (timeline != 0 && timeline < latest)
            {
                return latest;
            }

            latest = Math.Max(latest, timeline);
            return null;
        }
    }
}
