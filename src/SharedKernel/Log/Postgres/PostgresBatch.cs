using Npgsql;

namespace InfoGov.Log;

/// <summary>Statements sent in one round trip; many rows travel as one array for each column.</summary>
internal sealed class PostgresBatch(NpgsqlConnection connection)
{
    private readonly NpgsqlBatch batch = new(connection);

    public PostgresBatch Add(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
        return this;
    }

    public void Delete(Table table, string[] keys)
    {
        if (keys.Length > 0)
        {
            Add($"DELETE FROM {table.Name} WHERE {table.Key.Name} = ANY ($1::text[])", [keys]);
        }
    }

    /// <summary>Writes rows with distinct keys, new or in place of the ones with their keys.</summary>
    public void Upsert(Table table, string name, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var arrays = table.Columns.Select((column, i) => ColumnValue.IsText(column.Type)
            ? (object)rows.Select(row => (string?)ColumnValue.ToStored(column, row[i])).ToArray()
            : rows.Select(row => (long?)ColumnValue.ToStored(column, row[i])).ToArray()).ToArray();
        var types = table.Columns.Select((column, i) => $"${i + 1}::{(ColumnValue.IsText(column.Type) ? "text" : "bigint")}[]");
        Add($"INSERT INTO {name} ({TableSql.Columns(table)}) SELECT * FROM unnest({string.Join(", ", types)}) {TableSql.OnConflict(table)}", arrays);
    }

    public Task<NpgsqlDataReader> Read() => batch.ExecuteReaderAsync();

    public async Task Run()
    {
        await using (batch)
        {
            await batch.ExecuteNonQueryAsync();
        }
    }
}
