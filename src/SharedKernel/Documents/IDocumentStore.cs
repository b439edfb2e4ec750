using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>
/// Where the contents of documents lie, each under the SHA-256 of its bytes: the same content is kept once and never
/// changes. Two implementations: a folder beside SQLite, and a table in PostgreSQL.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Keeps a content; returns its digest in lower-case hexadecimal digits. Durable when it returns.</summary>
    Task<string> Put(Stream content, CancellationToken cancellation);

    /// <summary>The content under a digest; null when there is none.</summary>
    Task<Stream?> Open(string sha256, CancellationToken cancellation);
}

/// <summary>Which store goes with which database.</summary>
public static class DocumentStores
{
    /// <summary>The table of the same PostgreSQL, else the folder.</summary>
    public static IDocumentStore Beside(SqlLog log, string folder) => log.Dialect == SqlDialect.Postgres ? new PostgresDocuments(log) : new FolderDocuments(folder);

    /// <summary>Every content that an attachment names and the store lacks or holds otherwise, in words.</summary>
    public static async Task<IReadOnlyList<string>> Verify(this IDocumentStore documents, SqlLog log, CancellationToken cancellation)
    {
        List<string> findings = [];
        foreach (var sha256 in await Known(log, cancellation))
        {
            await using var content = await documents.Open(sha256, cancellation);
            if (content is null)
            {
                findings.Add($"The content of document {sha256} is missing.");
            }
            else if (Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancellation)) != sha256)
            {
                findings.Add($"The content of document {sha256} has been changed.");
            }
        }

        return findings;
    }

    /// <summary>The digests of all attached documents, in order.</summary>
    internal static async Task<IReadOnlyList<string>> Known(SqlLog log, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT DISTINCT sha256 FROM attachments ORDER BY sha256");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> known = [];
        while (await reader.ReadAsync(cancellation))
        {
            known.Add(reader.GetString(0));
        }

        return known;
    }
}
