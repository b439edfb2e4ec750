using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The pages in a real browser.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

    private RunningHost host = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.Start();
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
    public async Task The_start_page_shows_the_cities_and_switches_to_English()
    {
        var page = await Open("/");
        foreach (var city in new[] { "无锡", "吉林", "郑州", "北京", "天津" })
        {
            await page.GetByText(city).First.WaitForAsync();
        }

        await page.GetByText("English").First.ClickAsync();
        foreach (var city in new[] { "Wuxi", "Jilin", "Zhengzhou", "Beijing", "Tianjin" })
        {
            await page.GetByText(city).First.WaitForAsync();
        }
    }

    [Fact]
    public async Task The_docs_list_the_operations()
    {
        var page = await Open("/docs");
        foreach (var module in new[] { "projects", "compliance" })
        {
            await page.GetByText(module).First.WaitForAsync();
        }

        Assert.Contains("InfoGov", await page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>Opens a page; whatever it complains about on its console fails the test.</summary>
    private async Task<IPage> Open(string path)
    {
        var page = await browser.NewPageAsync(new() { Locale = "zh-CN" });
        page.SetDefaultTimeout(45_000);
        page.PageError += (_, error) => Assert.Fail(error);
        var response = await page.GotoAsync(new Uri(host.Address, path).ToString());
        Assert.Equal(200, response!.Status);
        return page;
    }
}
