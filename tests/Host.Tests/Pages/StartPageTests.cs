using System.Net;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Host.Demo;
using InfoGov.Host.Startup;

namespace InfoGov.Host.Tests.Pages;

public sealed class StartPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Fact]
    public Task The_page_is_Chinese_by_default_and_names_the_cities_and_that_it_is_a_demo() => Served(demo: true, async (http, host) =>
    {
        var page = await http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"zh-CN\"", page, StringComparison.Ordinal);
        Assert.Contains("演示数据", page, StringComparison.Ordinal);
        Assert.All(host.Cities.Enabled, city => Assert.Contains(city.Header.Title.Zh, page, StringComparison.Ordinal));
        Assert.Contains("href=\"/projects/demo-", page, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_page_is_English_when_the_browser_prefers_it() => Served(demo: false, async (http, host) =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", "en-GB,zh;q=0.5" } } };
        var page = await (await http.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo data", page, StringComparison.Ordinal);
        Assert.All(host.Cities.Enabled, city => Assert.Contains(city.Header.Title.En, page, StringComparison.Ordinal));
    });

    [Fact]
    public Task A_language_chosen_on_the_page_is_remembered() => Served(demo: false, async (http, _) =>
    {
        await http.GetAsync("/?lang=en", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"en\"", await http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_disabled_city_is_not_among_those_in_service() => Served(demo: false, async (http, host) =>
    {
        var city = host.Cities.Enabled.First();
        using var disabled = await http.PostAsync($"/api/administration/{city.Code}/disable-city", content: null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, disabled.StatusCode);
        await host.Cities.Refresh(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(city.Header.Title.Zh, await http.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    });

    [Fact]
    public Task The_page_loads_nothing_but_its_own_style_sheet() => Served(demo: false, async (http, _) =>
    {
        using var answer = await http.GetAsync("/", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        var style = page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        using var sheet = await http.GetAsync(style, TestContext.Current.CancellationToken);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
    });

    [Theory]
    [InlineData("/nowhere", Browser, HttpStatusCode.NotFound, "text/html")]
    [InlineData("/nowhere", "application/json", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/api/nowhere", Browser, HttpStatusCode.NotFound, "application/problem+json")]
    public Task A_browser_is_told_kindly_that_nothing_is_there_and_a_program_by_a_problem(string path, string accept, HttpStatusCode status, string type) =>
        Served(demo: false, async (http, _) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        });

    /// <summary>The real application on a free port, as its start makes it.</summary>
    private static async Task Served(bool demo, Func<HttpClient, InfoGovHost, Task> test)
    {
        using var store = new TemporaryStore();
        await using var host = await store.Open();
        if (demo)
        {
            using var bar = new ProgressBar("Filling", TextWriter.Null);
            await DemoFill.Run(host, 20, bar.Report, TestContext.Current.CancellationToken);
        }

        await using var served = await ServedHost.Start(host);
        await test(served.Http, host);
    }
}
