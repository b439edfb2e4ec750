using System.Data.Common;
using System.Text.Json;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// The audit of a store: entries in one order without gaps, each chained to the one before by its hash. It is written beside the
/// log and after the answer, in batches, and never waits for the lock of those who write to the log.
/// </summary>
public sealed class AuditTrail(SqlLog log)
{
    /// <summary>What the first entry follows.</summary>
    public const string Genesis = "";

    // The lock of those who write to the audit; SQLite knows but one for the whole file.
    private const string Lock = "BEGIN; SELECT pg_advisory_xact_lock(4931270042)";
    private const int MostAtOnce = 200;
    private static readonly string Select = $"SELECT id, {string.Join(", ", AuditSchema.Columns)}, hash FROM audit";

    /// <summary>The table, as lists read it.</summary>
    public const string Table = "audit";

    /// <summary>How an outcome is written.</summary>
    public static string Show(AuditOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    /// <summary>Creates the table in a store that has none yet.</summary>
    public async Task Create(CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await session.Execute(AuditSchema.Create(log.Dialect));
        await session.Commit();
    }

    /// <summary>Appends entries; they are durable when it completes.</summary>
    public async Task Append(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        // SQLite has one lock for all who write, and connections for it; in PostgreSQL the audit has a lock of its own.
        await using var session = log.Dialect == SqlDialect.Sqlite ? await log.BeginExclusive(cancellation) : null;
        await using var opened = session is null ? await log.OpenPrimary(cancellation) : null;
        var connection = session?.Writing ?? opened!;
        if (session is null)
        {
            await Run(connection, Lock, cancellation);
        }

        var (number, hash) = await Last(connection, cancellation);
        await Insert(connection, entries, number, hash, cancellation);
        await (session?.Commit() ?? Run(connection, "COMMIT", cancellation));
    }

    /// <summary>How many entries there are and the hash of the last, which stands for all of them; none where there is no audit yet.</summary>
    public async Task<AuditHead> Head(CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        var (number, hash) = await Exists(connection, cancellation) ? await Last(connection, cancellation) : (0, Genesis);
        return new AuditHead(number, hash);
    }

    /// <summary>The same as of a moment: the entries before the first that is later.</summary>
    public async Task<AuditHead> HeadAt(DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        if (!await Exists(connection, cancellation))
        {
            return AuditHead.None;
        }

        await using var later = SqlLog.Command(connection, "SELECT min(id) FROM audit WHERE at > @moment");
        SqlLog.Add(later, "moment", ColumnValue.FromInstant(moment));
        return await later.ExecuteScalarAsync(cancellation) is long first ? new AuditHead(first - 1, await HashAt(connection, first - 1, cancellation) ?? Genesis) : await Head(cancellation);
    }

    /// <summary>What is wrong with the entries there are, by a head from earlier; null when they begin with those it stands for.</summary>
    public async Task<string?> Check(AuditHead signed, CancellationToken cancellation)
    {
        if (signed.Number == 0)
        {
            return null;
        }

        await using var connection = await log.OpenPrimary(cancellation);
        var hash = await Exists(connection, cancellation) ? await HashAt(connection, signed.Number, cancellation) : null;
        return hash == signed.Hash ? null
            : hash is null ? $"Audit: {signed.Number} entries were signed and {(await Head(cancellation)).Number} are there: its end is lost."
            : $"Audit: the first {signed.Number} entries are not those that were signed.";
    }

    private async Task<string> Insert(DbConnection connection, IReadOnlyList<AuditEntry> entries, long number, string hash, CancellationToken cancellation)
    {
        foreach (var some in entries.Chunk(MostAtOnce))
        {
            await using var insert = SqlLog.Command(connection, $"INSERT INTO audit (id, {string.Join(", ", AuditSchema.Columns)}, hash) VALUES {string.Join(", ", some.Select((_, i) => Places(i)))}");
            foreach (var (i, entry) in some.Index())
            {
                hash = entry.HashAfter(log.Suite, hash, ++number);
                foreach (var (c, value) in ((object?[])[number, .. Values(entry), hash]).Index())
                {
                    SqlLog.Add(insert, $"v{i}_{c}", value);
                }
            }

            await insert.ExecuteNonQueryAsync(cancellation);
        }

        return hash;
    }

    /// <summary>Goes through the chain and says where it is broken; nothing when it is whole, or there is none yet. It only reads.</summary>
    public async Task<IReadOnlyList<string>> Verify(CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        if (!await Exists(connection, cancellation))
        {
            return [];
        }

        await using var select = SqlLog.Command(connection, $"{Select} ORDER BY id");
        select.CommandTimeout = 0;
        await using var reader = await select.ExecuteReaderAsync(cancellation);
        var (number, hash) = (0L, Genesis);
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetInt64(0);
            if (id != number + 1)
            {
                return [$"Audit: entry {id} follows {number}; what was between is gone."];
            }

            if (Read(reader)?.HashAfter(log.Suite, hash, id) != reader.GetString(reader.FieldCount - 1))
            {
                return [$"Audit: entry {id} is not the one that was written, or the one before it is not."];
            }

            (number, hash) = (id, reader.GetString(reader.FieldCount - 1));
        }

        return [];
    }

