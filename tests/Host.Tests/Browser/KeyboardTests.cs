using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The portal by keyboard alone: whatever is followed is reached by Tab, seen to be reached, and followed by Enter.</summary>
[Collection(nameof(PortalShown))]
public sealed class KeyboardTests(ShownPages pages)
{
    private const int FarEnough = 150;

    [Fact]
    public async Task Somebody_without_a_mouse_finds_a_project_and_its_proof()
    {
        await using var look = await pages.Look();
        await look.Go("/");
        await look.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await look.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await look.Page.Keyboard.PressAsync("Enter");
        await To(look, "#q");
        await look.Page.Keyboard.InsertTextAsync("停");
        await look.Page.Keyboard.PressAsync("Enter");
        await look.Page.WaitForURLAsync("**/search?q=*");
        await To(look, ".records a[href^='/projects/']");
        await look.Page.Keyboard.PressAsync("Enter");
        await look.Page.Locator(".proof-yes").WaitForAsync();
        await To(look, ".proof a[href^='/log/rows/']");
    }

    [Fact]
    public async Task Somebody_without_a_mouse_asks_and_follows()
    {
        await using var look = await pages.Look();
        await look.Go("/ask");
        await To(look, "#f-city");
        await look.Page.Keyboard.PressAsync("ArrowDown");
        await To(look, "#f-addressee");
        await look.Page.Keyboard.InsertTextAsync("某机关");
        await To(look, "#f-subject");
        await look.Page.Keyboard.InsertTextAsync("2025年度预算");
        await To(look, "main button[type=submit]");
        await look.Page.Keyboard.PressAsync("Enter");
        await look.Page.Locator(".receipt .code").WaitForAsync();
        await To(look, "main .button");
        await look.Page.Keyboard.PressAsync("Enter");
        await look.Page.Locator(".days li, #f-code").First.WaitForAsync();
        if (await look.Page.Locator("#f-code").CountAsync() > 0)
        {
            await To(look, "main button[type=submit]");
            await look.Page.Keyboard.PressAsync("Enter");
        }

        await look.Page.Locator(".days li").First.WaitForAsync();
    }

    /// <summary>Goes on by Tab until the focus is there, where it has to be seen.</summary>
    private static async Task To(Look look, string target)
    {
        for (var step = 0; step < FarEnough; step++)
        {
            await look.Page.Keyboard.PressAsync("Tab");
            if (await look.Page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
            {
                Assert.True(await look.Page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'"), $"Nobody sees that {target} has the focus");
                return;
            }
        }

        Assert.Fail($"{target} is not reached by Tab on {look.Page.Url}");
    }
}
