using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>Which store goes with which database.</summary>
public static class DocumentStores
{
    /// <summary>The table of the same PostgreSQL, else the folder.</summary>
    public static IDocumentStore Beside(SqlLog log, string folder) => log.Dialect == SqlDialect.Postgres ? new PostgresDocuments(log) : new FolderDocuments(folder);

    /// <summary>
    /// Every content that an attachment names and the store lacks or holds otherwise, and every one that no attachment ever
    /// named, in words.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Verify(this IDocumentStore documents, SqlLog log, CancellationToken cancellation)
    {
        await using (var session = await log.BeginSnapshot(cancellation))
        {
            // Tables of an earlier release, or without what it did not have yet; that is told of them already.
            if (!await ProjectionTables.AreCurrent(session, log))
            {
                return [];
            }
        }

        List<string> findings = [];
        foreach (var sha256 in await Known(log, cancellation))
        {
            if (await documents.FlawOf(sha256, cancellation) is { } flaw)
            {
                findings.Add(flaw);
            }
        }

        findings.AddRange((await documents.Orphans(log, cancellation)).Select(sha256 => $"The content of document {sha256} belongs to nothing; it goes with the next start."));
        return findings;
    }

    /// <summary>What is wrong with a content, in words; null when it is there and is what its digest says.</summary>
    public static async Task<string?> FlawOf(this IDocumentStore documents, string sha256, CancellationToken cancellation)
    {
        await using var content = await documents.Open(sha256, cancellation);
        return content is null ? $"The content of document {sha256} is missing."
            : Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) != sha256 ? $"The content of document {sha256} has been changed."
            : null;
    }

    /// <summary>
    /// Removes a content that was kept for a document that was refused. It stays when another document has it by now; that one
    /// is looked for under the lock of all writers, and whoever attaches one looks afterwards whether its content is there.
    /// </summary>
    public static async Task Release(this IDocumentStore documents, SqlLog log, string sha256, CancellationToken cancellation)
    {
        await using var session = await log.BeginExclusive(cancellation);
        await using var command = SqlLog.Command(session.Writing, "SELECT count(*) FROM attachments WHERE sha256 = @sha256");
        SqlLog.Add(command, "sha256", sha256);
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 0)
        {
            await documents.Remove(sha256, cancellation);
        }

        await session.Commit();
    }

    /// <summary>Removes what belongs to nothing: what was kept for a document whose host ended before it was recorded or refused. Returns how many.</summary>
    public static async Task<int> RemoveOrphans(this IDocumentStore documents, SqlLog log, CancellationToken cancellation)
    {
        var orphans = await documents.Orphans(log, cancellation);
        foreach (var sha256 in orphans)
        {
            await documents.Release(log, sha256, cancellation);
        }

        return orphans.Count;
    }

    /// <summary>The digests of all attached documents, in order.</summary>
    internal static Task<IReadOnlyList<string>> Known(SqlLog log, CancellationToken cancellation) =>
        Texts(log, "SELECT DISTINCT sha256 FROM attachments ORDER BY sha256", cancellation);

    private static async Task<IReadOnlyList<string>> Orphans(this IDocumentStore documents, SqlLog log, CancellationToken cancellation)
    {
        var kept = (await documents.All(cancellation)).Except(await Known(log, cancellation), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (kept.Count > 0)
        {
            // Matters found secret have no rows; that their documents were attached stands in the log only.
            foreach (var attached in await Texts(log, "SELECT data FROM events WHERE type = 'DocumentAttached'", cancellation))
            {
                using var json = JsonDocument.Parse(attached);
                kept.Remove(json.RootElement.GetProperty("sha256").GetString()!);
            }
        }

        return [.. kept.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> Texts(SqlLog log, string sql, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> texts = [];
        while (await reader.ReadAsync(cancellation))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
