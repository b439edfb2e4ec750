using InfoGov.Entities;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The pictures of the README: <c>tests/screenshots</c> takes them anew, no other run does.</summary>
[Collection(nameof(WorkbenchShown))]
public sealed class Screenshots(ShownPages pages)
{
    private static readonly Caller Officer = new("王经办", Role: null, Unit: "某单位", City: "wuxi", PlaysAnyRole: true);

    private static readonly Caller Administrator = new("赵管理", Role: null, IsAdministrator: true);

    [Fact(Explicit = true)]
    public async Task The_main_pages_as_they_are()
    {
        var folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new InvalidOperationException("SCREENSHOTS names the folder to write to");
        await using (var citizen = await pages.Look())
        {
            await Take(citizen, folder, "start", "/");
            await Take(citizen, folder, "search", "/search?kind=Projects&q=%E5%81%9C%E8%BD%A6");
            await Take(citizen, folder, "project", "/projects/demo-000013");
            await Take(citizen, folder, "compare", "/compare?act=DeliverProject&project.funding.publicShare=1");
        }

        await using (var officer = await pages.SignedIn(Officer))
        {
            await Take(officer, folder, "workbench", "/workbench/projects/propose-project");
        }

        await using var administrator = await pages.SignedIn(Administrator);
        await Take(administrator, folder, "console", "/console");
    }

    private static async Task Take(Look look, string folder, string name, string path)
    {
        await look.Go(path);
        await look.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
