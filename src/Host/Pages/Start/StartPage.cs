using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;

namespace InfoGov.Host.Pages.Start;

/// <summary><c>GET /</c>: what this is, which cities are on, what is public, and the way to everything else.</summary>
internal sealed class StartPage(InfoGovHost host) : Page
{
    private readonly StartPageFigures figures = new(host);

    public override void Map(PageRoutes routes) => routes.Get("/", async visit => visit.Show<StartView>(new
    {
        Cities = (IReadOnlyList<CityCard>)[.. host.Cities.Enabled.Select(city => CityCard.Of(city, visit.Today))],
        Figures = await figures.Read(visit.Cancellation),
    }));
}
