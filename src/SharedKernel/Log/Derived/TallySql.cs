namespace InfoGov.Log;

/// <summary>A tally in SQL that both databases understand but for their triggers.</summary>
internal static class TallySql
{
    public static IEnumerable<string> Create(Table table, Tally tally, SqlDialect dialect)
    {
        if (tally.By.Select(column => table.Columns.First(c => c.Name == column)).FirstOrDefault(column => column.Nullable) is { Name: var nullable })
        {
            throw new ArgumentException($"Table {table.Name} cannot be counted by {nullable}, which may be null.", nameof(tally));
        }

        var (name, groups) = (tally.NameOf(table), string.Join(", ", tally.By));
        var (text, integer) = dialect == SqlDialect.Sqlite ? ("TEXT", "INTEGER") : ("TEXT COLLATE \"C\"", "BIGINT");
        string TypeOf(string column) => ColumnValue.IsText(table.Columns.First(c => c.Name == column).Type) ? text : integer;
        var columns = tally.By.Select(column => $"{column} {TypeOf(column)} NOT NULL").Concat(tally.Figures.Select(figure => $"{figure} {integer} NOT NULL"));
        yield return $"CREATE TABLE {name} ({string.Join(", ", columns)}, PRIMARY KEY ({groups})){(dialect == SqlDialect.Sqlite ? " STRICT, WITHOUT ROWID" : " WITH (fillfactor = 50)")}";
        yield return $"INSERT INTO {name} ({groups}, {string.Join(", ", tally.Figures)}) {Counted(table, tally)}";
        foreach (var trigger in dialect == SqlDialect.Sqlite ? OnSqlite(table, tally) : OnPostgres(table, tally))
        {
            yield return trigger;
        }
    }

    /// <summary>Groups that are not what the rows come to.</summary>
    public static string Differences(Table table, Tally tally)
    {
        var kept = $"SELECT {string.Join(", ", tally.By.Concat(tally.Figures))} FROM {tally.NameOf(table)}";
        var group = string.Join(" || '/' || ", tally.By.Select(column => $"CAST({column} AS TEXT)"));
        return $"SELECT {group} FROM ({Counted(table, tally)} EXCEPT {kept}) a UNION SELECT {group} FROM ({kept} EXCEPT {Counted(table, tally)}) b ORDER BY 1";
    }

    private static string Counted(Table table, Tally tally)
    {
        var groups = string.Join(", ", tally.By);
        var sums = tally.Sums.Select(sum => $", CAST(coalesce(sum({sum} / {Tally.Split}), 0) AS BIGINT), CAST(coalesce(sum({sum} % {Tally.Split}), 0) AS BIGINT), count({sum})");
        return $"SELECT {groups}, count(*){string.Concat(sums)} FROM {table.Name} GROUP BY {groups}";
    }

    private static IEnumerable<string> OnSqlite(Table table, Tally tally)
    {
        var name = tally.NameOf(table);
        var watched = tally.By.Concat(tally.Sums).ToList();
        yield return $"CREATE TRIGGER {name}_insert AFTER INSERT ON {table.Name} BEGIN {Add(table, tally)}; END";
        yield return $"CREATE TRIGGER {name}_delete AFTER DELETE ON {table.Name} BEGIN {Take(table, tally)}; END";
        yield return $"CREATE TRIGGER {name}_update AFTER UPDATE OF {string.Join(", ", watched)} ON {table.Name} WHEN {string.Join(" OR ", watched.Select(column => $"old.{column} IS NOT new.{column}"))} BEGIN {Take(table, tally)}; {Add(table, tally)}; END";
    }

    private static IEnumerable<string> OnPostgres(Table table, Tally tally)
    {
        var name = tally.NameOf(table);
        yield return $"CREATE OR REPLACE FUNCTION {name}_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN {Take(table, tally)}; END IF; IF TG_OP <> 'DELETE' THEN {Add(table, tally)}; END IF; RETURN NULL; END $$";
        yield return $"CREATE TRIGGER {name}_change AFTER INSERT OR DELETE ON {table.Name} FOR EACH ROW EXECUTE FUNCTION {name}_keep()";
        yield return $"CREATE TRIGGER {name}_update AFTER UPDATE ON {table.Name} FOR EACH ROW WHEN ({string.Join(" OR ", tally.By.Concat(tally.Sums).Select(column => $"old.{column} IS DISTINCT FROM new.{column}"))}) EXECUTE FUNCTION {name}_keep()";
    }

    private static string Add(Table table, Tally tally) =>
        $"INSERT INTO {tally.NameOf(table)} ({string.Join(", ", tally.By.Concat(tally.Figures))}) VALUES ({string.Join(", ", tally.By.Select(column => "new." + column).Concat(Figures(tally, "new")))})"
        + $" ON CONFLICT ({string.Join(", ", tally.By)}) DO UPDATE SET {string.Join(", ", tally.Figures.Select(figure => $"{figure} = {tally.NameOf(table)}.{figure} + excluded.{figure}"))}";

    // A group without rows goes: what it is named by may have gone because it is secret.
    private static string Take(Table table, Tally tally)
    {
        var group = string.Join(" AND ", tally.By.Select(column => $"{column} = old.{column}"));
        return $"UPDATE {tally.NameOf(table)} SET {string.Join(", ", tally.Figures.Zip(Figures(tally, "old"), (figure, value) => $"{figure} = {figure} - {value}"))} WHERE {group};"
            + $" DELETE FROM {tally.NameOf(table)} WHERE {group} AND {Tally.Rows} = 0";
    }

    private static IEnumerable<string> Figures(Tally tally, string row) => tally.Sums
        .SelectMany(sum => (string[])[$"coalesce({row}.{sum} / {Tally.Split}, 0)", $"coalesce({row}.{sum} % {Tally.Split}, 0)", $"(CASE WHEN {row}.{sum} IS NULL THEN 0 ELSE 1 END)"]).Prepend("1");
}
