using System.Data.Common;
using InfoGov.Suites;

namespace InfoGov.Log;

/// <summary>
/// A view of the store for work on the whole of it: one connection to read events from, one to write projections to; in
/// SQLite they are the same one.
/// </summary>
internal abstract class LogSession(DbConnection reading, DbConnection writing) : IAsyncDisposable
{
    public DbConnection Reading { get; } = reading;

    public DbConnection Writing { get; } = writing;

    /// <summary>The text of a column as UTF-8, valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> Utf8(DbDataReader reader, int column);

    /// <summary>Writes rows to a table of that name, new or in place of the row of the same key.</summary>
    public abstract Task Write(Table table, string name, IReadOnlyList<object?[]> rows);

    /// <summary>Adds entries to the disclosure log.</summary>
    public abstract Task Disclose(Suite suite, IReadOnlyCollection<DisclosureEntry> entries);

    public abstract Task Commit();

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs a statement with named values.</summary>
    public async Task Run(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = SqlLog.Command(Writing, sql);
        foreach (var (name, value) in values)
        {
            SqlLog.Add(command, name, value);
        }

        await command.ExecuteNonQueryAsync();
    }

    public async Task Execute(string sql)
    {
        await using var command = SqlLog.Command(Writing, sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
