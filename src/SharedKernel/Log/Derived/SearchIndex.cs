namespace InfoGov.Log;

/// <summary>
/// Which rows may hold a word: an index of each two characters that follow one another in a row's texts (in PostgreSQL of each one, too), so that words are
/// found that nobody parts by spaces. It only narrows: whoever asks compares the texts as well. FTS5 in SQLite, GIN in PostgreSQL.
/// </summary>
public static class SearchIndex
{
    /// <summary>Parts the texts of a row: no word holds it.</summary>
    public const string Parting = "\u001f";

    /// <summary>The texts of a row as one, in its own letter case.</summary>
    public static string Text(IEnumerable<string> stored) => string.Join(" || ", stored.Select(value => $"coalesce({value}, '') || '{Parting}'"));

    /// <summary>The condition that a row may hold all of these pairs; the parameter is of <see cref="Wanted"/>.</summary>
    public static string Condition(Table table, string row, SqlDialect dialect, string parameter) => dialect == SqlDialect.Sqlite
        ? $"{row}.{SqliteSearch.Number} IN ({SqliteSearch.Rows(table, parameter)})"
        : $"({PostgresSearch.Function}({Text(table.Searched.Select(column => $"{row}.{column}"))}) @> {parameter})";

    /// <summary>The entries of the index in SQLite that may hold all of these pairs.</summary>
    public static string Entries(Table table, string parameter) => $"{SqliteSearch.NameOf(table)} WHERE {SqliteSearch.NameOf(table)} MATCH {parameter}";

    /// <summary>What is looked up for words that a row must hold all of; of a single character, in SQLite, any pair that it begins.</summary>
    public static object Wanted(IEnumerable<string> words, SqlDialect dialect)
    {
        string[] grams = [.. words.SelectMany(word => Pairs(word) is var pairs && pairs.Any() ? pairs : [word]).Distinct(StringComparer.Ordinal)];
        return dialect == SqlDialect.Sqlite ? string.Join(" AND ", grams.Select(gram => $"\"{SqliteSearch.Written(gram)}\"{(gram.EnumerateRunes().Count() == 1 ? "*" : "")}")) : grams;
    }

    /// <summary>Each two characters in a row.</summary>
    internal static IEnumerable<string> Pairs(string text)
    {
        var before = "";
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (before.Length > 0)
            {
                yield return before + character;
            }

            before = character;
        }
    }
}
