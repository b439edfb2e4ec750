using System.Globalization;

namespace InfoGov.Log;

/// <summary>
/// Every program notes in <c>meta</c> which types of events it may write, so that an older one, started on the same store
/// again, can tell without reading the log whether there may be events that it does not know.
/// </summary>
internal static class EventTypes
{
    private const string Key = "event types";

    /// <summary>Notes the types of this program.</summary>
    /// <exception cref="InvalidDataException">The log holds an event that only a newer program knows.</exception>
    public static async Task Note(SqlLog log, StreamKinds kinds, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await Unfinished.Demand(session);
        var noted = (await ProjectionTables.Meta(session, Key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var unknown in noted.Except(kinds.EventTypes, StringComparer.Ordinal))
        {
            await StopWhenThereIsOne(session, unknown, cancellation);
        }

        var missing = kinds.EventTypes.Except(noted, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            await ProjectionTables.Note(session, Key, string.Join(',', noted.Concat(missing).Order(StringComparer.Ordinal)));
            await session.Commit();
        }
    }

    private static async Task StopWhenThereIsOne(LogSession session, string type, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Reading, "SELECT stream, version FROM events WHERE type = @type LIMIT 1");
        command.CommandTimeout = 0;
        SqlLog.Add(command, "type", type);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (await reader.ReadAsync(cancellation))
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"The store was written by a newer version of this program: event {reader.GetInt64(1)} of {reader.GetString(0)} is {type}, which this one does not know. Start the newer version."));
        }
    }
}
