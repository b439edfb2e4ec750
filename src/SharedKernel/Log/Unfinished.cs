namespace InfoGov.Log;

/// <summary>Marks a store into which a backup is being read: what is there is not all, and nobody may take it for all.</summary>
internal static class Unfinished
{
    private const string Key = "unfinished restore";

    public static Task Mark(SqlLog log, CancellationToken cancellation) => Note(log, "yes", cancellation);

    public static Task Clear(SqlLog log, CancellationToken cancellation) => Note(log, "", cancellation);

    /// <exception cref="InvalidDataException">A restore into the store did not come to its end.</exception>
    public static async Task Demand(LogSession session)
    {
        if (await ProjectionTables.Meta(session, Key) is { Length: > 0 })
        {
            throw new InvalidDataException("A restore into this store did not come to its end, and not everything is there. Empty the store and restore into it again.");
        }
    }

    private static async Task Note(SqlLog log, string value, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await ProjectionTables.Note(session, Key, value);
        await session.Commit();
    }
}
