using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Resources;

/// <summary>
/// The public row of a resource: its core metadata in the catalogue of government information resources (目录). Only of one that is public
/// information, is listed, in service, and was not found to need protection; without the person who answers for it or the system behind it.
/// </summary>
internal static class ResourceRows
{
    public static readonly Table Entries = new(
        "resource_catalogue_entries",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text, Nullable: false),
        new Column("class", ColumnType.Text, Indexed: true),
        new Column("base_type", ColumnType.Text),
        new Column("provider", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("summary", ColumnType.Text),
        new Column("items", ColumnType.Text),
        new Column("sharing_type", ColumnType.Text, Nullable: false),
        new Column("sharing_condition", ColumnType.Text),
        new Column("open", ColumnType.Flag, Nullable: false),
        new Column("update_cycle", ColumnType.Text),
        new Column("listed_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("updated_on", ColumnType.Day));

    public static IEnumerable<Row> Of(string key, Resource resource)
    {
        if (resource is { City: { } city, Description: { IsPublic: true } described, Days: { ListedInCatalogue: { } listed, Retired: null }, ProtectionTags: null or { Count: 0 } })
        {
            yield return Entries.Row(
                key, city, resource.Name,
                described.Kind is { } kind ? FactType.ShowValue(kind) : null, described.BaseType is { } type ? FactType.ShowValue(type) : null,
                resource.Owner.Name, described.Content, resource.Item,
                described.Shareable switch { true => "shareable", false => "notShareable", null => "unstated" }, described.SharingMethod,
                true, described.UpdateCycle, listed, resource.LastUpdatedOn);
        }
    }
}
