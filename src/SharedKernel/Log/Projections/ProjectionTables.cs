namespace InfoGov.Log;

/// <summary>Creates and drops the projection tables and keeps note, in <c>meta</c>, of which there are and of what shape.</summary>
internal static class ProjectionTables
{
    private const string SetMeta = "INSERT INTO meta (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

    /// <summary>
    /// Creates the tables in a new store. In an old one they stay as they are: when their shape is another, only a rebuild
    /// can fill them.
    /// </summary>
    public static async Task CreateWhenNew(LogSession session, SqlLog log)
    {
        await RootsSchema.CreateWhenMissing(session, log.Dialect, log.Suite);
        await DisclosureSchema.CreateWhenMissing(session, log.Dialect);
        await DerivedSchema.CreateWhenMissing(session, log.Dialect);
        if (await Meta(session, "shape") is null)
        {
            await Recreate(session, log);
            await CreateIndexes(session, log);
        }
    }

    /// <summary>True when the tables in the store are the ones the program writes.</summary>
    public static async Task<bool> AreCurrent(LogSession session, SqlLog log) => await Meta(session, "shape") == TableSql.ShapeOf(log.Tables);

    /// <summary>Drops every projection table and the snapshots and creates the tables anew, empty.</summary>
    public static async Task Recreate(LogSession session, SqlLog log)
    {
        var old = (await Meta(session, "tables") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        string[] names = [.. log.Tables.Select(t => t.Name), .. log.Tables.SelectMany(table => DerivedSchema.NamesOf(table, log.Dialect))];
        foreach (var name in old.Union(names, StringComparer.Ordinal))
        {
            await session.Execute($"DROP TABLE IF EXISTS {name}");
        }

        await session.Execute("DELETE FROM snapshots");
        foreach (var table in log.Tables)
        {
            await session.Execute(TableSql.Create(table, log.Dialect, table.Name));
        }

        await Note(session, "tables", string.Join(',', names));
        await Note(session, "shape", TableSql.ShapeOf(log.Tables));
    }

    /// <summary>Creates the indexes and what else is kept beside the rows; after them, because that is faster.</summary>
    public static async Task CreateIndexes(LogSession session, SqlLog log)
    {
        foreach (var sql in log.Tables.SelectMany(table => TableSql.Indexes(table, log.Dialect)))
        {
            await session.Execute(sql);
        }

        await DerivedSchema.Create(session, log);
    }

    /// <summary>Octets that all hosts of the store share, made by the first.</summary>
    public static async Task<byte[]> Secret(LogSession session)
    {
        if (await Meta(session, "secret") is { } known)
        {
            return Convert.FromHexString(known);
        }

        var secret = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        await Note(session, "secret", Convert.ToHexStringLower(secret));
        return secret;
    }

    /// <summary>What is noted under a key; null when nothing is.</summary>
    public static async Task<string?> Meta(LogSession session, string key)
    {
        await using var command = SqlLog.Command(session.Writing, "SELECT value FROM meta WHERE key = @key");
        SqlLog.Add(command, "key", key);
        return (string?)await command.ExecuteScalarAsync();
    }

    /// <summary>Notes a value under a key.</summary>
    public static async Task Note(LogSession session, string key, string value)
    {
        await using var command = SqlLog.Command(session.Writing, SetMeta);
        SqlLog.Add(command, "key", key);
        SqlLog.Add(command, "value", value);
        await command.ExecuteNonQueryAsync();
    }
}
