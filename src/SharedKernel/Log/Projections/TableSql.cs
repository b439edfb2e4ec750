using System.Security.Cryptography;
using System.Text;

namespace InfoGov.Log;

/// <summary>Projection tables in SQL; only type names differ between the databases.</summary>
internal static class TableSql
{
    public static string Create(Table table, SqlDialect dialect, string name)
    {
        var isNumbered = table.Searched.Count > 0 && dialect == SqlDialect.Sqlite;
        var columns = table.Columns.Select((c, i) =>
            $"{c.Name} {TypeOf(c.Type, dialect)}{(i == 0 ? isNumbered ? " NOT NULL UNIQUE" : " NOT NULL PRIMARY KEY" : c.Nullable ? "" : " NOT NULL")}");
        return $"CREATE TABLE {name} ({(isNumbered ? $"{SqliteSearch.Number} INTEGER PRIMARY KEY, " : "")}{string.Join(", ", columns)}){(dialect == SqlDialect.Sqlite ? " STRICT" : "")}";
    }

    /// <summary>
    /// One index for each indexed column and each declared list of columns; the key comes last, so that pages in that order are
    /// stable. Null comes first, as the feed sorts: PostgreSQL can then walk either way.
    /// </summary>
    public static IEnumerable<string> Indexes(Table table, SqlDialect dialect)
    {
        string Name(string column) => column + (dialect == SqlDialect.Postgres && table.Columns.First(c => c.Name == column).Nullable && column != table.Key.Name ? " NULLS FIRST" : "");
        return table.Columns.Skip(1).Where(c => c.Indexed && !table.Indexes.Any(columns => columns[0] == c.Name && columns.Length == 1)).Select(c => new[] { c.Name }).Concat(table.Indexes)
            .Select(columns => $"CREATE INDEX {table.Name}_{string.Join('_', columns)} ON {table.Name} ({string.Join(", ", columns.Append(table.Key.Name).Select(Name))})");
    }

    public static string Columns(Table table) => string.Join(", ", table.Columns.Select(c => c.Name));

    /// <summary>What to do with the row of a key that is there already.</summary>
    public static string OnConflict(Table table) => table.Columns.Length == 1
        ? $"ON CONFLICT ({table.Key.Name}) DO NOTHING"
        : $"ON CONFLICT ({table.Key.Name}) DO UPDATE SET {string.Join(", ", table.Columns.Skip(1).Select(c => $"{c.Name} = excluded.{c.Name}"))}";

    /// <summary>Changes when any table does; the projections are then rebuilt.</summary>
    public static string ShapeOf(IEnumerable<Table> tables)
    {
        var text = string.Join('\n', tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t =>
            $"{t.Name}({string.Join(',', t.Columns.Select(c => $"{c.Name}:{c.Type}:{c.Nullable}:{c.Scale}:{c.Indexed}"))}){string.Join(';', t.Indexes.Select(columns => string.Join(',', columns)))}"
            + (t.Searched.Count + t.Tallies.Count == 0 ? "" : $"?{string.Join(',', t.Searched)}#{string.Join(';', t.Tallies.Select(tally => tally.Shape))}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string TypeOf(ColumnType type, SqlDialect dialect) => (ColumnValue.IsText(type), dialect) switch
    {
        (true, SqlDialect.Sqlite) => "TEXT",
        (true, _) => "TEXT COLLATE \"C\"",
        (false, SqlDialect.Sqlite) => "INTEGER",
        (false, _) => "BIGINT",
    };
}
