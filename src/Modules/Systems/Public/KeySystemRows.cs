using InfoGov.Log;

namespace InfoGov.Systems;

/// <summary>The public row of a key system: only while it is listed, and only where a provision orders it published.</summary>
internal static class KeySystemRows
{
    public static readonly Table Entries = new(
        "key_system_catalogue_entries",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city_code", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("owner", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("listed_on", ColumnType.Day, Nullable: false));

    public static IEnumerable<Row> Of(string key, InformationSystem system) => Live(key, system).With(system.Gone, key);

    /// <summary>The row without the tombstone of one that is gone.</summary>
    public static IEnumerable<Row> Live(string key, InformationSystem system)
    {
        if (system is { City: { } city, KeyListing: { LegalBasis.Count: > 0 } listing })
        {
            yield return Entries.Row(
                key, city, string.Join(',', listing.LegalBasis), listing.Publisher, listing.PublishedOn,
                system.Name, system.Owner.Name, listing.ListedOn);
        }
    }
}
