using InfoGov.Disclosure;

namespace InfoGov.Development;

/// <summary>The public sets of the development of the industry; a property is public because it is written down here.</summary>
internal sealed class PublicDevelopment : PublicSets
{
    public static readonly PublicSet Homepages = new(
        "OperatorHomepageDisclosures", "OperatorHomepageDisclosure", HomepageRows.Homepages, new("经营者主页公示", "What operators show on their homepages"),
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("CityCode", "city", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", new("令其公开的条款，逗号分隔", "Provisions that ordered it public, separated by commas")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("Operator", "operator", new("经营者", "Operator")),
        new("PermitNumber", "permit_number", new("许可或备案编号", "Number of its permit or filing")),
        new("ServiceRules", "service_rules", new("服务规则（正文或地址）", "Rules of its service, or their address")))
    {
        Navigations = [Navigation.One("CityOfHomepage", "Cities", "city")],
    };
}
