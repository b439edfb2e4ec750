using Npgsql;

namespace InfoGov.Log;

/// <summary>The session that commits batches, and how it is kept from holding the lock of all writers when its host is frozen.</summary>
internal static class PostgresCommitter
{
    // Whoever freezes in the middle of a batch is cut off by the server; whoever waits for it gives up a little later and tries again.
    private const string Settings = """
        SET application_name = 'infogov-committer'; SET enable_seqscan = off;
        SET idle_in_transaction_session_timeout = '2s'; SET lock_timeout = '2500ms'; SET statement_timeout = '20s';
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000
        """;

    // A batch of which only a part arrived: its session is not idle for the server, and no time-out ends it.
    private const string EndFrozen = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'infogov-committer' AND datname = current_database() AND pid <> pg_backend_pid()
            AND wait_event = 'ClientRead' AND xact_start < clock_timestamp() - interval '2 seconds'
        """;

    /// <summary>Its statements are planned once, maybe while the tables are still empty: never by scanning them whole.</summary>
    public static async Task<NpgsqlConnection> Open(PostgresPools pools, PostgresTimeline timeline)
    {
        await timeline.LookAround(CancellationToken.None);
        var opened = await pools.Committers.OpenConnectionAsync(CancellationToken.None);
        await using var settings = SqlLog.Command(opened, Settings);
        await settings.ExecuteNonQueryAsync();
        return opened;
    }

    /// <summary>Lets go of the lock that a frozen host holds.</summary>
    public static async Task EndWhoeverIsFrozen(PostgresPools pools)
    {
        await using var other = await pools.Writers.OpenConnectionAsync(CancellationToken.None);
        await using var end = SqlLog.Command(other, EndFrozen);
        await end.ExecuteNonQueryAsync();
    }
}
