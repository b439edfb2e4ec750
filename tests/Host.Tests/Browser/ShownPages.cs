using InfoGov.Host.Demo;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>One host with demo data and one Chromium for all tests that look at the pages behind one of the three doors.</summary>
public sealed class ShownPages : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-dev-shm-usage"];

    private readonly HashSet<string> examined = new(StringComparer.Ordinal);
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.Start(today: new DateOnly(2026, 11, 27), settings: new() { ["PublicLimit:PerMinute"] = "100000" });
        await DemoFill.Run(Host.Parts, 40, (_, _) => { }, CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A browser of its own: nothing of another look is in it; at the host with the demo unless told otherwise.</summary>
    internal async Task<Look> Look(bool english = false, bool phone = false, bool dark = false, bool script = true, Uri? at = null, HttpCredentials? credentials = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (at ?? Host.Address).ToString(),
            Locale = english ? "en-GB" : "zh-CN",
            ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            HttpCredentials = credentials,
        });
        return new Look(context, await context.NewPageAsync(), at ?? Host.Address, english, dark, examined);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Host.DisposeAsync();
    }
}

[CollectionDefinition(nameof(PortalShown))]
public sealed class PortalShown : ICollectionFixture<ShownPages>;

[CollectionDefinition(nameof(WorkbenchShown))]
public sealed class WorkbenchShown : ICollectionFixture<ShownPages>;

[CollectionDefinition(nameof(ConsoleShown))]
public sealed class ConsoleShown : ICollectionFixture<ShownPages>;
