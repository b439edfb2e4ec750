namespace InfoGov.Log;

/// <summary>
/// How many rows of a table there are in each group, and what some columns come to: kept by triggers in the commit that changes the rows,
/// so that nobody counts a million of them. Only columns without nulls make groups.
/// </summary>
/// <param name="By">The columns that make a group.</param>
/// <param name="Sums">The integer columns that are summed.</param>
public sealed record Tally(IReadOnlyList<string> By, IReadOnlyList<string> Sums)
{
    /// <summary>The column that counts the rows of a group.</summary>
    public const string Rows = "row_count";

    /// <summary>A sum is kept in two integers, of thousands of millions and of the rest, so that no rows overflow it.</summary>
    public const long Split = 1_000_000_000;

    /// <summary>The table of the tally.</summary>
    public string NameOf(Table table) => $"{table.Name}_by_{string.Join('_', By)}";

    /// <summary>The column of the thousands of millions of a sum.</summary>
    public static string High(string column) => column + "_high";

    /// <summary>The column of the rest of a sum.</summary>
    public static string Low(string column) => column + "_low";

    /// <summary>The column that counts the values of a sum, which is null without any.</summary>
    public static string Values(string column) => column + "_values";

    /// <summary>The columns that change with the rows.</summary>
    internal IEnumerable<string> Figures => Sums.SelectMany(sum => (string[])[High(sum), Low(sum), Values(sum)]).Prepend(Rows);

    internal string Shape => $"{string.Join(',', By)}/{string.Join(',', Sums)}";
}
