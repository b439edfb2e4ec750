namespace InfoGov.Log;

/// <summary>
/// Checks that what keeps the lasting tables append-only and their keys unique is there as the program made it, and nothing beside it that
/// would change what is written; and that SQLite's file is whole.
/// </summary>
internal static class SchemaVerification
{
    public static async Task Check(LogSession session, SqlDialect dialect, Action<string> report, CancellationToken cancellation)
    {
        var there = await SchemaPart.Of(session.Writing, dialect, cancellation);
        var made = await SchemaPart.Made(dialect, cancellation);
        foreach (var part in made.Where(part => there.Any(table => table.Name == part.Table)))
        {
            if (there.FirstOrDefault(other => (other.Table, other.Name) == (part.Table, part.Name)) is not { } found)
            {
                report($"{part.Name}, which keeps the table {part.Table} append-only or its keys unique, is gone or switched off.");
            }
            else if (found.Says != part.Says)
            {
                report($"{part.Name} of the table {part.Table} is another than the program made: {found.Says}");
            }
        }

        foreach (var foreign in there.Where(part => part.Name != part.Table && !made.Any(own => own.Name == part.Name)))
        {
            report($"{foreign.Name} of the table {foreign.Table} is none that the program made: {foreign.Says}");
        }

        if (dialect == SqlDialect.Sqlite)
        {
            await CheckFile(session, report, cancellation);
        }
    }

    private static async Task CheckFile(LogSession session, Action<string> report, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Writing, "PRAGMA integrity_check(20)");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetString(0) is not "ok" and var flaw)
            {
                report($"The file is damaged: {flaw}.");
            }
        }
    }
}
