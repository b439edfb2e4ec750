using InfoGov.Host.Pages.Design;

namespace InfoGov.Host.Pages.Portal.Comparing;

/// <summary><c>GET /compare</c>: one act, each city's answer beside the others; its address keeps all of it.</summary>
internal sealed class ComparePage : Page
{
    public override void Map(PageRoutes routes) => routes.Get("/compare", visit => visit.Show<CompareView>(new { Asked = Comparison.Of(visit) }));
}
