namespace InfoGov.Log;

/// <summary>
/// How many decisions rested on each provision, counted by the events recorded under them. The one projection that adds up over
/// all streams: an append names what its decision cited, the batch adds it, a rebuild counts it anew from what the events pinned.
/// </summary>
public static class Citations
{
    /// <summary>One row for each provision that was ever cited.</summary>
    public static readonly Table Table = new(
        "citations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("decisions", ColumnType.Integer, Nullable: false));

    internal const string Add = "ON CONFLICT (id) DO UPDATE SET decisions = citations.decisions + excluded.decisions";

    internal static void Count(this Dictionary<string, long> counts, IEnumerable<string> provisions)
    {
        foreach (var provision in provisions)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, provision, out _)++;
        }
    }
}