    /// <summary>The entries up to a number, with the hash of each, for whoever takes them away.</summary>
    public async IAsyncEnumerable<(AuditEntry Entry, string Hash)> Entries(long upTo, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (upTo == 0)
        {
            yield break;
        }

        await using var connection = await log.OpenPrimary(cancellation);
        await using var select = SqlLog.Command(connection, $"{Select} WHERE id <= @upTo ORDER BY id");
        SqlLog.Add(select, "upTo", upTo);
        select.CommandTimeout = 0;
        await using var reader = await select.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return (Read(reader) ?? throw new InvalidDataException($"Entry {reader.GetInt64(0)} of the audit is none that was ever written; see verify."), reader.GetString(reader.FieldCount - 1));
        }
    }

    /// <summary>Takes in the entries of another store, all or none, into one that has none: the chain goes on from them. Returns their head as they tell it.</summary>
    /// <exception cref="InvalidDataException">They are no whole chain, or the store has entries of its own.</exception>
    public async Task<AuditHead> Take(Suite suite, IAsyncEnumerable<(AuditEntry Entry, string Hash)> entries, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await session.Execute(AuditSchema.Create(log.Dialect));
        var (own, hash) = await Last(session.Writing, cancellation);
        var told = AuditHead.None;
        await foreach (var some in entries.Chunk(MostAtOnce).WithCancellation(cancellation))
        {
            var before = told.Number;
            foreach (var (entry, said) in some)
            {
                told = new AuditHead(told.Number + 1, entry.HashAfter(suite, told.Hash, told.Number + 1));
                if (own > 0 || told.Hash != said)
                {
                    throw new InvalidDataException(own > 0 ? "The store has an audit already; a backup is restored into an empty one." : $"The audit in the backup is not whole: entry {told.Number} is not the one that was written, or the one before it is not.");
                }
            }

            hash = await Insert(session.Writing, [.. some.Select(one => one.Entry)], before, hash, cancellation);
        }

        await session.Commit();
        return told;
    }

    private static string Places(int row) => $"({string.Join(", ", Enumerable.Range(0, AuditSchema.Columns.Length + 2).Select(column => $"@v{row}_{column}"))})";

    private static object?[] Values(AuditEntry entry) =>
    [
        ColumnValue.FromInstant(entry.At), entry.Act, Show(entry.Outcome), (long)entry.Status, entry.Key, entry.Role, entry.Unit, entry.City, entry.Address, entry.Entity, entry.Version, entry.Code, entry.Provisions,
    ];

    /// <summary>The entry of a row; null where a value is none that was ever written.</summary>
    private static AuditEntry? Read(DbDataReader row)
    {
        return ColumnValue.TryInstant(row.GetString(1), out var at) && Enum.TryParse<AuditOutcome>(row.GetString(3), ignoreCase: true, out var outcome) && Show(outcome) == row.GetString(3)
            ? new AuditEntry(at, row.GetString(2), outcome, (int)row.GetInt64(4))
            {
                Key = Text(5),
                Role = Text(6),
                Unit = Text(7),
                City = Text(8),
                Address = Text(9),
                Entity = Text(10),
                Version = row.IsDBNull(11) ? null : row.GetInt64(11),
                Code = Text(12),
                Provisions = Text(13),
            }
            : null;

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    private static async Task<(long Number, string Hash)> Last(DbConnection connection, CancellationToken cancellation)
    {
        await using var last = SqlLog.Command(connection, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1");
        await using var reader = await last.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1)) : (0, Genesis);
    }

    private async Task<bool> Exists(DbConnection connection, CancellationToken cancellation)
    {
        await using var exists = SqlLog.Command(connection, AuditSchema.Exists(log.Dialect));
        return (long)(await exists.ExecuteScalarAsync(cancellation))! > 0;
    }

    private static async Task<string?> HashAt(DbConnection connection, long number, CancellationToken cancellation)
    {
        await using var one = SqlLog.Command(connection, "SELECT hash FROM audit WHERE id = @number");
        SqlLog.Add(one, "number", number);
        return await one.ExecuteScalarAsync(cancellation) as string;
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
