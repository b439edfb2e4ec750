using System.Data.Common;
using System.Text;

namespace InfoGov.Log;

/// <summary>
/// The search index in SQLite: FTS5 without contents. What pairs a text has is reckoned by the program, which triggers cannot call: they
/// note the rows that changed, in the same transaction, and a commit enters some before it ends.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>The column by which FTS5 knows a row, whatever becomes of the file.</summary>
    public const string Number = "row_number";

    private const int MostNoted = 500;

    public const string CreateQueue = "CREATE TABLE IF NOT EXISTS unsearched (row_number INTEGER NOT NULL, row_table TEXT NOT NULL, PRIMARY KEY (row_table, row_number)) STRICT, WITHOUT ROWID";

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
        yield return $"CREATE TRIGGER {table.Name}_search_update AFTER UPDATE OF {string.Join(", ", table.Searched)} ON {table.Name} WHEN {changed} {Note("new")}";
    }

    /// <summary>
    /// Enters rows that changed, those that changed long ago first, until so many are left: what is noted is looked at by every search, and a row that
    /// changes again meanwhile is entered once.
    /// </summary>
    public static void Enter(SqliteStatements statements, IReadOnlyList<Table> tables, int left = MostNoted)
    {
        if (!tables.Any(table => table.Searched.Count > 0))
        {
            return;
        }

        for (var noted = statements.Integer("SELECT count(*) FROM unsearched") ?? 0; noted > left && statements.IntegerAndText("SELECT row_number, row_table FROM unsearched LIMIT 1") is var (number, name); noted--)
        {
            if (tables.FirstOrDefault(table => table.Name == name) is { Searched.Count: > 0 } table)
            {
                statements.Run($"DELETE FROM {NameOf(table)} WHERE rowid = ?", number);
                if (statements.IntegerAndText($"SELECT {Number}, {SearchIndex.Text(table.Searched)} FROM {name} WHERE {Number} = ?", number) is var (_, text))
                {
                    statements.Run($"INSERT INTO {NameOf(table)} (rowid, grams) VALUES (?, ?)", number, Grams(text));
                }
            }

            statements.Run("DELETE FROM unsearched WHERE row_table = ? AND row_number = ?", name, number);
        }
    }

    /// <summary>The rows that may match: what is entered, and all that is only noted.</summary>
    public static string Rows(Table table, string parameter) =>
        $"SELECT rowid FROM {NameOf(table)} WHERE {NameOf(table)} MATCH {parameter} UNION ALL SELECT u.{Number} FROM unsearched u WHERE u.row_table = '{table.Name}'";

    /// <summary>Rows that the index does not know, and entries of rows that are not there.</summary>
    public static string Differences(Table table)
    {
        string Unless(string number) => $"NOT EXISTS (SELECT 1 FROM unsearched u WHERE u.{Number} = {number} AND u.row_table = '{table.Name}')";
        return $"SELECT t.{table.Key.Name} FROM {table.Name} t WHERE NOT EXISTS (SELECT 1 FROM {NameOf(table)}_docsize d WHERE d.id = t.{Number}) AND {Unless("t." + Number)}"
            + $" UNION ALL SELECT '#' || d.id FROM {NameOf(table)}_docsize d WHERE NOT EXISTS (SELECT 1 FROM {table.Name} t WHERE t.{Number} = d.id) AND {Unless("d.id")}";
    }

    /// <summary>As FTS5 is to read a pair: what is no letter or digit would part words, and stands for itself elsewhere.</summary>
    public static string Written(string gram)
    {
        var written = new StringBuilder(gram.Length);
        foreach (var rune in gram.EnumerateRunes())
        {
            Write(written, rune);
        }

        return written.ToString();
    }

    /// <summary>Each pair of a text once, as FTS5 is to read them.</summary>
    private static string Grams(string text)
    {
        var written = new StringBuilder(text.Length * 3);
        var known = new HashSet<(Rune, Rune)>();
        Rune? before = null;
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (before is { } first && known.Add((first, rune)))
            {
                Write(written, first);
                Write(written, rune);
                written.Append(' ');
            }

            before = rune;
        }

        return written.ToString();
    }

    private static void Write(StringBuilder written, Rune rune)
    {
        if (rune.IsBmp)
        {
            var character = (char)rune.Value;
            written.Append(rune.IsAscii && !char.IsAsciiLetterOrDigit(character) ? (char)('\ue000' + character) : character);
        }
        else
        {
            Span<char> surrogates = stackalloc char[2];
            rune.EncodeToUtf16(surrogates);
            written.Append(surrogates);
        }
    }
}
