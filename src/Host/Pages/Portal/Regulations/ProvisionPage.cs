using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Regulations;

/// <summary><c>GET /provisions/{id}</c>: a provision in our own words, how it is carried out, and what rested on it.</summary>
internal sealed class ProvisionPage(PublicRecord record) : Page
{
    private const int Most = 20;

    public override void Map(PageRoutes routes) => routes.Get("/provisions/{id}", async visit =>
    {
        var id = (string)visit.Http.GetRouteValue("id")!;
        var city = visit.Host.Lawbook.Find(id.Split('-')[0]);
        Provision[] versions = city is null ? [] : [.. city.Provisions.Where(provision => provision.Id == id)];
        if (versions.Length == 0)
        {
            throw WrongAddressException.Unknown(new Text($"没有条款“{id}”", $"There is no provision “{id}”"));
        }

        var projects = await record.Rows(visit, RestedOn("Projects", id) with { OrderBy = "UpdatedOn desc", Top = Most, Count = true });
        var rows = await record.Rows(visit, new FeedQuery("Provisions") { Filters = [$"Provision eq {FeedQuery.Literal(id)}"], Top = 1 });
        return visit.Show<ProvisionView>(new
        {
            City = city,
            Versions = (IReadOnlyList<Provision>)versions,
            Decisions = rows.Rows is [var row, ..] ? row.Number("Decisions") : 0,
            Projects = projects.Rows,
            ProjectCount = projects.Count ?? 0,
            Late = (await record.Rows(visit, new FeedQuery("PublicationDuties") { Filters = [$"Provision eq {FeedQuery.Literal(id)}"], OrderBy = "State desc,DueOn", Top = Most })).Rows,
        });
    });

    /// <summary>Rows whose legal basis names it.</summary>
    private static FeedQuery RestedOn(string set, string id) => new(set) { Filters = [$"contains(concat(concat(',',LegalBasis),','),{FeedQuery.Literal($",{id},")})"] };
}
