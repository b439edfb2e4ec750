namespace InfoGov.Log;

/// <summary>Checks that the store is what it should be.</summary>
public static class Verification
{
    /// <summary>
    /// Checks that positions and versions have no gaps, that the events are those whose roots their commits kept, that every event is
    /// known and applies, that snapshots and the stored rows are exactly those that follow from the events, that the disclosure log is the one that was signed, and that the public rows are
    /// what it last said. Returns what is wrong, in words; nothing when all is well. Nothing is written
    /// to the store, and writers go on meanwhile: it sees the store as it was at the start.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Verify(this SqlLog log, StreamKinds kinds, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var findings = new StoreFindings();
        await using var session = await log.BeginSnapshot(cancellation);
        await findings.Of("Positions of the event log", () => CheckPositions(session, findings, cancellation));
        await findings.Of("Tables", () => SchemaVerification.Check(session, log.Dialect, findings.Note, cancellation));
        await findings.Of("Roots of the event log", () => RootVerification.Check(session, log.Dialect, log.Suite, findings.Note, cancellation));
        if (await ProjectionTables.AreCurrent(session, log))
        {
            await findings.Of("Projections", () => CheckProjections(session, log, kinds, findings, progress, cancellation));
            await findings.Of("Snapshots", () => SnapshotVerification.Check(session, kinds, findings.Note, cancellation));
            await findings.Of("Disclosure log", () => DisclosureVerification.Check(session, log, findings.Note, cancellation));
            await findings.Of("Search indexes and counts", () => DerivedSchema.Check(session, log, findings.Note, cancellation));
            log.DemandUnchanged();
        }
        else
        {
            findings.Note("The projection tables have another shape than this program writes; rebuild them.");
        }

        return findings.All;
    }

    private static async Task CheckProjections(LogSession session, SqlLog log, StreamKinds kinds, StoreFindings findings, Action<long, long>? progress, CancellationToken cancellation)
    {
        await using var recomputed = await Recomputed.Open(log.Tables, cancellation);
        var sink = new RowSink(recomputed.Session, table => table.Name);
        var folding = new Folding(session, kinds, sink.Add, (stream, version, what) => findings.Note($"{stream} at version {version}: {what}."), progress);
        await folding.Run(cancellation);
        await sink.Add(folding.Cited);
        await sink.Flush();
        foreach (var table in log.Tables)
        {
            await findings.Of($"Table {table.Name}", () => Compare(session, recomputed, table, findings, cancellation));
        }
    }

    private static async Task CheckPositions(LogSession session, StoreFindings findings, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Reading, """
            SELECT position, before FROM (SELECT position, coalesce(lag(position) OVER (ORDER BY position), 0) AS before FROM events) AS e
            WHERE position <> before + 1 ORDER BY position
            """);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            findings.Note($"Position {reader.GetInt64(0)} follows {reader.GetInt64(1)}.");
        }
    }

    private static async Task Compare(LogSession session, Recomputed recomputed, Table table, StoreFindings findings, CancellationToken cancellation)
    {
        var unfounded = new StoreFindings();
        await using var command = SqlLog.Command(session.Reading, $"SELECT {TableSql.Columns(table)} FROM {table.Name} ORDER BY 1");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!recomputed.Take(table, reader))
            {
                unfounded.Note($"Table {table.Name}: the row {reader.GetString(0)} is stored and does not follow from the events.");
            }
        }

        await foreach (var key in recomputed.Left(table))
        {
            findings.Note($"Table {table.Name}: the row {key} is missing or differs from what the events say.");
        }

        foreach (var finding in unfounded.All)
        {
            findings.Note(finding);
        }
    }
}
