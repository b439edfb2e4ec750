using System.Net;
using InfoGov.Host.Pages.Workbench.Keeping;
using InfoGov.Host.Tests.Trust;
using InfoGov.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace InfoGov.Host.Tests.Pages;

/// <summary>Forms that were filled in and not sent.</summary>
public sealed class KeptFormsTests
{
    private const string Form = "/workbench/projects/propose-project";
    private const string Own = "correct-horse-battery-9";

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_filled_in_is_kept_for_its_owner_on_every_host_for_nobody_else_and_in_no_log(bool onPostgres)
    {
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        await using var other = await RunningHost.Start(host.Store);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var browser = await SignedIn(host, "li.ming", handler);
        using var elsewhere = new HttpClient(handler, disposeHandler: false) { BaseAddress = other.Address };

        Assert.Equal(HttpStatusCode.SeeOther, (await SignInTests.Send(browser, Form, Form + "/keep", ("name", "写了一半"), ("amount", "三百万"))).StatusCode);
        Assert.Contains("写了一半", await elsewhere.GetStringAsync(Form, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("未提交的草稿", await elsewhere.GetStringAsync("/workbench", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var anothers = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var another = await SignedIn(host, "wang.fang", anothers);
        Assert.DoesNotContain("写了一半", await another.GetStringAsync(Form, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.DoesNotContain("写了一半", Assert.Single(await TemporaryStore.Query(host.Parts, "SELECT content FROM unsent_forms")), StringComparison.Ordinal);
        Assert.Empty(await TemporaryStore.Query(host.Parts, "SELECT act FROM audit WHERE act LIKE 'workbench-keep%'"));
        Assert.Empty(await Store.Findings(host));

        Assert.Equal(HttpStatusCode.SeeOther, (await SignInTests.Fill(browser, Form, ("city", "wuxi"), ("name", "写完了"))).StatusCode);
        Assert.Empty(await TemporaryStore.Query(host.Parts, "SELECT form FROM unsent_forms"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task So_many_are_kept_and_so_long_and_one_that_is_too_large_is_not(bool onPostgres)
    {
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        var kept = host.App.Services.GetRequiredService<KeptForms>();
        for (var number = 0; number < KeptForms.Most + 3; number++)
        {
            Assert.True(await kept.Keep("a", $"/form/{number}", Of("x"), CancellationToken.None));
        }

        Assert.True(await kept.Keep("b", "/form/0", Of("y"), CancellationToken.None));
        Assert.False(await kept.Keep("b", "/form/1", Of(new string('x', 200_000)), CancellationToken.None));
        Assert.Equal(KeptForms.Most.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(await TemporaryStore.Query(host.Parts, "SELECT count(*) FROM unsent_forms WHERE owner = 'a'")));

        await using var later = await RunningHost.Start(host.Store, today: RunningHost.Today.AddDays(31));
        var then = later.App.Services.GetRequiredService<KeptForms>();
        Assert.Empty(await then.Of(new("乙", Role: null, KeyId: "b"), CancellationToken.None));
        await then.Keep("c", "/form/0", Of("z"), CancellationToken.None);
        Assert.Equal("c", Assert.Single(await TemporaryStore.Query(host.Parts, "SELECT owner FROM unsent_forms")));
    }

    private static FormCollection Of(string text) => new(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["name"] = text, ["__token"] = "secret", ["@key"] = "1" });

    private static async Task<HttpClient> SignedIn(RunningHost host, string login, HttpClientHandler handler)
    {
        var made = (await (await host.AsAdministrator()).Post("/api/administration/invite-person", $$"""{"login":"{{login}}","name":"某人","role":"constructionUnit","unit":"甲局","city":"wuxi"}""")).Is(HttpStatusCode.Created);
        var browser = new HttpClient(handler, disposeHandler: false) { BaseAddress = host.Address };
        await SignInTests.Fill(browser, "/sign-in", ("login", login), ("password", made["password"]));
        await SignInTests.Fill(browser, "/change-password", ("password", made["password"]), ("next", Own), ("again", Own));
        return browser;
    }
}
