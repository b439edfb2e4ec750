using System.Text.Json;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// The disclosure log in a backup: its entries, checkpoints and settings, a line each. It cannot be made anew from the events: what was
/// said to the public, and signed, is a truth of its own.
/// </summary>
internal static class DisclosureArchive
{
    private const string Insert = $"INSERT INTO disclosures ({DisclosureSchema.Columns}) VALUES (@position, @set, @key, @operation, @at, @digest, @leaf, @city, @salt, @content)";
    private const string InsertNode = "INSERT INTO disclosure_nodes (level, place, hash) VALUES (@level, @place, @hash)";
    private const string InsertCheckpoint = "INSERT INTO disclosure_checkpoints (size, root, note, signed_at) VALUES (@size, @root, @note, @at)";

    /// <summary>The lines up to a position, which whoever writes a backup asks for before the last event.</summary>
    public static async IAsyncEnumerable<string> Lines(SqlLog log, long upTo, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await foreach (var entry in connection.Disclosures(0, upTo, cancellation))
        {
            yield return JsonSerializer.Serialize(new Line(entry, Checkpoint: null, Setting: null));
        }

        await foreach (var checkpoint in connection.Checkpoints(cancellation))
        {
            if (checkpoint.Size <= upTo)
            {
                yield return JsonSerializer.Serialize(new Line(Entry: null, checkpoint, Setting: null));
            }
        }

        foreach (var (name, value) in await log.Settings(cancellation))
        {
            yield return JsonSerializer.Serialize(new Line(Entry: null, Checkpoint: null, new(name, value)));
        }
    }

    /// <summary>
    /// Takes in lines, all of them or none. Of a log that was hashed and signed by another suite nothing can be kept: contents that were
    /// erased cannot be hashed anew, nor can signatures be made; it is checked, and the store begins a log of its own.
    /// </summary>
    /// <exception cref="InvalidDataException">They are no whole log.</exception>
    public static async Task Take(SqlLog log, Suite suite, IAsyncEnumerable<string> lines, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        var nodes = new List<(int Level, long Place, byte[] Hash)>();
        var check = new DisclosureCheck(suite, wrong => throw new InvalidDataException($"The disclosure log in the backup is not whole: {wrong}"))
        {
            Whole = (level, place, hash) => nodes.Add((level, place, hash)),

            // A clock was set back; verify compares with the events.
            DatedBack = (_, _) => { },
        };
        var (signed, goesOn) = (0L, suite == log.Suite);
        await foreach (var text in lines.WithCancellation(cancellation))
        {
            var line = JsonSerializer.Deserialize<Line>(text)!;
            if (line.Entry is { } recorded)
            {
                check.Add(recorded);
                if (!goesOn)
                {
                    continue;
                }

                var entry = recorded.Entry;
                await session.Run(
                    Insert, ("position", recorded.Position), ("set", entry.Set), ("key", entry.Key), ("operation", entry.Operation), ("at", entry.At), ("digest", entry.Digest),
                    ("leaf", recorded.Leaf), ("city", entry.City), ("salt", entry.Salt), ("content", entry.Content));
            }
            else if (line.Checkpoint is { } checkpoint && goesOn)
            {
                signed = checkpoint.Size;
                await session.Run(InsertCheckpoint, ("size", checkpoint.Size), ("root", checkpoint.Root), ("note", checkpoint.Note), ("at", ColumnValue.FromInstant(checkpoint.SignedAt)));
            }
            else if (line.Setting is { } setting && (goesOn || !StoreSettings.IsOfOneLog(setting.Name)))
            {
                await ProjectionTables.Note(session, setting.Name, setting.Value);
            }
        }

        foreach (var (level, place, hash) in nodes.Where(node => node.Place < Merkle.Tiles.HashesOf(node.Level, signed)))
        {
            await session.Run(InsertNode, ("level", (long)level), ("place", place), ("hash", Convert.ToHexStringLower(hash)));
        }

        await session.Commit();
    }

    internal sealed record Line(RecordedDisclosure? Entry, LogCheckpoint? Checkpoint, Setting? Setting);

    internal sealed record Setting(string Name, string Value);
}
