using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary><c>GET /subscribe</c>: addresses to follow what changes, made for what one wants to follow.</summary>
internal sealed class SubscribePage : Page
{
    public override void Map(PageRoutes routes) => routes.Get("/subscribe", visit => visit.Show<SubscribeView>(new
    {
        City = visit.OneOf("city", visit.Host.Lawbook.All.Select(city => city.Code)),
        Set = visit.OneOf("kind", Kind.All.Select(kind => kind.Set)) ?? "Projects",
        Words = visit.Text("q", 100),
    }));
}
