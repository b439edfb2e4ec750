using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Start;

/// <summary><c>GET /</c>: what this is, which cities are on, what is public, and the way to everything else.</summary>
internal sealed class StartPage(InfoGovHost host, PublicRecord record) : Page
{
    private readonly StartPageFigures figures = new(host, record);

    public override void Map(PageRoutes routes) => routes.Get("/", async visit => visit.Show<StartView>(new
    {
        Cities = (IReadOnlyList<CityCard>)[.. host.Cities.Enabled.Select(city => CityCard.Of(city, visit.Today))],
        Figures = await figures.Read(visit.Cancellation),
    }));
}
