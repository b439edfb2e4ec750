using InfoGov.Log;

namespace InfoGov.Development;

/// <summary>The public row of a provider that a provision orders to show who it is, its permit and its rules on its homepage, while it does.</summary>
internal static class HomepageRows
{
    public static readonly Table Homepages = new(
        "operator_homepages",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("operator", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("permit_number", ColumnType.Text),
        new Column("service_rules", ColumnType.Text));

    public static IEnumerable<Row> Of(string key, Provider provider) =>
        provider is { City: { } city, Profile: { ShowsAll: true } profile, Homepage: { LegalBasis.Count: > 0 } homepage }
            ? [Homepages.Row(key, city, string.Join(',', homepage.LegalBasis), profile.Name, homepage.PublishedOn, profile.Name, profile.PermitNumber, profile.ServiceRules)]
            : [];
}
