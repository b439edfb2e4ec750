using System.Data.Common;
using InfoGov.Log;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoGov.Disclosure.Conformance;

/// <summary>The tables of <see cref="ConformanceSets"/> in a database that holds nothing else.</summary>
internal sealed class ConformanceStore : IProjectionStore
{
    private readonly string connectionString;

    private ConformanceStore(SqlDialect dialect, string connectionString) => (Dialect, this.connectionString) = (dialect, connectionString);

    /// <inheritdoc/>
    public SqlDialect Dialect { get; }

    /// <summary>Makes the tables anew and fills them. They are dropped where they are: never in a store that is in use.</summary>
    public static async Task<ConformanceStore> Create(SqlDialect dialect, string connectionString, CancellationToken cancellation)
    {
        var store = new ConformanceStore(dialect, connectionString);
        await using var connection = await store.OpenRead(cancellation);
        foreach (var table in (Table[])[ConformanceSets.CategoryTable, ConformanceSets.ItemTable, ConformanceSets.LineTable, ConformanceSets.VehicleTable, Tombstones.Table])
        {
            await Execute(connection, $"DROP TABLE IF EXISTS {table.Name}", [], cancellation);
            await Execute(connection, $"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(column => Definition(column, dialect)))}, PRIMARY KEY ({table.Key.Name}))", [], cancellation);
        }

        foreach (var row in ConformanceRows.All())
        {
            var values = row.Values.Select((value, index) => ColumnValue.ToStored(row.Table.Columns[index], value));
            await Execute(connection, $"INSERT INTO {row.Table.Name} VALUES ({string.Join(", ", row.Values.Select((_, index) => "@v" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)))})", values, cancellation);
        }

        return store;
    }

    /// <inheritdoc/>
    public async Task<DbConnection> OpenRead(CancellationToken cancellation)
    {
        DbConnection connection = Dialect == SqlDialect.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <inheritdoc/>
    public Task<string?> StateOf(DbConnection connection, CancellationToken cancellation) => Task.FromResult<string?>("conformance");

    private static string Definition(Column column, SqlDialect dialect) => column.Name + (column.Type is ColumnType.Integer or ColumnType.Flag or ColumnType.Decimal
        ? dialect == SqlDialect.Sqlite ? " INTEGER" : " BIGINT"
        : dialect == SqlDialect.Sqlite ? " TEXT" : " TEXT COLLATE \"C\"") + (column.Nullable ? "" : " NOT NULL");

    private static async Task Execute(DbConnection connection, string sql, IEnumerable<object?> values, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(connection, sql);
        foreach (var (index, value) in values.Index())
        {
            SqlLog.Add(command, "@v" + index.ToString(System.Globalization.CultureInfo.InvariantCulture), value);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
