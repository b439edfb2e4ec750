using System.Data.Common;
using InfoGov.Suites;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InfoGov.Log;

/// <summary>A transaction over the whole of a SQLite store.</summary>
internal sealed class SqliteSession : LogSession
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatements statements;
    private readonly IReadOnlyList<Table> tables;

    public SqliteSession(SqliteConnection connection, string begin, IReadOnlyList<Table> tables)
        : base(connection, connection)
    {
        (this.connection, this.tables) = (connection, tables);
        statements = new SqliteStatements(connection);
        statements.Run(begin);
    }

    // Without a copy: the text lies in the page cache until the next step.
    public override ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle, column);

    public override Task Write(Table table, string name, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
        {
            statements.Upsert(table, name, row);
        }

        return Task.CompletedTask;
    }

    public override Task Disclose(Suite suite, IReadOnlyCollection<DisclosureEntry> entries)
    {
        statements.Disclose(suite, entries);
        return Task.CompletedTask;
    }

    public override Task Commit()
    {
        SqliteSearch.Enter(statements, tables, left: 0);
        statements.Run("COMMIT");
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        statements.Dispose();
        await connection.DisposeAsync();
    }
}
