namespace InfoGov.Log;

/// <summary>Checks that the store is what it should be.</summary>
public static class Verification
{
    private const int MostFindings = 1000;

    /// <summary>
    /// Checks that positions and versions have no gaps, that the events are those whose roots their commits kept, that every event is
    /// known and applies, that snapshots and the stored rows are exactly those that follow from the events, that the disclosure log is the one that was signed, and that the public rows are
    /// what it last said. Returns what is wrong, in words; nothing when all is well. Nothing is written
    /// to the store, and writers go on meanwhile: it sees the store as it was at the start.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Verify(this SqlLog log, StreamKinds kinds, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var findings = new List<string>();
        await using var session = await log.BeginSnapshot(cancellation);
        await CheckPositions(session, findings, cancellation);
        await SchemaVerification.Check(session, log.Dialect, finding => Note(findings, finding), cancellation);
        await RootVerification.Check(session, log.Dialect, log.Suite, finding => Note(findings, finding), cancellation);
        if (!await ProjectionTables.AreCurrent(session, log))
        {
            findings.Add("The projection tables have another shape than this program writes; rebuild them.");
            return findings;
        }

        await using var recomputed = await Recomputed.Open(log.Tables, cancellation);
        var sink = new RowSink(recomputed.Session, table => table.Name);
        var folding = new Folding(session, kinds, sink.Add, (stream, version, what) => Note(findings, $"{stream} at version {version}: {what}."), progress);
        await folding.Run(cancellation);
        await sink.Add(folding.Cited);
        await sink.Flush();
        foreach (var table in log.Tables)
        {
            await Compare(session, recomputed, table, findings, cancellation);
        }

        await SnapshotVerification.Check(session, kinds, finding => Note(findings, finding), cancellation);
        await DisclosureVerification.Check(session, log, finding => Note(findings, finding), cancellation);
        await DerivedSchema.Check(session, log, finding => Note(findings, finding), cancellation);
        log.DemandUnchanged();
        return findings;
    }

    private static async Task CheckPositions(LogSession session, List<string> findings, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Reading, """
            SELECT position, before FROM (SELECT position, coalesce(lag(position) OVER (ORDER BY position), 0) AS before FROM events) AS e
            WHERE position <> before + 1 ORDER BY position
            """);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            Note(findings, $"Position {reader.GetInt64(0)} follows {reader.GetInt64(1)}.");
        }
    }

    private static async Task Compare(LogSession session, Recomputed recomputed, Table table, List<string> findings, CancellationToken cancellation)
    {
        List<string> unfounded = [];
        await using var command = SqlLog.Command(session.Reading, $"SELECT {TableSql.Columns(table)} FROM {table.Name} ORDER BY 1");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!recomputed.Take(table, reader))
            {
                Note(unfounded, $"Table {table.Name}: the row {reader.GetString(0)} is stored and does not follow from the events.");
            }
        }

        await foreach (var key in recomputed.Left(table))
        {
            Note(findings, $"Table {table.Name}: the row {key} is missing or differs from what the events say.");
        }

        unfounded.ForEach(finding => Note(findings, finding));
    }

    private static void Note(List<string> findings, string finding)
    {
        if (findings.Count < MostFindings)
        {
            findings.Add(finding);
        }
    }
}
