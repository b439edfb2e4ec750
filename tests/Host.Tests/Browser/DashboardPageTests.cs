using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The dashboard as an administrator opens it: the browser asks for the key.</summary>
[Collection(nameof(ConsoleShown))]
public sealed class DashboardPageTests(ShownPages pages)
{
    [Fact]
    public async Task It_lists_entities_by_type_and_offers_no_log()
    {
        await using var host = await RunningHost.Start(settings: new() { ["Dashboard:Enabled"] = "true" });
        var administrator = await host.AsAdministrator();
        (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        await using var look = await pages.Look(at: host.Address, credentials: new() { Username = "管理员", Password = administrator.DefaultRequestHeaders.Authorization!.Parameter! });
        var page = look.Page;
        page.SetDefaultTimeout(45_000);
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, line) => complaints.AddRange(line.Type is "error" or "warning" ? [line.Text] : []);
        var response = await page.GotoAsync("/administration/dashboard");
        Assert.Equal(200, response!.Status);
        await page.GetByText("Grains", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("ProjectGrain").First.WaitForAsync();
        await page.GetByText("Silos", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("Active").First.WaitForAsync();
        Assert.Equal(0, await page.GetByText("Log Stream").CountAsync());
        Assert.Equal([], complaints);
    }
}
