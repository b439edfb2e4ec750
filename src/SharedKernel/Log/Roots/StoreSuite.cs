using System.Data.Common;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>The suite of a store, in <c>meta</c>: written at its first start and never changed; a store where none stands has the default one.</summary>
internal static class StoreSuite
{
    private const string Key = "suite";

    /// <summary>The suite of the store, within a transaction that holds the lock of all writers; that which is asked for where the store is new.</summary>
    /// <exception cref="InvalidDataException">Another is asked for than the store has, or it has one that this program does not know.</exception>
    public static async Task<Suite> Of(LogSession session, SqlDialect dialect, Suite? asked)
    {
        if (asked is not null && asked != Suite.Default && await IsNew(session, dialect))
        {
            await ProjectionTables.Note(session, Key, asked.Setting);
        }

        var kept = await Kept(session.Writing, CancellationToken.None);
        return asked is null || asked == kept ? kept : throw new InvalidDataException(
            $"{asked} (Proof:Suite={asked.Setting}) is asked for, and this store was made with {kept}, which it keeps for its life: set Proof:Suite={kept.Setting}, or back the store up and restore the backup with Proof:Suite={asked.Setting} into an empty one, where the events are hashed anew and the public log begins anew.");
    }

    /// <summary>The suite that the store has.</summary>
    /// <exception cref="InvalidDataException">This program does not know it.</exception>
    public static async Task<Suite> Kept(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"SELECT value FROM meta WHERE key = '{Key}'");
        return await command.ExecuteScalarAsync(cancellation) is not string kept ? Suite.Default
            : Suite.Named(kept) ?? throw new InvalidDataException($"The store was made with the suite “{kept}”, which this version of the program does not know.");
    }

    /// <summary>True before the first start: there is no event, and no table of roots.</summary>
    private static async Task<bool> IsNew(LogSession session, SqlDialect dialect)
    {
        await using var events = SqlLog.Command(session.Writing, "SELECT count(*) FROM (SELECT 1 FROM events LIMIT 1) AS first");
        return !await RootsSchema.Exists(session, dialect) && (long)(await events.ExecuteScalarAsync())! == 0;
    }
}
