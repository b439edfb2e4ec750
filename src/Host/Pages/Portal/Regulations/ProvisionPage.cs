using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Regulations;

/// <summary><c>GET /provisions/{id}</c>: a provision in our own words, how it is carried out, and what rested on it.</summary>
internal sealed class ProvisionPage(PublicRecord record) : Page
{
    /// <summary>Rows of each kind on the page; whoever wants all of them takes the files.</summary>
    public const int Most = 20;

    public override void Map(PageRoutes routes) => routes.Get("/provisions/{id}", async visit =>
    {
        var id = (string)visit.Http.GetRouteValue("id")!;
        var city = visit.Host.Lawbook.Find(id.Split('-')[0]);
        Provision[] versions = city is null ? [] : [.. city.Provisions.Where(provision => provision.Id == id)];
        if (versions.Length == 0)
        {
            throw WrongAddressException.Unknown(new Text($"没有条款“{id}”", $"There is no provision “{id}”"));
        }

        var rows = await record.Rows(visit, new FeedQuery("Provisions") { Filters = [$"Provision eq {FeedQuery.Literal(id)}"], Top = 1 });
        return visit.Show<ProvisionView>(new
        {
            City = city,
            Versions = (IReadOnlyList<Provision>)versions,
            Decisions = rows.Rows is [var row, ..] ? row.Number("Decisions") : 0,
            Projects = await Newest(visit, city!, id),
            Late = (await record.Rows(visit, new FeedQuery("PublicationDuties") { Filters = [$"Provision eq {FeedQuery.Literal(id)}"], OrderBy = "State desc,DueOn", Top = Most })).Rows,
        });
    });

    /// <summary>Projects that an act on rested on it.</summary>
    internal static FeedQuery RestedOn(Jurisdiction city, string id) => new("Projects")
    {
        // The second condition is exact, and is asked of few only because of the first.
        Filters = [$"City eq {FeedQuery.Literal(city.Code)}", $"contains(LegalBasis,{FeedQuery.Literal(id)})", $"contains(concat(concat(',',LegalBasis),','),{FeedQuery.Literal($",{id},")})"],
        OrderBy = "UpdatedOn desc",
    };

    /// <summary>The newest of them: which they are is kept, what they are is looked up.</summary>
    private async Task<IReadOnlyList<PublicRow>> Newest(Visit visit, Jurisdiction city, string id)
    {
        var question = RestedOn(city, id) with { Select = "Id", Top = Most };
        var keys = await record.Kept.Get(visit, question.Address, async cancellation =>
        {
            string[] found = [.. (await record.Groups(question, cancellation)).Select(row => row.Id)];
            return (found, found.Length, await record.Counted(new FeedQuery("Projects") { Filters = [$"City eq {FeedQuery.Literal(city.Code)}"] }, cancellation));
        });
        return keys.Length == 0 ? [] : (await record.Rows(visit, new FeedQuery("Projects") { Filters = [$"Id in ({string.Join(',', keys.Select(FeedQuery.Literal))})"], OrderBy = "UpdatedOn desc" })).Rows;
    }
}
