using System.Data;
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

    public async Task<string> Put(Stream content, CancellationToken cancellation)
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
        await command.ExecuteNonQueryAsync(cancellation);
        return sha256;
    }

    public async Task<Stream?> Open(string sha256, CancellationToken cancellation)
    {
        await using var connection = await log.OpenPrimary(cancellation);
        await using var known = SqlLog.Command(connection, "SELECT to_regclass('document_contents') IS NOT NULL");
        if (await known.ExecuteScalarAsync(cancellation) is not true)
        {
            return null;
        }

        await using var command = SqlLog.Command(connection, "SELECT content FROM document_contents WHERE sha256 = @sha256");
        SqlLog.Add(command, "sha256", sha256);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellation);
        return await reader.ReadAsync(cancellation) ? new MemoryStream(reader.GetFieldValue<byte[]>(0), writable: false) : null;
    }
}
