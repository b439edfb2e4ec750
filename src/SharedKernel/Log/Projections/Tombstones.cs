namespace InfoGov.Log;

/// <summary>
/// What is left of public rows that are public no more: which row it was and since when it is gone, never what it held or why it went.
/// So whoever asks for it is told that it is gone, and a secret looks like anything else that was taken back. One table for all sets;
/// its rows follow from the states of grains like any others.
/// </summary>
public static class Tombstones
{
    /// <summary>The rows that are gone.</summary>
    public static readonly Table Table = new(
        "tombstones",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("row_table", ColumnType.Text, Nullable: false),
        new Column("row_key", ColumnType.Text, Nullable: false),
        new Column("gone_on", ColumnType.Day, Nullable: false, Indexed: true));

    /// <summary>The key of the tombstone of a row.</summary>
    public static string KeyOf(string table, string key) => $"{table}/{key}";

    /// <summary>
    /// The tombstones of a grain after an event: those there were, and one for each row there was <paramref name="before"/> it and is not
    /// <paramref name="after"/> it. Both are the rows of the grain under an empty key; those gone are gone on that day.
    /// </summary>
    public static IReadOnlyList<Tombstone> After(this IReadOnlyList<Tombstone> known, IEnumerable<Row> before, IEnumerable<Row> after, DateOnly goneOn)
    {
        var left = before.Where(row => !row.Table.IsInternal).Select(Name).Except(after.Select(Name)).ToArray();
        return left.Length == 0 ? known :
        [
            .. known.Where(old => !left.Contains((old.Table, old.Suffix))),
            .. left.Select(row => new Tombstone(row.Table, row.Suffix, goneOn)),
        ];
    }

    /// <summary>The rows of a grain, and tombstones of those that are gone and did not come back.</summary>
    public static IEnumerable<Row> With(this IEnumerable<Row> rows, IReadOnlyList<Tombstone> gone, string key)
    {
        if (gone.Count == 0)
        {
            return rows;
        }

        Row[] live = [.. rows];
        return live.Concat(gone
            .Where(old => !live.Any(row => row.Table.Name == old.Table && row.Key == key + old.Suffix))
            .Select(old => Table.Row(KeyOf(old.Table, key + old.Suffix), old.Table, key + old.Suffix, old.GoneOn)));
    }

    private static (string Table, string Suffix) Name(Row row) => (row.Table.Name, row.Key);
}

/// <summary>A public row of a grain that is gone.</summary>
/// <param name="Table">The table it was in.</param>
/// <param name="Suffix">What its key adds to the key of the grain; empty for the grain's own row.</param>
/// <param name="GoneOn">The day on which it went, as recorded (Asia/Shanghai).</param>
public sealed record Tombstone(string Table, string Suffix, DateOnly GoneOn);
