using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// The public rows against the disclosure log: where the last entry of a row is not what the row says. A rebuild and a start with other
/// public properties append what differs, which is also how a store from before the log gets its first entries; a verification reports it.
/// </summary>
internal static class Reconciling
{
    private const int Chunk = 1000;
    private const string Noted = "disclosed";

    /// <summary>Appends what differs, when the public properties are others than at the last time.</summary>
    public static async Task WhenSetsChanged(SqlLog log, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        if (await ProjectionTables.Meta(session, Noted) != ShapeOf(log))
        {
            await Append(session, log, cancellation);
            await session.Commit();
        }
    }

    /// <summary>Appends what differs, within a transaction that holds the lock of all writers.</summary>
    public static async Task Append(LogSession session, SqlLog log, CancellationToken cancellation)
    {
        var now = log.Time.GetUtcNow();
        foreach (var set in log.Disclosed)
        {
            await foreach (var differing in Differences(session, log.Suite, set, cancellation))
            {
                await session.Disclose(log.Suite, [.. differing.Select(d => DisclosureEntry.Of(log.Suite, set, d.Key, d.Values, now))]);
            }
        }

        await ProjectionTables.Note(session, Noted, ShapeOf(log));
    }

    /// <summary>The rows, chunk by chunk in the order of their keys, whose last entry is missing or says otherwise; values are null where there is an entry and no row.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<(string Key, object?[]? Values)>> Differences(
        LogSession session, Suite suite, DisclosedSet set, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? after = "", upTo; after is not null; after = upTo)
        {
            var rows = await Rows(session, set, after, cancellation);
            upTo = rows.Count == Chunk ? rows[^1].Key : null;
            var last = await LastEntries(session, set.Name, after, upTo, cancellation);
            var differing = new List<(string Key, object?[]? Values)>();
            foreach (var row in rows)
            {
                if (!last.Remove(row.Key, out var entry) || !Says(suite, entry, set.ContentOf(row.Values)))
                {
                    differing.Add((row.Key, row.Values));
                }
            }

            differing.AddRange(last.Values.Where(entry => entry.Operation == DisclosureEntry.Put).Select(entry => (entry.Key, (object?[]?)null)));
            if (differing.Count > 0)
            {
                yield return differing;
            }
        }
    }

    private static bool Says(Suite suite, DisclosureEntry entry, string content) =>
        entry is { Operation: DisclosureEntry.Put, Salt: { } salt, Digest: { } digest } && DisclosureEntry.DigestOf(suite, salt, content) == digest;

    private static async Task<List<(string Key, object?[] Values)>> Rows(LogSession session, DisclosedSet set, string after, CancellationToken cancellation)
    {
        var key = set.Table.Key.Name;
        await using var command = SqlLog.Command(session.Writing, $"SELECT {TableSql.Columns(set.Table)} FROM {set.Table.Name} WHERE {key} > @after ORDER BY {key} LIMIT {Chunk}");
        SqlLog.Add(command, "after", after);
        var rows = new List<(string, object?[])>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add((reader.GetString(0), [.. set.Table.Columns.Select((column, i) => ColumnValue.FromStored(column, reader.GetValue(i)))]));
        }

        return rows;
    }

    private static async Task<Dictionary<string, DisclosureEntry>> LastEntries(LogSession session, string set, string after, string? upTo, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Writing, $"""
            SELECT {DisclosureSchema.Columns} FROM disclosures WHERE row_set = @set AND row_key > @after {(upTo is null ? "" : "AND row_key <= @upTo")}
            AND position = (SELECT max(l.position) FROM disclosures l WHERE l.row_set = disclosures.row_set AND l.row_key = disclosures.row_key)
            """);
        command.CommandTimeout = 0;
        SqlLog.Add(command, "set", set);
        SqlLog.Add(command, "after", after);
        if (upTo is not null)
        {
            SqlLog.Add(command, "upTo", upTo);
        }

        var last = new Dictionary<string, DisclosureEntry>(StringComparer.Ordinal);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var entry = DisclosureReading.Current(reader).Entry;
            last[entry.Key] = entry;
        }

        return last;
    }

    private static string ShapeOf(SqlLog log) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', log.Disclosed.Select(set => set.Shape).Order(StringComparer.Ordinal)))));
}
