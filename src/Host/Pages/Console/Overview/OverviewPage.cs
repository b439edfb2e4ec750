using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Console.Overview;

/// <summary><c>/console</c>: what there is to administer, and what wants to be looked at.</summary>
internal sealed class OverviewPage(InfoGovHost host) : Page
{
    public override void Map(PageRoutes routes) => routes.For(PageAudience.Administrators).Get("/console", async visit =>
    {
        var api = visit.Service<OwnApi>();
        async Task<long> Count(string address) => await api.Get(address) is { IsDone: true } told ? told.Read<Rows<Counted>>().Total : 0;
        return visit.Show<OverviewView>(new
        {
            Enabled = host.Lawbook.All.Count(city => host.Cities.IsEnabled(city.Code)),
            Cities = host.Lawbook.All.Count(),
            Broken = host.Plugins.Count(plugin => plugin.Broken is not null),
            Keys = await Count("/api/administration/keys?state=active&pageSize=1"),
            People = await Count("/api/administration/people?state=active&pageSize=1"),
            Overdue = await Count("/api/duties?state=overdue&pageSize=1"),
            Forbidden = await Count($"/api/administration/audit?outcome=forbidden,unauthenticated&from={Law.FactType.ShowValue(visit.Today)}&pageSize=1"),
        });
    });

    private sealed record Counted;
}
