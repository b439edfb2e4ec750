namespace InfoGov.Log;

/// <summary>
/// Which rows may hold a word: an index of the characters of a row's texts and of each two that follow one another, so that words are
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
        ? $"{row}.{SqliteSearch.Number} IN (SELECT rowid FROM {SqliteSearch.NameOf(table)} WHERE {SqliteSearch.NameOf(table)} MATCH {parameter})"
        : $"({PostgresSearch.Function}({Text(table.Searched.Select(column => $"{row}.{column}"))}) @> {parameter})";

    /// <summary>The entries of the index in SQLite that may hold all of these pairs.</summary>
    public static string Entries(Table table, string parameter) => $"{SqliteSearch.NameOf(table)} WHERE {SqliteSearch.NameOf(table)} MATCH {parameter}";

    /// <summary>What is looked up for words that a row must hold all of.</summary>
    public static object Wanted(IEnumerable<string> words, SqlDialect dialect)
    {
        string[] grams = [.. words.SelectMany(word => Pairs(word)).Distinct(StringComparer.Ordinal)];
        return dialect == SqlDialect.Sqlite ? string.Join(" AND ", grams.Select(gram => $"\"{SqliteSearch.Written(gram)}\"")) : grams;
    }

    /// <summary>Each character, and each two in a row.</summary>
    internal static IEnumerable<string> All(string text)
    {
        var before = "";
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            yield return character;
            if (before.Length > 0)
            {
                yield return before + character;
            }

            before = character;
        }
    }

    /// <summary>The pairs of a word; of a single character itself.</summary>
    private static IEnumerable<string> Pairs(string word)
    {
        string[] characters = [.. word.EnumerateRunes().Select(rune => rune.ToString())];
        return characters.Length < 2 ? characters : characters.Zip(characters.Skip(1), (first, second) => first + second);
    }
}
