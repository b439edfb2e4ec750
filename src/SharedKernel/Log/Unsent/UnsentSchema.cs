namespace InfoGov.Log;

/// <summary>The table of forms that were not sent.</summary>
internal static class UnsentSchema
{
    private const string Sqlite = """
        CREATE TABLE IF NOT EXISTS unsent_forms (owner TEXT NOT NULL, form TEXT NOT NULL, content TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (owner, form)) STRICT;
        CREATE INDEX IF NOT EXISTS unsent_forms_at ON unsent_forms (at);
        """;

    private const string Postgres = """
        CREATE TABLE IF NOT EXISTS unsent_forms (
            owner TEXT COLLATE "C" NOT NULL, form TEXT COLLATE "C" NOT NULL, content TEXT COLLATE "C" NOT NULL, at TEXT COLLATE "C" NOT NULL, PRIMARY KEY (owner, form));
        CREATE INDEX IF NOT EXISTS unsent_forms_at ON unsent_forms (at);
        """;

    public static string Create(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? Sqlite : Postgres;
}
