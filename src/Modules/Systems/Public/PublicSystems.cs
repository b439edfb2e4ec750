using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Systems;

/// <summary>The public set of systems; a property is public because it is written down here.</summary>
internal sealed class PublicSystems : PublicSets
{
    public static readonly PublicSet KeySystems = new(
        "KeySystemCatalogueEntries", "KeySystemCatalogueEntry", KeySystemRows.Entries, new("重要网络与系统目录", "Catalogue of key networks and systems"),
        new("Id", "id", new("系统编号", "Identifier of the system")),
        new("City", "city_code", new("城市代码", "Code of the city")),
        new("CityCode", "city_code", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔", "Provisions that order the publication, separated by commas")),
        new("Publisher", "publisher", new("发布者", "Publisher")),
        new("PublishedOn", "published_on", new("最近发布日", "Day last published")),
        new("Name", "name", new("系统名称", "Name of the system")),
        new("Owner", "owner", new("所属或运维单位", "Owner or operator")),
        new("ListedOn", "listed_on", new("列入目录日", "Day listed")))
    {
        Navigations = [Navigation.One("CityOfEntry", "Cities", "city_code"), Navigation.One("System", "Systems", "id")],
    };

    public static readonly PublicSet Systems = new(
        "Systems", "InformationSystem", KeySystemRows.Systems, new("面向公众的信息系统", "Information systems that serve the public"),
        new("Id", "id", new("系统编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Name", "name", new("系统名称", "Name")),
        new("Owner", "owner", new("所属或运维单位", "Owner or operator")),
        new("OrganizationId", "organization_id", new("所属或运维单位编号（已登记的）", "Identifier of the owner, where it is registered")),
        new("Kind", "kind", new("系统种类", "Kind")) { Type = FeedType.Enumeration<SystemKind>("SystemKind") },
        new("Stage", "stage", new("阶段：registered、inUse、decommissioned", "Stage: registered, inUse, decommissioned")) { Type = FeedType.Enumeration<Stage>("SystemStage", Called) },
        new("RegisteredOn", "registered_on", new("登记日", "Day registered")),
        new("InUseOn", "in_use_on", new("投入使用日", "Day put into use")),
        new("DecommissionedOn", "decommissioned_on", new("停用日", "Day decommissioned")))
    {
        Navigations =
        [
            Navigation.One("KeyEntry", "KeySystemCatalogueEntries", "id"),
            Navigation.One("Organization", "Organizations", "organization_id"),
            Navigation.One("CityOfSystem", "Cities", "city"),
        ],
    };

    private static Text Called(Stage stage) => stage switch
    {
        Stage.Registered => new("已登记", "registered"),
        Stage.InUse => new("使用中", "in use"),
        Stage.Decommissioned => new("已停用", "decommissioned"),
        _ => new("尚未登记", "not registered"),
    };
}
