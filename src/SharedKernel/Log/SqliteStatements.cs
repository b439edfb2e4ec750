using Microsoft.Data.Sqlite;

namespace InfoGov.Log;

/// <summary>Prepared statements of one SQLite connection.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public void Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar();

    /// <summary>Writes a row, new or in place of the one with its key.</summary>
    public void Upsert(Table table, string name, object?[] values)
    {
        if (!prepared.TryGetValue(name, out var command))
        {
            var places = string.Join(", ", table.Columns.Select((_, i) => $"${i}"));
            command = Prepare(name, $"INSERT INTO {name} ({TableSql.Columns(table)}) VALUES ({places}) {TableSql.OnConflict(table)}", values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = ColumnValue.ToStored(table.Columns[i], values[i]) ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        var command = prepared.TryGetValue(sql, out var known) ? known : Prepare(sql, sql, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Prepare(string name, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", value: null));
        }

        prepared[name] = command;
        return command;
    }
}
