using System.Net;
using System.Text.RegularExpressions;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Trust;

/// <summary>People sign in by password, with nothing but forms.</summary>
public sealed partial class SignInTests
{
    private const string Next = "Perhaps-7-swans";

    [Fact]
    public async Task The_first_password_opens_only_the_page_where_it_is_changed_and_a_session_ends_with_the_person()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/invite-person", """{"login":"Li.Ming","name":"李明","role":"constructionUnit","unit":"甲局","city":"wuxi"}""")).Is(HttpStatusCode.Created);
        (await administrator.Post("/api/administration/invite-person", """{"login":"li.ming","name":"李明","role":"citizen"}""")).Is(HttpStatusCode.Conflict, "exists");
        using var browser = Browser(host);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Fill(browser, "/sign-in", ("login", "li.ming"), ("password", "wrong-wrong-wrong"))).StatusCode);
        var first = await Fill(browser, "/sign-in", ("login", "LI.MING"), ("password", made["password"]));
        Assert.Equal((HttpStatusCode.SeeOther, "/change-password"), (first.StatusCode, first.Headers.Location!.ToString()));
        var wanted = await Fill(browser, "/sign-in", ("login", "li.ming"), ("password", made["password"]), ("to", "/workbench/records?q=停车"));
        Assert.Equal("/change-password?to=%2Fworkbench%2Frecords%3Fq%3D%25E5%2581%259C%25E8%25BD%25A6", wanted.Headers.Location!.ToString());
        Assert.Equal("/change-password", (await Fill(browser, "/sign-in", ("login", "li.ming"), ("password", made["password"]), ("to", "//evil.example"))).Headers.Location!.ToString());
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"), c => c.StartsWith("infogov=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Forbidden, "passwordToChange");

        Assert.Equal(HttpStatusCode.BadRequest, (await Fill(browser, "/change-password", ("password", made["password"]), ("next", "short"), ("again", "short"))).StatusCode);
        Assert.Equal("/workbench", (await Fill(browser, "/change-password", ("password", made["password"]), ("next", Next), ("again", Next))).Headers.Location!.ToString());
        (await browser.Get("/api/projects")).Is(HttpStatusCode.OK);
        (await browser.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""", "Sec-Fetch-Site: cross-site")).Is(HttpStatusCode.Forbidden, "otherOrigin");
        (await browser.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""")).Is(HttpStatusCode.Forbidden, "otherOrigin");
        (await FromAnotherSite(browser, "/workbench")).Is(HttpStatusCode.OK);
        (await FromAnotherSite(browser, "/api/projects")).Is(HttpStatusCode.Unauthorized);
        var page = $"/api/projects/{(await browser.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""", "Sec-Fetch-Site: same-origin")).Is(HttpStatusCode.Created)["id"]}";
        (await browser.Get(page)).Json!["history"]![0]!["by"].Includes($$"""{"name":"李明","role":"constructionUnit","unit":"甲局","key":"{{made["id"]}}"}""");
        (await browser.Get("/api/administration/people")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");

        var listed = (await administrator.Get("/api/administration/people?q=li")).Is(HttpStatusCode.OK);
        listed.Json!["items"]![0].Includes("""{"login":"li.ming","mustChange":false,"state":"active"}""");
        Assert.DoesNotContain("assword", listed.Text, StringComparison.Ordinal);
        (await administrator.Post($"/api/administration/{made["id"]}/revoke-person")).Is(HttpStatusCode.OK);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Fill(browser, "/sign-in", ("login", "li.ming"), ("password", Next))).StatusCode);
        Assert.DoesNotContain(await TemporaryStore.Query(host.Parts, "SELECT data FROM events"), data => data.Contains(Next, StringComparison.Ordinal) || data.Contains(made["password"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_door_and_an_unknown_login_is_answered_alike()
    {
        await using var host = await RunningHost.Start();
        var made = (await (await host.AsAdministrator()).Post("/api/administration/invite-person", """{"login":"wang","name":"王","role":"citizen"}""")).Is(HttpStatusCode.Created);
        using var browser = Browser(host);
        string? said = null;
        for (var i = 0; i < 5; i++)
        {
            said = Alert().Match(await (await Fill(browser, "/sign-in", ("login", "wang"), ("password", "wrong"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
        }

        var locked = await Fill(browser, "/sign-in", ("login", "wang"), ("password", made["password"]));
        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        var unknown = await Fill(browser, "/sign-in", ("login", "nobody"), ("password", "wrong"));
        Assert.Equal((HttpStatusCode.Unauthorized, said), (unknown.StatusCode, Alert().Match(await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value));
        Assert.NotEmpty(said!);
    }

    [Fact]
    public async Task A_form_of_another_page_is_not_taken_and_another_host_reads_the_session()
    {
        await using var host = await RunningHost.Start();
        var made = (await (await host.AsAdministrator()).Post("/api/administration/invite-person", """{"login":"zhao","name":"赵","role":"constructionUnit"}""")).Is(HttpStatusCode.Created);
        using var browser = Browser(host);
        using var forged = new FormUrlEncodedContent([new("login", "zhao"), new("password", made["password"])]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-in", forged, TestContext.Current.CancellationToken)).StatusCode);
        await Fill(browser, "/sign-in", ("login", "zhao"), ("password", made["password"]));
        var changed = await Fill(browser, "/change-password", ("password", made["password"]), ("next", Next), ("again", Next));
        var cookie = changed.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("infogov=", StringComparison.Ordinal)).Split(';')[0];

        await using var other = await RunningHost.Start(host.Store);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/projects") { Headers = { { "Cookie", cookie } } };
        (await other.Public.Ask(request)).Is(HttpStatusCode.OK);

        using var elsewhere = Browser(host);
        await Fill(elsewhere, "/sign-in", ("login", "zhao"), ("password", Next));
        Assert.Equal(HttpStatusCode.SeeOther, (await Fill(browser, "/sign-out")).StatusCode);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);

        // A copy of the cookie that was signed out of opens nothing, at no host; another session of the person goes on.
        using var copied = new HttpRequestMessage(HttpMethod.Get, "/api/projects") { Headers = { { "Cookie", cookie } } };
        (await other.Public.Ask(copied)).Is(HttpStatusCode.Unauthorized);
        (await elsewhere.Get("/api/projects")).Is(HttpStatusCode.OK);
        (await (await host.AsAdministrator()).Post($"/api/administration/{made["id"]}/reset-password")).Is(HttpStatusCode.OK);
        (await elsewhere.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
    }

    private static async Task<Answer> FromAnotherSite(HttpClient browser, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        return await browser.Ask(request);
    }

    private static HttpClient Browser(RunningHost host) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };

    /// <summary>Opens a page and sends its form, as somebody without scripts does.</summary>
    internal static Task<HttpResponseMessage> Fill(HttpClient browser, string page, params (string Name, string Value)[] fields) => Send(browser, page, page, fields);

    /// <summary>The same by a button that sends the form somewhere else.</summary>
    internal static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string to, params (string Name, string Value)[] fields)
    {
        var form = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        var hidden = Hidden().Match(form);
        using var content = new FormUrlEncodedContent([new(hidden.Groups["name"].Value, hidden.Groups["value"].Value), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("role=\"alert\">(?<text>[^<]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();
}
