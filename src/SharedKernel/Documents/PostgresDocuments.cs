using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>Contents in a table of the PostgreSQL that holds the log, so that every host and every backup of the database has them.</summary>
internal sealed class PostgresDocuments(SqlLog log) : IDocumentStore
{
    private const string Create = """
        CREATE TABLE IF NOT EXISTS document_contents (
            sha256 TEXT COLLATE "C" PRIMARY KEY,
            content BYTEA NOT NULL)
        """;

    private volatile bool exists;

    public async Task<KeptContent> Put(Stream content, CancellationToken cancellation)
    {
        // One row, one value: documents are small, and a content is whole or not there.
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellation);
        var bytes = buffer.ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var connection = await log.OpenPrimary(cancellation);
        if (!exists)
        {
            // Two hosts may make the table at the same moment; the lock of all writers lets one go first.
            await using var create = SqlLog.Command(connection, $"BEGIN; {PostgresSchema.Lock}; {Create}; COMMIT");
            await create.ExecuteNonQueryAsync(cancellation);
            exists = true;
        }

        await using var command = SqlLog.Command(connection, "INSERT INTO document_contents (sha256, content) VALUES (@sha256, @content) ON CONFLICT (sha256) DO NOTHING");
        SqlLog.Add(command, "sha256", sha256);
        SqlLog.Add(command, "content", bytes);
        return new KeptContent(sha256, await command.ExecuteNonQueryAsync(cancellation) == 1);
    }

    public async Task Remove(string sha256, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        if (await Exists(connection, cancellation))
        {
            await using var command = SqlLog.Command(connection, "DELETE FROM document_contents WHERE sha256 = @sha256");
            SqlLog.Add(command, "sha256", sha256);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task<IReadOnlyList<string>> All(CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        if (!await Exists(connection, cancellation))
        {
            return [];
        }

        await using var command = SqlLog.Command(connection, "SELECT sha256 FROM document_contents ORDER BY sha256");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> all = [];
        while (await reader.ReadAsync(cancellation))
        {
            all.Add(reader.GetString(0));
        }

        return all;
    }

    public async Task<Stream?> Open(string sha256, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        if (!await Exists(connection, cancellation))
        {
            return null;
        }

        await using var command = SqlLog.Command(connection, "SELECT content FROM document_contents WHERE sha256 = @sha256");
        SqlLog.Add(command, "sha256", sha256);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellation);
        return await reader.ReadAsync(cancellation) ? new MemoryStream(reader.GetFieldValue<byte[]>(0), writable: false) : null;
    }

    private static async Task<bool> Exists(DbConnection connection, CancellationToken cancellation)
    {
        await using var known = SqlLog.Command(connection, "SELECT to_regclass('document_contents') IS NOT NULL");
        return await known.ExecuteScalarAsync(cancellation) is true;
    }
}
