using Microsoft.Data.Sqlite;

namespace InfoGov.Log;

/// <summary>A lasting table, or a unique index, trigger or rule of one, and what it says.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Its own name; for the table itself, that of the table.</param>
/// <param name="Says">The statement that makes it, and for a trigger of PostgreSQL the body of its function.</param>
internal sealed record SchemaPart(string Table, string Name, string Says)
{
    /// <summary>The tables from which everything else follows, or that nothing else tells.</summary>
    public static readonly string[] Lasting = ["events", "event_roots", "snapshots", "meta", "disclosures", "disclosure_checkpoints", "audit"];

    private static readonly SchemaPart[] OfPostgres =
    [
        Unique("events", "events_pkey", "(\"position\")"),
        Unique("events", "events_stream", "(stream, version)"),
        Unique("events", "events_key", "(idempotency_key) WHERE idempotency_key IS NOT NULL"),
        Unique("event_roots", "event_roots_pkey", "(size)"),
        Unique("snapshots", "snapshots_pkey", "(stream)"),
        Unique("meta", "meta_pkey", "(key)"),
        Unique("disclosures", "disclosures_pkey", "(\"position\")"),
        Unique("disclosure_checkpoints", "disclosure_checkpoints_pkey", "(size)"),
        Unique("audit", "audit_pkey", "(id)"),
        Refusing("events", "events_no_change", "events_are_append_only", "events are append-only"),
        Refusing("event_roots", "event_roots_no_change", "events_are_append_only", "events are append-only"),
        Refusing("disclosures", "disclosures_no_delete", "disclosures_are_append_only", "disclosures are append-only", "DELETE OR TRUNCATE"),
        Refusing("disclosure_checkpoints", "disclosure_checkpoints_no_change", "disclosures_are_append_only", "disclosures are append-only"),
        Refusing("audit", "audit_no_change", "the_audit_is_append_only", "the audit is append-only"),
        new("disclosures", "disclosures_no_change", $"CREATE TRIGGER disclosures_no_change BEFORE UPDATE ON disclosures FOR EACH ROW EXECUTE FUNCTION disclosures_only_lose_content() {Plain(DisclosureSchema.OnlyLoseContent)}"),
    ];

    /// <summary>What the program makes.</summary>
    public static async Task<IReadOnlyList<SchemaPart>> Made(SqlDialect dialect, CancellationToken cancellation)
    {
        if (dialect == SqlDialect.Postgres)
        {
            return OfPostgres;
        }

        await using var empty = new SqliteConnection("Data Source=:memory:");
        await empty.OpenAsync(cancellation);
        foreach (var sql in new[] { SqliteSchema.Create, RootsSchema.Create(dialect), DisclosureSchema.Create(dialect), AuditSchema.Create(dialect) })
        {
            await using var make = SqlLog.Command(empty, sql);
            await make.ExecuteNonQueryAsync(cancellation);
        }

        return await Of(empty, dialect, cancellation);
    }

    /// <summary>What a store has.</summary>
    public static async Task<IReadOnlyList<SchemaPart>> Of(System.Data.Common.DbConnection store, SqlDialect dialect, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(store, dialect == SqlDialect.Sqlite ? InSqlite : InPostgres);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<SchemaPart> parts = [];
        while (await reader.ReadAsync(cancellation))
        {
            parts.Add(new SchemaPart(reader.GetString(0), reader.GetString(1), Plain(reader.GetString(2))));
        }

        return [.. parts.Where(part => Lasting.Contains(part.Table, StringComparer.Ordinal))];
    }

    private const string InSqlite = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type IN ('table', 'trigger') OR (type = 'index' AND sql LIKE 'CREATE UNIQUE%')";

    private const string InPostgres = """
        WITH tables AS (SELECT oid, relname::text AS name FROM pg_class WHERE relkind = 'r' AND pg_table_is_visible(oid))
        SELECT name, name, '' FROM tables
        UNION ALL SELECT t.name, c.relname::text, pg_get_indexdef(c.oid, 0, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN tables t ON t.oid = i.indrelid WHERE i.indisvalid AND i.indisunique
        UNION ALL SELECT t.name, g.tgname::text, pg_get_triggerdef(g.oid, true) || ' ' || p.prosrc FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid JOIN tables t ON t.oid = g.tgrelid WHERE g.tgenabled IN ('O', 'A') AND NOT g.tgisinternal
        UNION ALL SELECT t.name, r.rulename::text, pg_get_ruledef(r.oid, true) FROM pg_rewrite r JOIN tables t ON t.oid = r.ev_class
        """;

    private static SchemaPart Unique(string table, string name, string columns) => new(table, name, $"CREATE UNIQUE INDEX {name} ON {table} USING btree {columns}");

    private static SchemaPart Refusing(string table, string name, string function, string words, string when = "DELETE OR UPDATE OR TRUNCATE") =>
        new(table, name, $"CREATE TRIGGER {name} BEFORE {when} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {function}() BEGIN RAISE EXCEPTION '{words}'; END");

    private static string Plain(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
