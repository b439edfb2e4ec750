using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>Somebody who looks at pages in a browser, and notes whatever it complains about and whatever it asks of others.</summary>
internal sealed class Look : IAsyncDisposable
{
    private const string TargetSize = "target-size";

    // What passes need not be described, element by element.
    private static readonly HashSet<ResultType> Told = [ResultType.Violations];

    // What is another by night, or on a phone; the rest is as by day.
    private static readonly AxeRunOptions ByLight = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", TargetSize] }, ResultTypes = Told };

    // A rule that axe asks only where it is told to (WCAG 2.2, 2.5.8).
    private static readonly AxeRunOptions ByDay = new() { Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { [TargetSize] = new() { Enabled = true } }, ResultTypes = Told };

    private readonly IBrowserContext context;
    private readonly bool english;
    private readonly bool dark;
    private readonly HashSet<string> examined;
    private readonly List<string> complaints = [];
    private bool expectsRefusal;

    public Look(IBrowserContext context, IPage page, Uri address, bool english, bool dark, HashSet<string> examined)
    {
        (this.context, Page, this.english, this.dark, this.examined) = (context, page, english, dark, examined);
        Page.SetDefaultTimeout(20_000);
        Page.PageError += (_, error) => complaints.Add($"{Page.Url}: {error}");
        Page.Console += (_, line) => complaints.AddRange(line.Type is "error" or "warning" && !(expectsRefusal && line.Text.Contains("Failed to load resource", StringComparison.Ordinal)) ? [$"{Page.Url}: {line.Text}"] : []);
        Page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith("data:", StringComparison.Ordinal) || new Uri(request.Url).Authority == address.Authority ? [] : [$"{Page.Url} asks {request.Url}"]);
    }

    public IPage Page { get; }

    /// <summary>Opens a page and examines it; one of a kind that was looked at already, by the same light, without asking all the rules again.</summary>
    public async Task Go(string path, int status = 200)
    {
        expectsRefusal = status >= 400;
        var response = await Page.GotoAsync(path);
        Assert.True(response!.Status == status, $"{path}: {response.Status} instead of {status}");
        await ExamineSurface();
        if (examined.Add($"{KindOf(path)} {status} {dark}"))
        {
            await ExamineRules();
        }
    }

    /// <summary>What holds of every page: a title, a language, a heading, no sideways scrolling, nobody shut out, nothing to complain about.</summary>
    /// <param name="refused">A refusal is expected: the browser's own complaint about its status is none.</param>
    public async Task Examine(bool refused = false)
    {
        if (refused)
        {
            complaints.RemoveAll(line => line.Contains("Failed to load resource", StringComparison.Ordinal));
        }

        await ExamineSurface();
        await ExamineRules();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>The address without what tells one record or one day from another.</summary>
    private static string KindOf(string path) => string.Join('/', path.Split('?')[0].Split('/').Select(part => part.Length > 20 || part.Any(char.IsAsciiDigit) ? "*" : part))
        + string.Concat(path.Split('?', '&').Skip(1).Select(pair => "?" + pair.Split('=')[0]));

    private async Task ExamineSurface()
    {
        Assert.EndsWith("· InfoGov", await Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(english ? "en" : "zh-CN", await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
        {
            Assert.Fail($"{Page.Url} is wider than the screen: " + await Page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll, pre')).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' | ')"));
        }

        Assert.Equal("", string.Join('\n', complaints));
    }

    private async Task ExamineRules()
    {
        // The other way opens a page of its own each time, which takes longer than the rules themselves.
#pragma warning disable CS0618
        var found = await Page.Locator("html").RunAxeLegacy(dark ? ByLight : ByDay);
#pragma warning restore CS0618
        Assert.Equal("", string.Join('\n', found.Violations.Where(v => v.Impact is "critical" or "serious" or "moderate").Select(v => $"{Page.Url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html + " " + string.Join(' ', n.Any.Select(a => a.Message))))}")));
    }
}
