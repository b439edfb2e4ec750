using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The pages in a real browser.</summary>
[Collection(nameof(ConsoleShown))]
public sealed class BrowserTests(ShownPages pages)
{
    [Fact]
    public async Task The_start_page_shows_the_cities_and_switches_to_English()
    {
        await using var look = await pages.Look();
        var page = await Open(look, "/");
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
        await using var look = await pages.Look();
        var page = await Open(look, "/docs");
        foreach (var module in new[] { "projects", "compliance" })
        {
            await page.GetByText(module).First.WaitForAsync();
        }

        Assert.Contains("InfoGov", await page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>Opens a page; whatever it complains about on its console fails the test.</summary>
    private static async Task<IPage> Open(Look look, string path)
    {
        look.Page.SetDefaultTimeout(45_000);
        look.Page.PageError += (_, error) => Assert.Fail(error);
        var response = await look.Page.GotoAsync(path);
        Assert.Equal(200, response!.Status);
        return look.Page;
    }
}
