using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Organizations;

/// <summary>The public rows of an organization: what it is, and the guide and the catalogue of its information that it published. No person is in them.</summary>
internal static class OrganizationRows
{
    public static readonly Table Organizations = new(
        "organizations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("type", ColumnType.Text, Indexed: true),
        new Column("credit_code", ColumnType.Text),
        new Column("dissolved_on", ColumnType.Day));

    public static readonly Table Guides = Published("government_info_guides");

    public static readonly Table Catalogues = Published("government_info_catalogues");

    public static IEnumerable<Row> Of(string key, Organization organization)
    {
        if (organization is not { City: { } city, FoundSecretOn: null })
        {
            yield break;
        }

        yield return Organizations.Row(key, city, organization.Name, organization.Type is { } type ? FactType.ShowValue(type) : null, organization.CreditCode, organization.DissolvedOn);
        if (organization.Standing is { DisclosureGuidePublished: true, Guide: { LegalBasis.Count: > 0 } guide })
        {
            yield return Row(Guides, key, city, organization, guide);
        }

        if (organization.Standing is { DisclosureCataloguePublished: true, Catalogue: { LegalBasis.Count: > 0 } catalogue })
        {
            yield return Row(Catalogues, key, city, organization, catalogue);
        }
    }

    private static Row Row(Table table, string key, string city, Organization organization, PublishedAt published) =>
        table.Row(key, city, string.Join(',', published.LegalBasis), organization.Name, published.On, organization.Name, published.Url);

    private static Table Published(string name) => new(
        name,
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false),
        new Column("url", ColumnType.Text));
}
