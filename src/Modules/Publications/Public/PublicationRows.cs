using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Publications;

/// <summary>
/// The public rows of a publication: only while it is not withdrawn, only where a provision orders them, and without the
/// person who answers for it.
/// </summary>
internal static class PublicationRows
{
    public static readonly Table Items = new(
        "government_info_items",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city_code", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("title", ColumnType.Text, Nullable: false),
        new Column("issued_by", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("document_number", ColumnType.Text));

    public static readonly Table Services = new(
        "public_service_disclosures",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city_code", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("kind", ColumnType.Text, Indexed: true),
        new Column("content", ColumnType.Text, Nullable: false));

    public static IEnumerable<Row> Of(string key, Publication publication)
    {
        if (publication is not { City: { } city, PublishedOn: { } published, WithdrawnOn: null, Content: var content })
        {
            yield break;
        }

        var publisher = publication.Responsibility.Publisher ?? content.Unit;
        if (publication.AsGovernmentInfo.Count > 0)
        {
            yield return Items.Row(
                key, city, Listed(publication.AsGovernmentInfo), publisher, published,
                content.Title, content.IssuedBy ?? content.Unit, content.DocumentNumber);
        }

        if (publication.AsPublicService.Count > 0)
        {
            yield return Services.Row(
                key, city, Listed(publication.AsPublicService), publisher, published,
                content.Unit, content.Kind is { } kind ? FactType.ShowValue(kind) : null, content.Text ?? content.Title);
        }
    }

    private static string Listed(IReadOnlyList<string> provisions) => string.Join(',', provisions);
}
