using System.Data.Common;
using System.Runtime.CompilerServices;
using InfoGov.Merkle;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>Reads the disclosure log, its tree and its checkpoints.</summary>
public static class DisclosureReading
{
    private const string Select = $"SELECT {DisclosureSchema.Columns} FROM disclosures";

    /// <summary>
    /// How many entries there were, from the first on, when an event was recorded. Others of the same moment may be among them; after a restore the rebuild sets right
    /// whatever differs, by further entries.
    /// </summary>
    public static async Task<long> DisclosedBy(this SqlLog log, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT coalesce(min(position) - 1, (SELECT coalesce(max(position), 0) FROM disclosures)) FROM disclosures WHERE recorded_at > @at");
        SqlLog.Add(command, "at", ColumnValue.FromInstant(at));
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The number of entries.</summary>
    public static async Task<long> DisclosureCount(this DbConnection connection, CancellationToken cancellation = default)
    {
        await using var command = SqlLog.Command(connection, "SELECT coalesce(max(position), 0) FROM disclosures");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The number of entries.</summary>
    public static async Task<long> DisclosureHead(this SqlLog log, CancellationToken cancellation = default)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        return await connection.DisclosureCount(cancellation);
    }

    /// <summary>The entries after a position up to another, in order.</summary>
    public static IAsyncEnumerable<RecordedDisclosure> Disclosures(this DbConnection connection, long after, long upTo, CancellationToken cancellation = default) =>
        Read(connection, $"{Select} WHERE position > @after AND position <= @upTo ORDER BY position", [("after", after), ("upTo", upTo)], cancellation);

    /// <summary>The entries of one row, the first first.</summary>
    public static IAsyncEnumerable<RecordedDisclosure> DisclosuresOf(this DbConnection connection, string set, string key, CancellationToken cancellation = default) =>
        Read(connection, $"{Select} WHERE row_set = @set AND row_key = @key ORDER BY position", [("set", set), ("key", key)], cancellation);

    /// <summary>The entries of a city up to a position, in order.</summary>
    public static IAsyncEnumerable<RecordedDisclosure> DisclosuresIn(this DbConnection connection, string city, long upTo, CancellationToken cancellation = default) =>
        Read(connection, $"{Select} WHERE city = @city AND position <= @upTo ORDER BY position", [("city", city), ("upTo", upTo)], cancellation);

    /// <summary>The newest entries of rows that are still as they say, the last first; of one city or set where they are given.</summary>
    public static IAsyncEnumerable<RecordedDisclosure> Newest(this DbConnection connection, string? city, string? set, int most, CancellationToken cancellation = default)
    {
        var conditions = (city is null ? "" : " AND city = @city") + (set is null ? "" : " AND row_set = @set");
        (string, object)[] values = [("most", (long)most), .. city is null ? Array.Empty<(string, object)>() : [("city", city)], .. set is null ? Array.Empty<(string, object)>() : [("set", set)]];
        return Read(
            connection,
            $"{Select} WHERE content IS NOT NULL{conditions} AND NOT EXISTS (SELECT 1 FROM disclosures n WHERE n.row_set = disclosures.row_set AND n.row_key = disclosures.row_key AND n.position > disclosures.position) ORDER BY position DESC LIMIT @most",
            values,
            cancellation);
    }

    /// <summary>The last checkpoint; null before the first.</summary>
    public static async Task<LogCheckpoint?> LastCheckpoint(this DbConnection connection, CancellationToken cancellation = default)
    {
        await foreach (var checkpoint in Checkpoints(connection, "ORDER BY size DESC LIMIT 1", cancellation))
        {
            return checkpoint;
        }

        return null;
    }

    /// <summary>Every checkpoint, the smallest first.</summary>
    public static IAsyncEnumerable<LogCheckpoint> Checkpoints(this DbConnection connection, CancellationToken cancellation = default) => Checkpoints(connection, "ORDER BY size", cancellation);

    /// <summary>The tree of the first entries.</summary>
    public static MerkleTree Tree(this DbConnection connection, Suite suite, long size, CancellationToken cancellation = default) =>
        new(suite, size, (level, tile, width) => connection.Tile(level, tile, width, cancellation));

    /// <summary>The first hashes of a tile.</summary>
    /// <exception cref="TamperedLogException">The store does not hold so many.</exception>
    public static async Task<byte[][]> Tile(this DbConnection connection, int level, long tile, int width, CancellationToken cancellation = default)
    {
        await using var command = SqlLog.Command(connection, level == 0
            ? "SELECT leaf FROM disclosures WHERE position > @from AND position <= @to ORDER BY position"
            : "SELECT hash FROM disclosure_nodes WHERE level = @level AND place >= @from AND place < @to ORDER BY place");
        SqlLog.Add(command, "from", tile * Tiles.Width);
        SqlLog.Add(command, "to", tile * Tiles.Width + width);
        if (level > 0)
        {
            SqlLog.Add(command, "level", (long)level);
        }

        var hashes = new List<byte[]>(width);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            hashes.Add(Convert.FromHexString(reader.GetString(0)));
        }

        return hashes.Count == width ? [.. hashes] : throw new TamperedLogException($"Tile {tile} of level {level} holds {hashes.Count} hashes instead of {width}: entries or nodes are missing");
    }

    private static async IAsyncEnumerable<LogCheckpoint> Checkpoints(DbConnection connection, string order, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, $"SELECT size, root, note, signed_at FROM disclosure_checkpoints {order}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new LogCheckpoint(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), ColumnValue.ToInstant(reader.GetString(3)));
        }
    }

    private static async IAsyncEnumerable<RecordedDisclosure> Read(DbConnection connection, string sql, IReadOnlyList<(string Name, object Value)> values, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, sql);
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
        {
            SqlLog.Add(command, name, value);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return Current(reader);
        }
    }

    internal static RecordedDisclosure Current(DbDataReader reader)
    {
        return new RecordedDisclosure(
            reader.GetInt64(0),
            new DisclosureEntry(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), Text(5), Text(7), Text(8), Text(9)),
            reader.GetString(6));

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}

/// <summary>What was signed: that the log had this many entries and its tree this root.</summary>
/// <param name="Size">How many entries.</param>
/// <param name="Root">The root in hexadecimal.</param>
/// <param name="Note">The signed text.</param>
/// <param name="SignedAt">When.</param>
public sealed record LogCheckpoint(long Size, string Root, string Note, DateTimeOffset SignedAt);

/// <summary>The store is not what its checkpoints say: somebody changed it behind the program's back.</summary>
public sealed class TamperedLogException(string message) : Exception(message);
