using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InfoGov.Log;

/// <summary>
/// Prepared statements of one SQLite connection, on the bare SQLite calls: the committing thread is the bottleneck of the
/// whole store, and text that is UTF-8 already goes in as it is.
/// </summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private const int MostPrepared = 1000;

    private readonly Dictionary<string, sqlite3_stmt> prepared = new(StringComparer.Ordinal);
    private readonly sqlite3 database = connection.Handle!;

    /// <summary>The tables whose search indexes are kept with them.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>Runs a statement; values are long, string, UTF-8 text as memory, or null.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Step(Prepared(sql, sql), values, out _);

    /// <summary>The integer in the first column of the first row; null when there is none.</summary>
    public long? Integer(string sql, params ReadOnlySpan<object?> values) => Step(Prepared(sql, sql), values, out var value) ? value : null;

    /// <summary>The text in the first column of the first row; null when there is none.</summary>
    public string? Text(string sql)
    {
        string? text = null;
        Step(Prepared(sql, sql), [], out _, row => text = raw.sqlite3_column_text(row, 0).utf8_to_string());
        return text;
    }

    /// <summary>The integer and the text in the first columns of the first row; null when there is none.</summary>
    public (long Integer, string Text)? IntegerAndText(string sql, params ReadOnlySpan<object?> values)
    {
        var text = "";
        return Step(Prepared(sql, sql), values, out var integer, row => text = raw.sqlite3_column_text(row, 1).utf8_to_string()) ? (integer, text) : null;
    }

    /// <summary>Writes a row, new or in place of the one with its key.</summary>
    public void Upsert(Table table, string name, object?[] values)
    {
        if (!prepared.TryGetValue(name, out var statement))
        {
            var places = string.Join(", ", table.Columns.Select(_ => "?"));
            statement = Prepared(name, $"INSERT INTO {name} ({TableSql.Columns(table)}) VALUES ({places}) {TableSql.OnConflict(table)}");
        }

        var stored = new object?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            stored[i] = ColumnValue.ToStored(table.Columns[i], values[i]);
        }

        Step(statement, stored, out _);
    }

    /// <summary>
    /// Writes the columns of a row that differ: SQLite writes every index anew that a column which is set belongs to, whatever its value.
    /// False when there is no such row, or too many columns differ in too many ways to keep a statement for each.
    /// </summary>
    public bool Update(Table table, object?[] before, object?[] values)
    {
        var sql = new StringBuilder("UPDATE ").Append(table.Name).Append(" SET ");
        var stored = new List<object?>(8);
        for (var i = 1; i < values.Length; i++)
        {
            if (!Equals(before[i], values[i]))
            {
                sql.Append(stored.Count == 0 ? "" : ", ").Append(table.Columns[i].Name).Append(" = ?");
                stored.Add(ColumnValue.ToStored(table.Columns[i], values[i]));
            }
        }

        if (stored.Count == 0 || prepared.Count > MostPrepared)
        {
            return false;
        }

        var text = sql.Append(" WHERE ").Append(table.Key.Name).Append(" = ?").ToString();
        stored.Add(values[0]);
        Step(Prepared(text, text), CollectionsMarshal.AsSpan(stored), out _);
        return raw.sqlite3_changes(database) > 0;
    }

    public void Delete(Table table, string key)
    {
        var name = $"delete {table.Name}";
        var statement = prepared.TryGetValue(name, out var known) ? known : Prepared(name, $"DELETE FROM {table.Name} WHERE {table.Key.Name} = ?");
        Step(statement, [key], out _);
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }
    }

    private sqlite3_stmt Prepared(string name, string sql)
    {
        if (!prepared.TryGetValue(name, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            prepared[name] = statement;
        }

        return statement;
    }

    private bool Step(sqlite3_stmt statement, ReadOnlySpan<object?> values, out long first, Action<sqlite3_stmt>? read = null)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                long integer => raw.sqlite3_bind_int64(statement, i + 1, integer),
                ReadOnlyMemory<byte> utf8 => raw.sqlite3_bind_text(statement, i + 1, utf8.Span),
                var text => raw.sqlite3_bind_text(statement, i + 1, (string)text),
            });
        }

        var result = raw.sqlite3_step(statement);
        var isRow = result == raw.SQLITE_ROW;
        first = isRow ? raw.sqlite3_column_int64(statement, 0) : 0;
        try
        {
            if (isRow)
            {
                read?.Invoke(statement);
            }

            Check(isRow || result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
            return isRow;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
