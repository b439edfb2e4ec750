using InfoGov.Administration;
using InfoGov.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>Signs somebody in by the forms, as a person does: with a first password, and then with one of their own.</summary>
internal static class Signing
{
    /// <summary>The password that everybody has then.</summary>
    public const string Own = "correct-horse-battery-9";

    public static async Task<Look> SignedIn(this ShownPages pages, Caller holder, bool english = false, bool phone = false, bool dark = false, bool script = true, string? login = null)
    {
        login ??= $"p{Guid.NewGuid():N}"[..12];
        var (_, password) = await pages.Host.App.Services.GetRequiredService<People>().Invite(login, holder, Caller.Installation, CancellationToken.None);
        var look = await pages.Look(english, phone, dark, script);
        await look.Page.GotoAsync("/sign-in");
        await look.Page.FillAsync("#login", login);
        await look.Page.FillAsync("#password", password);
        await look.Page.ClickAsync("main button[type=submit]");
        await look.Page.FillAsync("#password", password);
        await look.Page.FillAsync("#next", Own);
        await look.Page.FillAsync("#again", Own);
        await look.Page.ClickAsync("main button[type=submit]");
        await look.Page.WaitForURLAsync(url => !url.Contains("change-password", StringComparison.Ordinal));
        return look;
    }
}
