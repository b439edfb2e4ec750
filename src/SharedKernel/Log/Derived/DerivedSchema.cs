namespace InfoGov.Log;

/// <summary>What is kept beside the rows of the projection tables: search indexes and tallies. Disposable like the tables, and made anew with them.</summary>
internal static class DerivedSchema
{
    public static Task CreateWhenMissing(LogSession session, SqlDialect dialect) => dialect == SqlDialect.Sqlite ? session.Execute(SqliteSearch.CreateQueue) : Task.CompletedTask;

    /// <summary>The tables beside one.</summary>
    public static IEnumerable<string> NamesOf(Table table, SqlDialect dialect) =>
        [.. table.Tallies.Select(tally => tally.NameOf(table)), .. table.Searched.Count > 0 && dialect == SqlDialect.Sqlite ? (string[])[SqliteSearch.NameOf(table)] : []];

    /// <summary>Creates all and fills it from the rows.</summary>
    public static async Task Create(LogSession session, SqlLog log)
    {
        if (log.Dialect == SqlDialect.Postgres)
        {
            await session.Execute(PostgresSearch.CreateFunction);
        }

        foreach (var table in log.Tables)
        {
            var searched = table.Searched.Count == 0 ? [] : log.Dialect == SqlDialect.Sqlite ? SqliteSearch.Create(table) : [PostgresSearch.CreateIndex(table)];
            foreach (var sql in table.Tallies.SelectMany(tally => TallySql.Create(table, tally, log.Dialect)).Concat(searched))
            {
                await session.Execute(sql);
            }
        }
    }

    /// <summary>Tells what is not as the rows say.</summary>
    public static async Task Check(LogSession session, SqlLog log, Action<string> find, CancellationToken cancellation)
    {
        foreach (var table in log.Tables)
        {
            foreach (var tally in table.Tallies)
            {
                await Check(session, TallySql.Differences(table, tally), group => find($"Table {tally.NameOf(table)}: the group {group} is not what the rows of {table.Name} come to."), cancellation);
            }

            if (table.Searched.Count > 0 && log.Dialect == SqlDialect.Sqlite)
            {
                await Check(session, SqliteSearch.Differences(table), row => find($"Search index of {table.Name}: the row {row} is not as it is stored."), cancellation);
            }
        }
    }

    private static async Task Check(LogSession session, string differences, Action<string> find, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Reading, differences);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            find(reader.GetString(0));
        }
    }
}
