using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>Writes entries at the end of the disclosure log, under the lock of all writers; the contents of rows that are removed go.</summary>
internal static class DisclosureWriting
{
    private const string End = "coalesce((SELECT max(position) FROM disclosures), 0)";

    // A removal knows its row only by its key; it belongs where the row did.
    private const string InsertOne = $"""
        INSERT INTO disclosures ({DisclosureSchema.Columns}) VALUES ({End} + 1, ?1, ?2, ?3, ?4, ?5, ?6,
            coalesce(?7, (SELECT d.city FROM disclosures d WHERE d.row_set = ?1 AND d.row_key = ?2 ORDER BY d.position DESC LIMIT 1)), ?8, ?9)
        """;

    private const string EraseOne = $"UPDATE disclosures SET salt = NULL, content = NULL WHERE row_set = ?1 AND row_key = ?2 AND {DisclosureSchema.EraseRemoved}";

    private const string InsertMany = $"""
        INSERT INTO disclosures ({DisclosureSchema.Columns})
        SELECT {End} + u.n, u.row_set, u.row_key, u.operation, u.recorded_at, u.digest, u.leaf,
            coalesce(u.city, (SELECT d.city FROM disclosures d WHERE d.row_set = u.row_set AND d.row_key = u.row_key ORDER BY d.position DESC LIMIT 1)), u.salt, u.content
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
            WITH ORDINALITY AS u(row_set, row_key, operation, recorded_at, digest, leaf, city, salt, content, n)
        """;

    private const string EraseMany = $"""
        UPDATE disclosures SET salt = NULL, content = NULL FROM unnest($1::text[], $2::text[]) AS gone(row_set, row_key)
        WHERE disclosures.row_set = gone.row_set AND disclosures.row_key = gone.row_key AND {DisclosureSchema.EraseRemoved}
        """;

    public static void Disclose(this SqliteStatements statements, Suite suite, IEnumerable<DisclosureEntry> entries)
    {
        foreach (var entry in entries)
        {
            statements.Run(
                InsertOne, entry.Set, entry.Key, entry.Operation, entry.At, entry.Digest, Convert.ToHexStringLower(entry.Leaf(suite)), entry.City, entry.Salt, entry.Content);
            if (entry.Operation == DisclosureEntry.Remove)
            {
                statements.Run(EraseOne, entry.Set, entry.Key);
            }
        }
    }

    public static PostgresBatch Disclose(this PostgresBatch write, Suite suite, IReadOnlyCollection<DisclosureEntry> entries)
    {
        if (entries.Count == 0)
        {
            return write;
        }

        write.Add(
            InsertMany,
            Each(entries, e => e.Set), Each(entries, e => e.Key), Each(entries, e => e.Operation), Each(entries, e => e.At), Each(entries, e => e.Digest),
            Each(entries, e => Convert.ToHexStringLower(e.Leaf(suite))), Each(entries, e => e.City), Each(entries, e => e.Salt), Each(entries, e => e.Content));
        DisclosureEntry[] gone = [.. entries.Where(e => e.Operation == DisclosureEntry.Remove)];
        return gone.Length == 0 ? write : write.Add(EraseMany, Each(gone, e => e.Set), Each(gone, e => e.Key));
    }

    private static string?[] Each(IEnumerable<DisclosureEntry> entries, Func<DisclosureEntry, string?> value) => [.. entries.Select(value)];
}
