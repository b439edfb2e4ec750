namespace InfoGov.Log;

/// <summary>How the session that commits batches is kept from holding the lock of all writers when its host is frozen.</summary>
internal static class PostgresCommitter
{
    // Whoever freezes in the middle of a batch is cut off by the server; whoever waits for it gives up a little later and tries again.
    public const string Settings = """
        SET application_name = 'infogov-committer'; SET enable_seqscan = off;
        SET idle_in_transaction_session_timeout = '2s'; SET lock_timeout = '2500ms'; SET statement_timeout = '20s';
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000
        """;

    // A batch of which only a part arrived: its session is not idle for the server, and no time-out ends it.
    public const string EndFrozen = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'infogov-committer' AND datname = current_database() AND pid <> pg_backend_pid()
            AND wait_event = 'ClientRead' AND xact_start < clock_timestamp() - interval '2 seconds'
        """;
}
