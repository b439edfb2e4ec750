using System.Data.Common;
using System.Globalization;
using InfoGov.Log;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Disclosure.Tests;

/// <summary>Projection tables in a database of their own, filled once.</summary>
internal sealed class TestStore(SqlDialect dialect, string connectionString) : IProjectionStore
{
    public SqlDialect Dialect => dialect;

    public async Task<DbConnection> OpenRead(CancellationToken cancellation)
    {
        DbConnection connection = dialect == SqlDialect.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public async Task Fill(Table table, IEnumerable<Row> rows)
    {
        await using var connection = await OpenRead(CancellationToken.None);
        await Execute(connection, $"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(Definition))}, PRIMARY KEY ({table.Key.Name}))", []);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in rows)
        {
            await Execute(connection, $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, index) => "@v" + index))})", row.Values.Zip(table.Columns, Stored));
        }

        await transaction.CommitAsync();
    }

    private string Definition(Column column) => column.Name + (column.Type is ColumnType.Integer or ColumnType.Flag or ColumnType.Decimal
        ? dialect == SqlDialect.Sqlite ? " INTEGER" : " BIGINT"
        : dialect == SqlDialect.Sqlite ? " TEXT" : " TEXT COLLATE \"C\"") + (column.Nullable ? "" : " NOT NULL");

    private static object Stored(object? value, Column column) => value switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        decimal amount => (long)(amount * (long)Math.Pow(10, column.Scale)),
        _ => value,
    };

    private static async Task Execute(DbConnection connection, string sql, IEnumerable<object> values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (index, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@v" + index, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
