using System.Net;
using InfoGov.Law;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The dashboard as an administrator opens it: the browser asks for the key.</summary>
public sealed class DashboardPageTests : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

    private RunningHost host = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.Start(settings: new() { ["Dashboard:Enabled"] = "true" });
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task It_lists_entities_by_type_and_offers_no_log()
    {
        var administrator = await host.AsAdministrator();
        (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-08"}""")).Is(HttpStatusCode.Created);
        var context = await browser.NewContextAsync(new()
        {
            HttpCredentials = new() { Username = "管理员", Password = administrator.DefaultRequestHeaders.Authorization!.Parameter! },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(45_000);
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, line) => complaints.AddRange(line.Type is "error" or "warning" ? [line.Text] : []);
        var response = await page.GotoAsync(new Uri(host.Address, "/administration/dashboard").ToString());
        Assert.Equal(200, response!.Status);
        await page.GetByText("Grains", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("ProjectGrain").First.WaitForAsync();
        await page.GetByText("Silos", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("Active").First.WaitForAsync();
        Assert.Equal(0, await page.GetByText("Log Stream").CountAsync());
        Assert.Equal([], complaints);
    }
}
