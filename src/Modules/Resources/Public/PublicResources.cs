using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The public set of resources; a property is public because it is written down here.</summary>
internal sealed class PublicResources : PublicSets
{
    public static readonly PublicSet Entries = new(
        "ResourceCatalogueEntries", "ResourceCatalogueEntry", ResourceRows.Entries, new("信息资源目录（公共信息）", "Catalogue of public information resources"),
        new("Id", "id", new("资源编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Name", "name", new("信息资源名称", "Name")),
        new("Class", "class", new("信息资源分类：base（基础）、business（业务）", "Class: base, business")) { Type = FeedType.Enumeration<ResourceKind>("ResourceClass") },
        new("BaseType", "base_type", new("基础库类型", "Type of base database")),
        new("Provider", "provider", new("信息资源提供方", "Provider")),
        new("Summary", "summary", new("信息资源摘要", "Summary")),
        new("Items", "items", new("信息项", "Data items")),
        new("SharingType", "sharing_type", new("共享类型：shareable、notShareable、unstated", "Sharing type: shareable, notShareable, unstated")) { Type = FeedType.Enumeration("SharingKind", new EnumerationMember("shareable", 1, new("可共享", "shareable")), new EnumerationMember("notShareable", 0, new("不可共享", "not shareable")), new EnumerationMember("unstated", 2, new("未说明", "not stated"))) },
        new("SharingCondition", "sharing_condition", new("共享条件和方式", "Condition and method of sharing")),
        new("Open", "open", new("是否向社会开放", "Open to the public")),
        new("UpdateCycle", "update_cycle", new("更新周期（ISO 8601）", "Update cycle (ISO 8601)")),
        new("ListedOn", "listed_on", new("列入目录日", "Day listed")),
        new("UpdatedOn", "updated_on", new("数据最近更新日", "Day the data were last updated")))
    {
        Navigations = [Navigation.One("CityOfResource", "Cities", "city")],
    };
}
