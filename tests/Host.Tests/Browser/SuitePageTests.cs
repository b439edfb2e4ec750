using System.Net;
using InfoGov.Host.Tests.Proof;
using InfoGov.Law;
using Microsoft.Playwright;

namespace InfoGov.Host.Tests.Browser;

/// <summary>The browser reckons the proof by the hash of the store's suite, also one that it does not bring.</summary>
[Collection(nameof(ConsoleShown))]
public sealed class SuitePageTests(ShownPages pages)
{
    [Fact]
    public async Task The_page_of_a_record_reckons_by_Sm3_that_it_is_proven_and_sees_a_changed_one()
    {
        using var store = new TemporaryStore();
        await SuiteTests.Make(store.ConnectionString);
        await using var host = await RunningHost.Start(store.ConnectionString);
        var id = (await (await host.As(Role.ConstructionUnit)).Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车","on":"2024-01-08"}""")).Is(HttpStatusCode.Created)["id"];
        await host.Public.Get("/log/checkpoint");
        await using var look = await pages.Look(at: host.Address);
        await look.Go($"/projects/{id}");
        await look.Page.Locator(".proof-yes").WaitForAsync();
        Assert.Contains("叶（SM3）", await look.Page.Locator(".proof").InnerTextAsync(), StringComparison.Ordinal);

        await look.Page.RouteAsync("**/log/rows/**", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("停车", "别的", StringComparison.Ordinal) });
        });
        await look.Page.ReloadAsync();
        await look.Page.Locator(".proof-no").WaitForAsync();
    }
}
