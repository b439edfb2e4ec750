using InfoGov.Host.Pages.Design;

namespace InfoGov.Host.Pages.Manual;

/// <summary><c>GET /docs/agencies</c> and its like: the manual, chapter by chapter.</summary>
internal sealed class ManualPage : Page
{
    public override void Map(PageRoutes routes)
    {
        foreach (var chapter in Chapter.All)
        {
            routes.Get($"/docs/{chapter.Name}", visit => visit.Show<ManualView>(new { Chapter = chapter }));
        }
    }
}
