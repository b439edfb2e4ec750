using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Tests.Browser;

/// <summary>What stands beside a list, and what of it is taken away.</summary>
[Collection(nameof(PortalShown))]
public sealed partial class FacetTests(ShownPages pages)
{
    [Theory]
    [InlineData("/search?kind=Projects")]
    [InlineData("/search?kind=Projects&city=wuxi&year=2024")]
    [InlineData("/search?kind=Projects&q=%E5%B9%B3%E5%8F%B0&amount=1m-5m&stage=accepted")]
    [InlineData("/search?kind=PublicationDuties&stage=pending&city=beijing")]
    [InlineData("/search?q=%E5%B9%B3%E5%8F%B0&city=beijing")]
    public async Task What_a_choice_counts_is_what_it_finds(string path)
    {
        var choices = Choice().Matches(await Get(path)).Select(choice => (Href: WebUtility.HtmlDecode(choice.Groups["href"].Value), Count: choice.Groups["count"].Value)).ToArray();

        Assert.NotEmpty(choices);
        foreach (var (href, count) in choices.Where((_, at) => at % 3 == 0))
        {
            Assert.Equal((href, count), (href, Total().Match(await Get(href)).Groups["count"].Value));
        }
    }

    [Fact]
    public async Task Feed_and_calendar_hold_what_the_screen_does_in_its_order()
    {
        const string Same = "?kind=Projects&city=wuxi&sort=amount";
        var screen = Title().Matches(await Get("/search" + Same)).Select(title => title.Groups["title"].Value).ToArray();
        var total = int.Parse(Total().Match(await Get("/search" + Same)).Groups["count"].Value, CultureInfo.InvariantCulture);
        var feed = Entry().Matches(await Get("/search.atom" + Same)).Select(entry => entry.Groups["title"].Value).ToArray();
        var calendar = await Get("/search.ics" + Same);

        Assert.Equal(screen, feed.Take(screen.Length));
        Assert.Equal(total, feed.Length);
        Assert.Equal(total, Proposed().Count(calendar.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/search?stage=proposed", "text/html")]
    [InlineData("/search?kind=Plans&amount=1m-5m", "text/html")]
    [InlineData("/search.ics?kind=Organizations", "text/calendar")]
    [InlineData("/search?q=%00", "text/html")]
    [InlineData("/ask/follow/withdraw", "text/html")]
    public async Task A_wrong_address_is_told_as_a_page(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var answer = await pages.Host.Public.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_word_that_XML_has_no_place_for_is_no_error() => Assert.Contains("<feed", await Get("/search.atom?kind=Projects&q=%EF%BF%BF"), StringComparison.Ordinal);

    private Task<string> Get(string path) => pages.Host.Public.GetStringAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("<a href=\"(?<href>/search[^\"]*)\" rel=\"nofollow\">[^<]*</a>\\s*<span class=\"count\">(?<count>[0-9,]+)</span>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Choice();

    [GeneratedRegex("role=\"status\">[^<0-9]*(“[^”]*”：找到 )?(?<count>[0-9,]+) 条", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Total();

    [GeneratedRegex("<a href=\"/projects/[^\"]*\">(?<title>[^<]+)</a>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Title();

    [GeneratedRegex("<entry>\\s*<title>(?<title>[^<]+)</title>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Entry();

    [GeneratedRegex("-ProposedOn@infogov", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Proposed();
}
