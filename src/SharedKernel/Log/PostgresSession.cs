using System.Data.Common;
using Npgsql;

namespace InfoGov.Log;

/// <summary>A transaction over the whole of a PostgreSQL store; events are read on a connection of their own.</summary>
internal sealed class PostgresSession(NpgsqlConnection reading, NpgsqlConnection writing) : LogSession(reading, writing)
{
    /// <summary>Makes both connections see the same state of the store.</summary>
    public async Task ShareSnapshot()
    {
        await Execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
        await using var export = SqlLog.Command(Writing, "SELECT pg_export_snapshot()");
        var snapshot = (string)(await export.ExecuteScalarAsync())!;
        await using var import = SqlLog.Command(Reading, $"BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '{snapshot}'");
        await import.ExecuteNonQueryAsync();
    }

    public override ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public override Task Write(Table table, string name, IReadOnlyList<object?[]> rows)
    {
        var batch = new PostgresBatch(writing);
        batch.Upsert(table, name, rows);
        return batch.Run();
    }

    public override Task Disclose(IReadOnlyCollection<DisclosureEntry> entries) => new PostgresBatch(writing).Disclose(entries).Run();

    public override Task Commit() => Execute("COMMIT");

    public override async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }
}
