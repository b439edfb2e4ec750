namespace InfoGov.Log;

/// <summary>Makes the projections anew from the events.</summary>
public static class Rebuilding
{
    /// <summary>
    /// Drops every projection table and the snapshots, folds every stream and writes its rows, in one transaction that keeps
    /// writers waiting. Where the public rows are then others than the disclosure log last said, it gets entries that say so. Reports how many events of how many are done.
    /// </summary>
    /// <exception cref="InvalidDataException">The log holds what the program cannot read; nothing was changed.</exception>
    public static async Task Rebuild(this SqlLog log, StreamKinds kinds, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await Run(session, log, kinds, progress, cancellation);
    }

    /// <summary>Rebuilds when the tables in the store are not of the shape the program writes; at most one of several hosts does.</summary>
    internal static async Task WhenShapeChanged(SqlLog log, StreamKinds kinds, Action<long, long>? progress, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        if (!await ProjectionTables.AreCurrent(session, log))
        {
            await Run(session, log, kinds, progress, cancellation);
        }
    }

    private static async Task Run(LogSession session, SqlLog log, StreamKinds kinds, Action<long, long>? progress, CancellationToken cancellation)
    {
        await ProjectionTables.Recreate(session, log);
        var sink = new RowSink(session, table => table.Name);
        var folding = new Folding(
            session,
            kinds,
            sink.Add,
            (stream, version, what) => throw new InvalidDataException($"{stream} at version {version}: {what}."),
            progress);
        await folding.Run(cancellation);
        await sink.Add(folding.Cited);
        await sink.Flush();
        await ProjectionTables.CreateIndexes(session, log);
        await Reconciling.Append(session, log, cancellation);
        await session.Commit();
    }
}
