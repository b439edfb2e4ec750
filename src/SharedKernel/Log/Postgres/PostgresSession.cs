using System.Data.Common;
using InfoGov.Suites;
using Npgsql;

namespace InfoGov.Log;

/// <summary>A transaction over the whole of a PostgreSQL store; events are read on a connection of their own.</summary>
internal sealed class PostgresSession(NpgsqlConnection reading, NpgsqlConnection writing) : LogSession(reading, writing)
{
    public override ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public override Task Write(Table table, string name, IReadOnlyList<object?[]> rows)
    {
        var batch = new PostgresBatch(writing);
        batch.Upsert(table, name, rows);
        return batch.Run();
    }

    public override Task Disclose(Suite suite, IReadOnlyCollection<DisclosureEntry> entries) => new PostgresBatch(writing).Disclose(suite, entries).Run();

    public override Task Commit() => Execute("COMMIT");

    public override async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }
}
