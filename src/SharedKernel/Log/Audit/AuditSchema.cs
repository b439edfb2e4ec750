namespace InfoGov.Log;

/// <summary>The table of the audit: lasting, append-only by trigger, a chain of its own beside the log.</summary>
internal static class AuditSchema
{
    /// <summary>The columns of an entry without its place and hash, in order.</summary>
    public static readonly string[] Columns = ["at", "act", "outcome", "status", "key", "role", "unit", "city", "address", "entity", "version", "code", "provisions"];

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS audit_at ON audit (at);
        CREATE INDEX IF NOT EXISTS audit_key ON audit (key, id);
        CREATE INDEX IF NOT EXISTS audit_entity ON audit (entity, id);
        """;

    private const string Sqlite = $"""
        CREATE TABLE IF NOT EXISTS audit (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL, act TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER NOT NULL,
            key TEXT, role TEXT, unit TEXT, city TEXT, address TEXT, entity TEXT, version INTEGER, code TEXT, provisions TEXT,
            hash TEXT NOT NULL) STRICT;
        {Indexes}
        CREATE TRIGGER IF NOT EXISTS audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        """;

    private const string Postgres = $"""
        CREATE TABLE IF NOT EXISTS audit (
            id BIGINT PRIMARY KEY,
            at TEXT COLLATE "C" NOT NULL, act TEXT COLLATE "C" NOT NULL, outcome TEXT COLLATE "C" NOT NULL, status BIGINT NOT NULL,
            key TEXT COLLATE "C", role TEXT COLLATE "C", unit TEXT COLLATE "C", city TEXT COLLATE "C", address TEXT COLLATE "C", entity TEXT COLLATE "C", version BIGINT, code TEXT COLLATE "C", provisions TEXT COLLATE "C",
            hash TEXT COLLATE "C" NOT NULL);
        {Indexes}
        CREATE OR REPLACE FUNCTION the_audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
        CREATE OR REPLACE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
            FOR EACH STATEMENT EXECUTE FUNCTION the_audit_is_append_only();
        """;

    public static string Create(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : Postgres;

    public static string Exists(SqlDialect dialect) => dialect == SqlDialect.Sqlite
        ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'audit'"
        : "SELECT count(to_regclass('audit'))";
}
