namespace InfoGov.Log;

/// <summary>The lasting tables in SQLite. Events are append-only by trigger.</summary>
internal static class SqliteSchema
{
    // Checkpoints every 40 MB of WAL instead of 4: pages of busy streams are copied back once, not at every tenth batch.
    // Before a statement with triggers SQLite copies each page that it changes, in case that it fails: beyond 64 KB into a temporary file, unless told otherwise.
    public const string Pragmas = "PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -65536;";

    public const string Create = """
        CREATE TABLE IF NOT EXISTS events (
            position INTEGER PRIMARY KEY,
            stream TEXT NOT NULL,
            version INTEGER NOT NULL,
            type TEXT NOT NULL,
            data TEXT NOT NULL,
            metadata TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            idempotency_key TEXT) STRICT;
        CREATE UNIQUE INDEX IF NOT EXISTS events_stream ON events (stream, version);
        CREATE UNIQUE INDEX IF NOT EXISTS events_key ON events (idempotency_key) WHERE idempotency_key IS NOT NULL;
        CREATE TRIGGER IF NOT EXISTS events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TRIGGER IF NOT EXISTS events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TABLE IF NOT EXISTS snapshots (
            stream TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL,
            shape TEXT NOT NULL,
            state TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
        INSERT INTO meta (key, value) VALUES ('schema', '1') ON CONFLICT DO NOTHING;
        """;
}
