using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>The table of the roots that commits left: append-only, one row a commit.</summary>
internal static class RootsSchema
{
    /// <summary>Keeps the root that a commit leaves. A root of the same size stays: it is what was there before, and <c>verify</c> compares it.</summary>
    public const string Insert = "INSERT INTO event_roots (size, root) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    /// <summary>Keeps what the tree goes on from.</summary>
    public const string SetTree = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    private const string Sqlite = """
        CREATE TABLE event_roots (size INTEGER PRIMARY KEY, root TEXT NOT NULL) STRICT;
        CREATE TRIGGER event_roots_no_update BEFORE UPDATE ON event_roots BEGIN SELECT RAISE(ABORT, 'roots are append-only'); END;
        CREATE TRIGGER event_roots_no_delete BEFORE DELETE ON event_roots BEGIN SELECT RAISE(ABORT, 'roots are append-only'); END;
        """;

    private const string Postgres = """
        CREATE TABLE event_roots (size BIGINT PRIMARY KEY, root TEXT COLLATE "C" NOT NULL);
        CREATE TRIGGER event_roots_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON event_roots FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();
        """;

    public static string Create(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : Postgres;

    /// <summary>Creates the table in a store that has none, with the root of the events that an earlier release wrote.</summary>
    public static async Task CreateWhenMissing(LogSession session, SqlDialect dialect, Suite suite)
    {
        if (await Exists(session, dialect))
        {
            return;
        }

        await session.Execute(Create(dialect));
        var tree = await EventTree.OfEvents(suite, session.Writing);
        await ProjectionTables.Note(session, EventTree.Key, tree.Text());
        if (tree.Size > 0)
        {
            await session.Run("INSERT INTO event_roots (size, root) VALUES (@size, @root)", ("size", tree.Size), ("root", tree.RootText()));
        }
    }

    /// <summary>True where the table is there.</summary>
    public static async Task<bool> Exists(LogSession session, SqlDialect dialect)
    {
        await using var exists = SqlLog.Command(session.Writing, dialect == SqlDialect.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'event_roots'"
            : "SELECT count(to_regclass('event_roots'))");
        return (long)(await exists.ExecuteScalarAsync())! > 0;
    }
}
