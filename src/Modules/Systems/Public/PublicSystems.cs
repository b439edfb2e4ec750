using InfoGov.Disclosure;

namespace InfoGov.Systems;

/// <summary>The public set of systems; a property is public because it is written down here.</summary>
internal static class PublicSystems
{
    public static readonly PublicSet KeySystems = new(
        "KeySystemCatalogueEntries", "KeySystemCatalogueEntry", KeySystemRows.Entries, new("重要网络与系统目录", "Catalogue of key networks and systems"),
        new("Id", "id", new("系统编号", "Identifier of the system")),
        new("CityCode", "city_code", new("城市代码", "Code of the city")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔", "Provisions that order the publication, separated by commas")),
        new("Publisher", "publisher", new("发布者", "Publisher")),
        new("PublishedOn", "published_on", new("最近发布日", "Day last published")),
        new("Name", "name", new("系统名称", "Name of the system")),
        new("Owner", "owner", new("所属或运维单位", "Owner or operator")),
        new("ListedOn", "listed_on", new("列入目录日", "Day listed")))
    {
        Navigations = [Navigation.One("CityOfEntry", "Cities", "city_code")],
    };
}
