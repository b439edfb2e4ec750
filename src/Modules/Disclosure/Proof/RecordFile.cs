using System.Globalization;
using InfoGov.Log;
using InfoGov.Suites;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Proof;

/// <summary>
/// The whole public record of a city as one SQLite file: every entry of the log about it with the proof that it is under the signed
/// checkpoint, and a view for each set that shows the rows as the entries last say. There is no second copy of a row that could differ.
/// </summary>
internal static class RecordFile
{
    private const string Schema = """
        CREATE TABLE about (city TEXT NOT NULL, key TEXT NOT NULL, checkpoint TEXT NOT NULL) STRICT;
        CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            "set" TEXT NOT NULL,
            "key" TEXT NOT NULL,
            operation TEXT NOT NULL,
            at TEXT NOT NULL,
            digest TEXT,
            leaf TEXT NOT NULL,
            salt TEXT,
            content TEXT,
            proof BLOB NOT NULL) STRICT;
        CREATE INDEX entries_row ON entries ("set", "key", position);
        CREATE VIEW rows AS SELECT * FROM entries e WHERE content IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM entries n WHERE n."set" = e."set" AND n."key" = e."key" AND n.position > e.position);
        """;

    private const string Insert = """
        INSERT INTO entries (position, "set", "key", operation, at, digest, leaf, salt, content, proof)
        VALUES ($position, $set, $key, $operation, $at, $digest, $leaf, $salt, $content, $proof)
        """;

    /// <summary>Writes the file; returns how many entries it holds.</summary>
    public static async Task<long> Write(string file, string city, IEnumerable<PublicSet> sets, SqlLog log, LogKey key, CancellationToken cancellation)
    {
        var checkpoint = await key.Newest(log, cancellation);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await target.OpenAsync(cancellation);
        // Whoever asked gets the whole file or none; it need not survive a crash half-way.
        await Run(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; " + Schema);
        await Run(target, "INSERT INTO about VALUES ($city, $key, $checkpoint)", ("$city", city), ("$key", key.Verifier.ToString()), ("$checkpoint", checkpoint.Note));
        foreach (var set in sets)
        {
            await Run(target, View(set));
        }

        await using var entries = await log.Projections.OpenLatest(cancellation);
        await using var hashes = await log.Projections.OpenLatest(cancellation);
        var tree = hashes.Tree(log.Suite, checkpoint.Size, cancellation);
        await using var insert = target.CreateCommand();
        insert.CommandText = Insert;
        string[] names = ["$position", "$set", "$key", "$operation", "$at", "$digest", "$leaf", "$salt", "$content", "$proof"];
        foreach (var name in names)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        long written = 0;
        await foreach (var (position, entry, leaf) in entries.DisclosuresIn(city, checkpoint.Size, cancellation))
        {
            object?[] values =
            [
                position, entry.Set, entry.Key, entry.Operation, entry.At, entry.Digest, leaf, entry.Salt, entry.Content,
                (await tree.Inclusion(position - 1)).SelectMany(hash => hash).ToArray(),
            ];
            foreach (var (index, value) in values.Index())
            {
                insert.Parameters[index].Value = value ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(cancellation);
            written++;
        }

        await Run(target, "COMMIT");
        return written;
    }

    /// <summary>Checks every entry of a file against the checkpoint in it.</summary>
    public static async Task<LogVerdict> Verify(SqliteConnection connection, string? key, string? earlier, IReadOnlyList<VerifierKey> formers, CancellationToken cancellation)
    {
        var findings = new Findings();
        var (given, note) = await About(connection, cancellation);
        var verifier = VerifierKey.Parse(key ?? given);
        var checkpoint = Checkpoint.Open(note, verifier);
        if (earlier is not null && Checkpoint.Open(earlier, [verifier, .. formers]) is var before && before.Size == checkpoint.Size && !before.Root.AsSpan().SequenceEqual(checkpoint.Root))
        {
            findings.Add("The checkpoint kept from earlier is of the same size and has another root: the log was shown to different people differently.");
        }

        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT position, "set", "key", operation, at, digest, leaf, salt, content, proof FROM entries ORDER BY position""";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var newest = new Dictionary<(string Set, string Key), (long Position, bool IsEmptied)>();
        var held = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            held++;
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            var entry = new DisclosureEntry(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), Text(5), City: null, Text(7), Text(8));
            var (position, leaf) = (reader.GetInt64(0), entry.Leaf(verifier.Suite));
            var what = string.Create(CultureInfo.InvariantCulture, $"Entry {position} ({entry.Set} '{entry.Key}')");
            if (Convert.ToHexStringLower(leaf) != reader.GetString(6)
                || !Merkle.Proof.Includes(verifier.Suite, leaf, position - 1, checkpoint.Size, [.. reader.GetFieldValue<byte[]>(9).Chunk(Suite.HashSize)], checkpoint.Root))
            {
                findings.Add($"{what} is not the one under the checkpoint.");
            }

            if (entry.Content is not null && (entry.Salt is null || DisclosureEntry.DigestOf(verifier.Suite, entry.Salt, entry.Content) != entry.Digest))
            {
                findings.Add($"{what} holds another content than its digest says.");
            }

            newest[(entry.Set, entry.Key)] = (position, entry is { Operation: DisclosureEntry.Put, Content: null });
        }

        // What is erased is removed as well.
        foreach (var ((set, row), (position, _)) in newest.Where(of => of.Value.IsEmptied))
        {
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {position} ({set} '{row}') has been emptied: nothing says that the row was removed."));
        }

        return new LogVerdict(verifier.Name, verifier.ToString(), checkpoint.Size, note, findings.List) { Part = held };
    }

    private static string View(PublicSet set)
    {
        var columns = set.AllProperties.Where(property => property.Computation is null).Select(property => set.ColumnOf(property).Type switch
        {
            ColumnType.Integer or ColumnType.Decimal => $"CAST(content ->> '$.{property.Name}' AS NUMERIC) AS \"{property.Name}\"",
            _ => $"content ->> '$.{property.Name}' AS \"{property.Name}\"",
        });
        return $"CREATE VIEW \"{set.Name}\" AS SELECT {string.Join(", ", columns)} FROM rows WHERE \"set\" = '{set.Name}'";
    }

    private static async Task<(string Key, string Note)> About(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, checkpoint FROM about";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetString(0), reader.GetString(1)) : throw new InvalidDataException("The record does not say by which key and checkpoint it stands.");
    }

    private static async Task Run(SqliteConnection connection, string sql, params (string Name, string Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }
}
