using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Lateness;

/// <summary><c>GET /late</c>: what has to be published, by city and by organ: kept and late.</summary>
internal sealed class LatePage(PublicRecord record) : Page
{
    private const int PageSize = 50;

    public override void Map(PageRoutes routes) => routes.Get("/late", async visit =>
    {
        var city = visit.OneOf("city", visit.Host.Lawbook.All.Select(c => c.Code));
        var unit = visit.Text("unit");
        var page = visit.Number("page", 1, 1, 500);
        var asked = new FeedQuery("PublicationDuties")
        {
            Filters = [.. new[] { city is null ? null : $"City eq {FeedQuery.Literal(city)}", unit is null ? null : $"Unit eq {FeedQuery.Literal(unit)}" }.OfType<string>()],
        };
        var late = (asked with { Filters = [.. asked.Filters, "State eq 'overdue'"] }) with { OrderBy = "DueOn", Top = PageSize, Skip = (page - 1) * PageSize, Count = true };
        return visit.Show<LateView>(new
        {
            City = city,
            Unit = unit,
            Page = page,
            PageSize,
            ByCity = (await record.Rows(visit, asked.Grouped("City,State"))).Rows,
            ByOrgan = (await record.Rows(visit, asked.Grouped("Unit,Actor,State", most: 200))).Rows,
            Late = await record.Rows(visit, late),
            All = late with { Top = null, Skip = null, Count = false },
        });
    });
}
