using InfoGov.Disclosure;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Organizations;

/// <summary>The public sets of organizations; a property is public because it is written down here.</summary>
internal sealed class PublicOrganizations : PublicSets
{
    public static readonly PublicSet Organizations = new(
        "Organizations", "Organization", OrganizationRows.Organizations, new("单位", "Organizations"),
        new("Id", "id", new("单位编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Name", "name", new("名称", "Name")),
        new("Type", "type", new("单位类型", "Type")) { Type = FeedType.Enumeration<OwnerType>("OwnerKind") },
        new("CreditCode", "credit_code", new("统一社会信用代码", "Unified social credit code")),
        new("DissolvedOn", "dissolved_on", new("撤销或注销日", "Day dissolved")))
    {
        Navigations =
        [
            Navigation.Many("Projects", "Projects", "unit_id"),
            Navigation.Many("Contracts", "Contracts", "organization_id"),
            Navigation.Many("Systems", "Systems", "organization_id"),
            Navigation.Many("Evaluations", "Evaluations", "organization_id"),
            Navigation.One("Guide", "GovernmentInfoGuides", "id"),
            Navigation.One("Catalogue", "GovernmentInfoCatalogues", "id"),
            Navigation.One("CityOfOrganization", "Cities", "city"),
        ],
    };

    public static readonly PublicSet Guides = Published("GovernmentInfoGuides", "GovernmentInfoGuide", OrganizationRows.Guides, new("公开指南", "Guides to government information"), "CityOfGuide");

    public static readonly PublicSet Catalogues = Published("GovernmentInfoCatalogues", "GovernmentInfoCatalogue", OrganizationRows.Catalogues, new("公开目录", "Catalogues of government information"), "CityOfCatalogue");

    private static PublicSet Published(string name, string type, Table table, Text label, string toCity) => new(
        name, type, table, label,
        new("Id", "id", new("单位编号", "Identifier of the unit")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", new("令其公开的条款，逗号分隔", "Provisions that ordered it public, separated by commas")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("Unit", "unit", new("单位", "Unit")),
        new("Url", "url", new("地址", "Address")))
    {
        Navigations = [Navigation.One("Organization", "Organizations", "id"), Navigation.One(toCity, "Cities", "city")],
    };
}
