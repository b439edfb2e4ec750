namespace InfoGov.Log;

/// <summary>The lasting tables in PostgreSQL. Events are append-only by trigger.</summary>
internal static class PostgresSchema
{
    /// <summary>The lock of all writers, held to the end of the transaction: commit order is position order.</summary>
    public const string Lock = "SELECT pg_advisory_xact_lock(4993446665)";

    public const string Exists = "SELECT to_regclass('meta') IS NOT NULL";

    public const string Create = """
        CREATE TABLE events (
            position BIGINT PRIMARY KEY,
            stream TEXT COLLATE "C" NOT NULL,
            version BIGINT NOT NULL,
            type TEXT COLLATE "C" NOT NULL,
            data TEXT COLLATE "C" NOT NULL,
            metadata TEXT COLLATE "C" NOT NULL,
            recorded_at TEXT COLLATE "C" NOT NULL,
            idempotency_key TEXT COLLATE "C");
        CREATE UNIQUE INDEX events_stream ON events (stream, version);
        CREATE UNIQUE INDEX events_key ON events (idempotency_key) WHERE idempotency_key IS NOT NULL;
        CREATE FUNCTION events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;
        CREATE TRIGGER events_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
            FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();
        CREATE TABLE snapshots (
            stream TEXT COLLATE "C" PRIMARY KEY,
            version BIGINT NOT NULL,
            shape TEXT COLLATE "C" NOT NULL,
            state TEXT COLLATE "C" NOT NULL);
        CREATE TABLE meta (key TEXT COLLATE "C" PRIMARY KEY, value TEXT COLLATE "C" NOT NULL);
        INSERT INTO meta (key, value) VALUES ('schema', '1');
        """;
}
