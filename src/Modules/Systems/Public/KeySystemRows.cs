using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Systems;

/// <summary>
/// The public rows of a system: its entry as a key system while it is listed and a provision orders it published, and what it is and who runs
/// it where it serves the public or is listed so. Nothing of its security is public.
/// </summary>
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

    public static readonly Table Systems = new(
        "public_systems",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("owner", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("organization_id", ColumnType.Text, Indexed: true),
        new Column("kind", ColumnType.Text, Indexed: true),
        new Column("stage", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("registered_on", ColumnType.Day),
        new Column("in_use_on", ColumnType.Day),
        new Column("decommissioned_on", ColumnType.Day));

    public static IEnumerable<Row> Of(string key, InformationSystem system)
    {
        if (system is { City: { } where, FoundSecretOn: null, Stage: not Stage.None } && (system.Description.ServesPublic == true || system.KeyListing is { LegalBasis.Count: > 0 }))
        {
            yield return Systems.Row(
                key, where, system.Name, system.Owner.Name, system.Owner.OrganizationId, system.Description.Kind is { } kind ? FactType.ShowValue(kind) : null,
                FactType.ShowValue(system.Stage), system.Days.Registered, system.Days.PutIntoUse, system.Days.Decommissioned);
        }

        if (system is { City: { } city, KeyListing: { LegalBasis.Count: > 0 } listing })
        {
            yield return Entries.Row(
                key, city, string.Join(',', listing.LegalBasis), listing.Publisher, listing.PublishedOn,
                system.Name, system.Owner.Name, listing.ListedOn);
        }
    }
}
