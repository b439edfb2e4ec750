using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Regulations;

/// <summary><c>GET /cities</c> and <c>GET /cities/{code}</c>: each city, and its regulation article by article.</summary>
internal sealed class CityPages(PublicRecord record) : Page
{
    public override void Map(PageRoutes routes)
    {
        routes.Get("/cities", visit => visit.Show<CitiesView>(new { Cities = (IReadOnlyList<Jurisdiction>)[.. visit.Host.Lawbook.All] }));
        routes.Get("/cities/{code}", async visit =>
        {
            var city = visit.City((string)visit.Http.GetRouteValue("code")!);
            var mine = $"City eq {FeedQuery.Literal(city.Code)}";
            return visit.Show<CityView>(new
            {
                City = city,
                IsEnabled = visit.Host.Cities.IsEnabled(city.Code),
                Year = visit.Number("year", visit.Today.Year, 1990, 2999),
                Duties = (await record.Rows(visit, new FeedQuery("PublicationDuties") { Filters = [mine] }.Grouped("State"))).Rows,
                Projects = await record.Count(visit, new FeedQuery("Projects") { Filters = [mine] }),
                Thresholds = (await record.Rows(visit, new FeedQuery("Thresholds") { Filters = [mine], OrderBy = "EffectiveFrom desc" })).Rows,
                Due = (await record.Rows(visit, DueIn(mine, visit.Number("year", visit.Today.Year, 1990, 2999)))).Rows,
            });
        });
    }

    private static FeedQuery DueIn(string mine, int year) => new("PublicationDuties") { Filters = [mine, FormattableString.Invariant($"DueOn ge {year:0000}-01-01 and DueOn le {year:0000}-12-31")], OrderBy = "DueOn", Top = 60 };
}
