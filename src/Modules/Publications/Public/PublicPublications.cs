using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Publications;

/// <summary>The public sets of publications; a property is public because it is written down here.</summary>
internal sealed class PublicPublications : PublicSets
{
    private static readonly Text BasisLabel = new("令其公开的条款，逗号分隔", "Provisions that ordered it public, separated by commas");

    public static readonly PublicSet Items = new(
        "GovernmentInfoItems", "GovernmentInfoItem", PublicationRows.Items, new("政府信息", "Government information"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city_code", new("城市代码", "Code of the city")),
        new("CityCode", "city_code", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", BasisLabel),
        new("Publisher", "publisher", new("发布者", "Publisher")),
        new("PublishedOn", "published_on", new("发布日", "Day published")),
        new("Title", "title", new("标题", "Title")),
        new("IssuedBy", "issued_by", new("发文机关", "Organ that issued it")),
        new("DocumentNumber", "document_number", new("文号", "Number of the document")))
    {
        Navigations = [Navigation.One("CityOfItem", "Cities", "city_code")],
    };

    public static readonly PublicSet Services = new(
        "PublicServiceDisclosures", "PublicServiceDisclosure", PublicationRows.Services, new("公共服务公开", "Disclosures of public services"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city_code", new("城市代码", "Code of the city")),
        new("CityCode", "city_code", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", BasisLabel),
        new("Publisher", "publisher", new("发布者", "Publisher")),
        new("PublishedOn", "published_on", new("发布日", "Day published")),
        new("Unit", "unit", new("公共服务单位", "Unit that serves the public")),
        new("Kind", "kind", new("公开事项：serviceCommitment、fees、procedure", "Item: serviceCommitment, fees, procedure")) { Type = FeedType.Enumeration<ServiceItem>("ServiceItem") },
        new("Content", "content", new("内容", "Content")))
    {
        Navigations = [Navigation.One("CityOfDisclosure", "Cities", "city_code")],
    };
}
