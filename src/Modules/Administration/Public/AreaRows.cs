using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Administration;

/// <summary>The public rows of an area: only what a provision orders published.</summary>
internal static class AreaRows
{
    public static readonly Table EmergencyPlans = Table("emergency_plans", new Column("scope", ColumnType.Text, Nullable: false, Indexed: true));

    public static readonly Table IndustryDirectories = Table("industry_directories", new Column("year", ColumnType.Integer, Nullable: false, Indexed: true));

    public static IEnumerable<Row> Of(string key, Area area) => area.City is not { } city ? [] :
    [
        .. Rows(EmergencyPlans, key, city, area.EmergencyPlans, _ => area.Name),
        .. Rows(IndustryDirectories, key, city, area.IndustryDirectories, directory => directory.Year),
    ];

    private static Table Table(string name, Column own) => new(
        name,
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city_code", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        own,
        new Column("title", ColumnType.Text, Nullable: false));

    private static IEnumerable<Row> Rows(Table table, string key, string city, IReadOnlyList<AreaPublication> published, Func<AreaPublication, object?> own) =>
        from item in published.Index()
        where item.Item.PublicUnder.Count > 0
        let shown = item.Item
        let id = $"{key}-{FactType.ShowValue(item.Index + 1L)}"
        select table.Row(id, city, string.Join(',', shown.PublicUnder), shown.Publisher, shown.PublishedOn, own(shown), shown.Title);
}
