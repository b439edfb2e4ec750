namespace InfoGov.Log;

/// <summary>What an installation settled once and for all its hosts, like the key that it signs checkpoints with. Kept in the store and in backups.</summary>
public static class StoreSettings
{
    private const string Prefix = "setting ";
    private static readonly string[] OfOneLog = ["log origin", "log key", "log signer ", "bulk day "];

    /// <summary>The value kept under a name; the given one, which is kept, when there is none yet.</summary>
    public static async Task<string> Settle(this SqlLog log, string name, Func<string> first, CancellationToken cancellation = default)
    {
        await using (var connection = await log.OpenPrimary(cancellation))
        await using (var command = SqlLog.Command(connection, "SELECT value FROM meta WHERE key = @key"))
        {
            SqlLog.Add(command, "key", Prefix + name);
            if (await command.ExecuteScalarAsync(cancellation) is string known)
            {
                return known;
            }
        }

        // Another host may come first.
        await using var session = await log.BeginExclusive(cancellation);
        if (await ProjectionTables.Meta(session, Prefix + name) is { } settled)
        {
            return settled;
        }

        var value = first();
        await ProjectionTables.Note(session, Prefix + name, value);
        await session.Commit();
        return value;
    }

    /// <summary>The values kept under names that begin so, in the order of the names.</summary>
    public static async Task<IReadOnlyList<string>> Settled(this SqlLog log, string beginning, CancellationToken cancellation = default) =>
        [.. (await log.Settings(cancellation)).Where(setting => setting.Name.StartsWith(Prefix + beginning, StringComparison.Ordinal)).Select(setting => setting.Value)];

    /// <summary>Whether a setting, by the name it has in the store, holds for one disclosure log only: its name, its key, the days cut from it.</summary>
    internal static bool IsOfOneLog(string name) => OfOneLog.Any(beginning => name.StartsWith(Prefix + beginning, StringComparison.Ordinal));

    /// <summary>Every setting, by the name it has in the store.</summary>
    internal static async Task<IReadOnlyList<(string Name, string Value)>> Settings(this SqlLog log, CancellationToken cancellation)
    {
        var settings = new List<(string, string)>();
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT key, value FROM meta WHERE key LIKE 'setting %' ORDER BY key");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            settings.Add((reader.GetString(0), reader.GetString(1)));
        }

        return settings;
    }
}
