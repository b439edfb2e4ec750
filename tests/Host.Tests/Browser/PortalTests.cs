using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The portal as a citizen walks through it.</summary>
[Collection(nameof(ShownPages))]
public sealed class PortalTests(ShownPages pages)
{
    [Theory, InlineData(false, false), InlineData(true, true)]
    public async Task Every_page_of_the_portal_is_for_everybody(bool english, bool narrow)
    {
        foreach (var dark in new[] { false, true })
        {
            await using var look = await pages.Look(english, phone: narrow, dark: dark);
            foreach (var path in new[] { "/", "/problems", "/problems/refused", "/sign-in" })
            {
                await look.Go(path);
            }

            await look.Go("/nowhere", 404);
        }
    }

    [Fact]
    public async Task The_other_language_is_chosen_on_any_page_and_stays()
    {
        await using var look = await pages.Look();
        await look.Go("/problems/refused");
        await look.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await look.Page.GetByRole(AriaRole.Heading, new() { Name = "What a problem means" }).WaitForAsync();
        Assert.Contains("/problems/refused?lang=en", look.Page.Url, StringComparison.Ordinal);
        await look.Page.GotoAsync("/");
        Assert.Equal("en", await look.Page.Locator("html").GetAttributeAsync("lang"));
    }
}
