using System.Globalization;
using InfoGov.Log;
using InfoGov.Suites;

namespace InfoGov.Disclosure.Proof;

/// <summary>What a checkpoint says (C2SP tlog-checkpoint): the name of the log, its size, and the root of its tree.</summary>
internal sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    private const string Extension = "audit ";

    /// <summary>The head of the audit, in an extension line of a checkpoint of the event log; null where it says none.</summary>
    public AuditHead? Audit { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n{(Audit is { Number: > 0 } audit ? $"{Extension}{audit.Number} {audit.Hash}\n" : "")}");

    /// <summary>The checkpoint in a note that the key has signed.</summary>
    /// <exception cref="FormatException">It is no checkpoint, or not signed by the key.</exception>
    public static Checkpoint Open(string note, VerifierKey key)
    {
        var lines = (SignedNote.Open(note, key) ?? throw new FormatException($"The checkpoint is not signed by {key}.")).Split('\n');
        var root = new byte[Suite.HashSize];
        return lines.Length >= 4 && lines[0] == key.Name
            && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && Convert.TryFromBase64String(lines[2], root, out var written) && written == root.Length
            ? new Checkpoint(lines[0], size, root) { Audit = lines.Skip(3).Select(AuditIn).FirstOrDefault(head => head is not null) }
            : throw new FormatException($"The checkpoint of {key.Name} is not written as one.");
    }

    /// <summary>The checkpoint in a note that one of the keys has signed.</summary>
    /// <exception cref="FormatException">It is no checkpoint, or not signed by any; the first is the one that should have.</exception>
    public static Checkpoint Open(string note, IReadOnlyList<VerifierKey> keys) => Open(note, keys.FirstOrDefault(key => SignedNote.Open(note, key) is not null) ?? keys[0]);

    private static AuditHead? AuditIn(string line) =>
        line.StartsWith(Extension, StringComparison.Ordinal) && line[Extension.Length..].Split(' ') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var entries)
            ? new AuditHead(entries, hash) : null;
}
