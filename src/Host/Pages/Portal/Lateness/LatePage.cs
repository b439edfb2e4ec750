using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Lateness;

/// <summary><c>GET /late</c>: what has to be published, by city, over the years and by organ: published, published late, overdue and waited for.</summary>
internal sealed class LatePage(PublicRecord record) : Page
{
    private const int PageSize = 50;
    private const int MostOrgans = 40;

    public override void Map(PageRoutes routes) => routes.Get("/late", async visit =>
    {
        var city = visit.OneOf("city", visit.Host.Lawbook.All.Select(c => c.Code));
        var unit = visit.Text("unit");
        var page = visit.Number("page", 1, 1, 500);
        string[] asked = [.. new[] { city is null ? null : $"City eq {FeedQuery.Literal(city)}", unit is null ? null : $"Unit eq {FeedQuery.Literal(unit)}" }.OfType<string>()];
        var all = new FeedQuery("PublicationDuties") { Filters = [.. asked, "State in ('overdue','pending')"], OrderBy = "State,Since" };
        var missing = await record.Rows(visit, all with { Top = PageSize, Skip = (page - 1) * PageSize, Count = true });
        if (missing.Rows.Count == 0 && page > 1)
        {
            throw WrongAddressException.Unknown(new Text($"没有第 {page} 页", $"There is no page {page}"));
        }

        return visit.Show<LateView>(new
        {
            City = city,
            Unit = unit,
            Page = page,
            PageSize,
            ByCity = await Tally.Remembered(record, visit, asked, "City"),
            OverTime = await Tally.Remembered(record, visit, asked, "City,InYear"),
            ByOrgan = await Tally.By(record, visit, asked, "Unit,Actor", MostOrgans),
            Missing = missing,
            All = all,
        });
    });
}
