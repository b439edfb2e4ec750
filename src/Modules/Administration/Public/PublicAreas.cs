using InfoGov.Disclosure;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Administration;

/// <summary>The public sets of areas; a property is public because it is written down here.</summary>
internal sealed class PublicAreas : PublicSets
{
    public static readonly PublicSet EmergencyPlans = Set(
        "EmergencyPlans", "EmergencyPlan", AreaRows.EmergencyPlans, new("应急预案", "Emergency plans"),
        new("Scope", "scope", new("适用区域", "Area it is for")), "CityOfPlan");

    public static readonly PublicSet IndustryDirectories = Set(
        "IndustryDirectories", "IndustryDirectory", AreaRows.IndustryDirectories, new("产业发展导向目录", "Directories that guide the industry"),
        new("Year", "year", new("年度", "Year it is for")), "CityOfDirectory");

    private static PublicSet Set(string name, string type, Table table, Text label, PublicProperty own, string toCity) => new(
        name, type, table, label,
        new("Id", "id", new("编号", "Identifier")),
        new("City", "city_code", new("城市代码", "Code of the city")),
        new("CityCode", "city_code", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔", "Provisions that order the publication, separated by commas")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        own,
        new("Title", "title", new("名称", "Title")))
    {
        Navigations = [Navigation.One(toCity, "Cities", "city_code")],
    };
}
