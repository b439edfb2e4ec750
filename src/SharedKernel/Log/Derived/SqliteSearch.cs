using System.Data.Common;
using System.Text;

namespace InfoGov.Log;

/// <summary>
/// The search index in SQLite: FTS5 without contents. What pairs a text has is reckoned by the program, which triggers cannot call: they
/// note the rows that changed, and a commit enters those before it ends.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>The column by which FTS5 knows a row, whatever becomes of the file.</summary>
    public const string Number = "row_number";

    public const string CreateQueue = "CREATE TABLE IF NOT EXISTS unsearched (row_number INTEGER NOT NULL, row_table TEXT NOT NULL, PRIMARY KEY (row_number, row_table)) STRICT, WITHOUT ROWID";

    public static string NameOf(Table table) => table.Name + "_search";

    public static IEnumerable<string> Create(Table table)
    {
        var changed = string.Join(" OR ", table.Searched.Select(column => $"old.{column} IS NOT new.{column}"));
        string Note(string row) => $"BEGIN INSERT INTO unsearched VALUES ({row}.{Number}, '{table.Name}') ON CONFLICT DO NOTHING; END";
        yield return $"CREATE VIRTUAL TABLE {NameOf(table)} USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='ascii')";
        yield return $"DELETE FROM unsearched WHERE row_table = '{table.Name}'";
        yield return $"INSERT INTO unsearched SELECT {Number}, '{table.Name}' FROM {table.Name}";
        yield return $"CREATE TRIGGER {table.Name}_search_insert AFTER INSERT ON {table.Name} {Note("new")}";
        yield return $"CREATE TRIGGER {table.Name}_search_delete AFTER DELETE ON {table.Name} {Note("old")}";
        yield return $"CREATE TRIGGER {table.Name}_search_update AFTER UPDATE ON {table.Name} WHEN {changed} {Note("new")}";
    }

    /// <summary>Enters the rows that changed in this transaction.</summary>
    public static void Enter(SqliteStatements statements, IReadOnlyList<Table> tables)
    {
        if (!tables.Any(table => table.Searched.Count > 0))
        {
            return;
        }

        while (statements.IntegerAndText("SELECT row_number, row_table FROM unsearched LIMIT 1") is var (number, name))
        {
            if (tables.FirstOrDefault(table => table.Name == name) is { Searched.Count: > 0 } table)
            {
                statements.Run($"DELETE FROM {NameOf(table)} WHERE rowid = ?", number);
                if (statements.IntegerAndText($"SELECT {Number}, {SearchIndex.Text(table.Searched)} FROM {name} WHERE {Number} = ?", number) is var (_, text))
                {
                    statements.Run($"INSERT INTO {NameOf(table)} (rowid, grams) VALUES (?, ?)", number, Grams(text));
                }
            }

            statements.Run("DELETE FROM unsearched WHERE row_number = ? AND row_table = ?", number, name);
        }
    }

    /// <summary>Rows that the index does not know, and entries of rows that are not there.</summary>
    public static string Differences(Table table) =>
        $"SELECT id FROM (SELECT {Number} AS number, {table.Key.Name} AS id FROM {table.Name}) t WHERE NOT EXISTS (SELECT 1 FROM {NameOf(table)}_docsize d WHERE d.id = t.number) OR EXISTS (SELECT 1 FROM unsearched u WHERE u.{Number} = t.number AND u.row_table = '{table.Name}')"
        + $" UNION ALL SELECT '#' || id FROM {NameOf(table)}_docsize d WHERE NOT EXISTS (SELECT 1 FROM {table.Name} t WHERE t.{Number} = d.id)";

    /// <summary>As FTS5 is to read a pair: what is no letter or digit would part words, and stands for itself elsewhere.</summary>
    public static string Written(string gram)
    {
        var written = new StringBuilder(gram.Length);
        foreach (var character in gram)
        {
            written.Append(char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) ? (char)('\ue000' + character) : character);
        }

        return written.ToString();
    }

    private static string Grams(string text) => string.Join(' ', SearchIndex.All(text.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Select(Written));
}
