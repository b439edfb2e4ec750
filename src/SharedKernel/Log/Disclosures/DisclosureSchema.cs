namespace InfoGov.Log;

/// <summary>
/// The tables of the disclosure log. Entries are append-only by trigger: only content and salt may go. Its tree is kept beside it, level 1
/// and up (level 0 are the leaves of the entries), and every checkpoint that was signed.
/// </summary>
internal static class DisclosureSchema
{
    /// <summary>The columns of an entry, in order.</summary>
    public const string Columns = "position, row_set, row_key, operation, recorded_at, digest, leaf, city, salt, content";

    /// <summary>Takes the content from entries of a row that is removed by a later one.</summary>
    public const string EraseRemoved = "content IS NOT NULL AND position < (SELECT max(r.position) FROM disclosures r WHERE r.row_set = disclosures.row_set AND r.row_key = disclosures.row_key AND r.operation = 'remove')";

    /// <summary>What PostgreSQL asks of a change of an entry.</summary>
    public const string OnlyLoseContent = """
        BEGIN
            IF new.content IS NOT NULL OR new.salt IS NOT NULL
                OR (new.position, new.leaf, new.row_set, new.row_key, new.operation, new.recorded_at, new.digest, new.city)
                    IS DISTINCT FROM (old.position, old.leaf, old.row_set, old.row_key, old.operation, old.recorded_at, old.digest, old.city)
            THEN RAISE EXCEPTION 'disclosures are append-only'; END IF;
            RETURN new; END
        """;

    private const string Indexes = """
        CREATE INDEX disclosures_row ON disclosures (row_set, row_key, position);
        CREATE INDEX disclosures_set ON disclosures (row_set, position);
        CREATE INDEX disclosures_city ON disclosures (city, position);
        """;

    private const string Sqlite = $"""
        CREATE TABLE disclosures (
            position INTEGER PRIMARY KEY,
            row_set TEXT NOT NULL,
            row_key TEXT NOT NULL,
            operation TEXT NOT NULL,
            recorded_at TEXT NOT NULL,
            digest TEXT,
            leaf TEXT NOT NULL,
            city TEXT,
            salt TEXT,
            content TEXT) STRICT;
        {Indexes}
        CREATE TRIGGER disclosures_no_update BEFORE UPDATE ON disclosures
            WHEN new.content IS NOT NULL OR new.salt IS NOT NULL OR new.position <> old.position OR new.leaf <> old.leaf OR new.row_set <> old.row_set OR new.row_key <> old.row_key
                OR new.operation <> old.operation OR new.recorded_at <> old.recorded_at OR new.digest IS NOT old.digest OR new.city IS NOT old.city
            BEGIN SELECT RAISE(ABORT, 'disclosures are append-only'); END;
        CREATE TRIGGER disclosures_no_delete BEFORE DELETE ON disclosures BEGIN SELECT RAISE(ABORT, 'disclosures are append-only'); END;
        CREATE TABLE disclosure_nodes (
            level INTEGER NOT NULL,
            place INTEGER NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (level, place)) STRICT;
        CREATE TABLE disclosure_checkpoints (
            size INTEGER PRIMARY KEY,
            root TEXT NOT NULL,
            note TEXT NOT NULL,
            signed_at TEXT NOT NULL) STRICT;
        CREATE TRIGGER disclosure_checkpoints_no_update BEFORE UPDATE ON disclosure_checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        CREATE TRIGGER disclosure_checkpoints_no_delete BEFORE DELETE ON disclosure_checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        """;

    private const string Postgres = $"""
        CREATE TABLE disclosures (
            position BIGINT PRIMARY KEY,
            row_set TEXT COLLATE "C" NOT NULL,
            row_key TEXT COLLATE "C" NOT NULL,
            operation TEXT COLLATE "C" NOT NULL,
            recorded_at TEXT COLLATE "C" NOT NULL,
            digest TEXT COLLATE "C",
            leaf TEXT COLLATE "C" NOT NULL,
            city TEXT COLLATE "C",
            salt TEXT COLLATE "C",
            content TEXT COLLATE "C");
        {Indexes}
        CREATE FUNCTION disclosures_only_lose_content() RETURNS trigger LANGUAGE plpgsql AS $$ {OnlyLoseContent} $$;
        CREATE TRIGGER disclosures_no_change BEFORE UPDATE ON disclosures FOR EACH ROW EXECUTE FUNCTION disclosures_only_lose_content();
        CREATE FUNCTION disclosures_are_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'disclosures are append-only'; END $$;
        CREATE TRIGGER disclosures_no_delete BEFORE DELETE OR TRUNCATE ON disclosures
            FOR EACH STATEMENT EXECUTE FUNCTION disclosures_are_append_only();
        CREATE TABLE disclosure_nodes (
            level BIGINT NOT NULL,
            place BIGINT NOT NULL,
            hash TEXT COLLATE "C" NOT NULL,
            PRIMARY KEY (level, place));
        CREATE TABLE disclosure_checkpoints (
            size BIGINT PRIMARY KEY,
            root TEXT COLLATE "C" NOT NULL,
            note TEXT COLLATE "C" NOT NULL,
            signed_at TEXT COLLATE "C" NOT NULL);
        CREATE TRIGGER disclosure_checkpoints_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_checkpoints
            FOR EACH STATEMENT EXECUTE FUNCTION disclosures_are_append_only();
        """;

    public static string Create(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : Postgres;

    /// <summary>Creates the tables in a store that has none yet.</summary>
    public static async Task CreateWhenMissing(LogSession session, SqlDialect dialect)
    {
        await using var exists = SqlLog.Command(session.Writing, dialect == SqlDialect.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'disclosures'"
            : "SELECT count(to_regclass('disclosures'))");
        if ((long)(await exists.ExecuteScalarAsync())! == 0)
        {
            await session.Execute(Create(dialect));
        }
    }
}
