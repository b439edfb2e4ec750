using System.Text;

namespace InfoGov.Log;

/// <summary>Checks that snapshots hold what the events before them come to. Streams with a snapshot are long and few.</summary>
internal static class SnapshotVerification
{
    public static async Task Check(LogSession session, StreamKinds kinds, Action<string> report, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Writing, "SELECT stream, version, shape, state FROM snapshots ORDER BY stream");
        command.CommandTimeout = 0;
        List<Snapshot> snapshots = [];
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                snapshots.Add(new Snapshot(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3)));
            }
        }

        foreach (var snapshot in snapshots)
        {
            if (await Expected(session, kinds, snapshot, cancellation) is not { } expected
                || (expected.Shape == snapshot.Shape && !expected.State.Span.SequenceEqual(snapshot.State.Span)))
            {
                report($"The snapshot of {snapshot.Stream} at version {snapshot.Version} is not what its events come to; rebuild.");
            }
        }
    }

    /// <summary>Null where the stream does not reach the snapshot, or cannot be read.</summary>
    private static async Task<(string Shape, ReadOnlyMemory<byte> State)?> Expected(LogSession session, StreamKinds kinds, Snapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Stream.Split('/', 2) is not [var kind, var key] || kinds.Begin(kind, key) is not { } fold)
        {
            return null;
        }

        await using var command = SqlLog.Command(session.Writing, "SELECT version, type, data, metadata FROM events WHERE stream = @stream AND version <= @version ORDER BY version");
        SqlLog.Add(command, "stream", snapshot.Stream);
        SqlLog.Add(command, "version", snapshot.Version);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var reached = 0L;
        try
        {
            while (await reader.ReadAsync(cancellation))
            {
                reached = reader.GetInt64(0);
                fold.Apply(reached, reader.GetString(1), Encoding.UTF8.GetBytes(reader.GetString(2)), Encoding.UTF8.GetBytes(reader.GetString(3)), []);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Text.Json.JsonException or NullReferenceException or InvalidOperationException)
        {
            return null;
        }

        return reached == snapshot.Version ? fold.Snapshot() : null;
    }
}
