namespace InfoGov.Log;

/// <summary>Checks that what keeps the log append-only and its keys unique is still there, and that SQLite's file is whole.</summary>
internal static class SchemaVerification
{
    private static readonly string[] Indexes = ["events_stream", "events_key"];
    private static readonly string[] OfSqlite = ["events_no_update", "events_no_delete", "event_roots_no_update", "event_roots_no_delete", "disclosures_no_update", "disclosures_no_delete"];
    private static readonly string[] OfPostgres = ["events_no_change", "event_roots_no_change", "disclosures_no_change", "disclosures_no_delete"];

    public static async Task Check(LogSession session, SqlDialect dialect, Action<string> report, CancellationToken cancellation)
    {
        var isSqlite = dialect == SqlDialect.Sqlite;
        var there = await Names(session, isSqlite
            ? "SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger')"
            : """
              SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid AND i.indisunique
              UNION ALL SELECT t.tgname FROM pg_trigger t WHERE t.tgenabled <> 'D' AND pg_get_functiondef(t.tgfoid) LIKE '%RAISE EXCEPTION%'
              """, cancellation);
        foreach (var missing in Indexes.Except(there, StringComparer.Ordinal))
        {
            report($"The unique index {missing} of the event log is gone.");
        }

        foreach (var missing in (isSqlite ? OfSqlite : OfPostgres).Except(there, StringComparer.Ordinal))
        {
            report($"The trigger {missing}, which keeps the log append-only, is gone or switched off.");
        }

        foreach (var flaw in isSqlite ? await Names(session, "PRAGMA integrity_check(20)", cancellation) : [])
        {
            if (flaw != "ok")
            {
                report($"The file is damaged: {flaw}.");
            }
        }
    }

    private static async Task<List<string>> Names(LogSession session, string sql, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Writing, sql);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> names = [];
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
