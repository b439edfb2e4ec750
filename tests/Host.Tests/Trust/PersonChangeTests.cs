using System.Net;

namespace InfoGov.Host.Tests.Trust;

/// <summary>People who become others than before, and those whose time is over.</summary>
public sealed class PersonChangeTests
{
    private const string Own = "Perhaps-7-swans";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_session_ends_with_the_role_goes_on_with_another_day_and_after_the_last_day_nobody_signs_in_and_says_why(bool onPostgres)
    {
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null);
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/invite-person", """{"login":"li.ming","name":"李明","role":"constructionUnit","unit":"甲局","city":"wuxi","expiresOn":"2026-03-31"}""")).Is(HttpStatusCode.Created);
        var change = $"/api/administration/{made["id"]}/change-person";
        var cookies = new CookieContainer();
        using var browser = Browser(host, cookies);
        await SignIn(browser, made["password"]);

        (await administrator.Post(change, """{"name":"李明","role":"constructionUnit","unit":"甲局","city":"wuxi","expiresOn":"2026-01-15"}""")).Is(HttpStatusCode.OK).Json.Includes("""{"expiresOn":"2026-01-15","state":"active"}""");
        (await browser.Get("/api/projects")).Is(HttpStatusCode.OK);
        await using (var tomorrow = await RunningHost.Start(host.Store, today: RunningHost.Today.AddDays(1)))
        {
            using var late = Browser(tomorrow);
            var refused = await SignInTests.Fill(late, "/sign-in", ("login", "li.ming"), ("password", Own));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Contains("有效期至2026年1月15日", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var guessed = await SignInTests.Fill(late, "/sign-in", ("login", "li.ming"), ("password", "wrong"));
            Assert.DoesNotContain("有效期", await guessed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var asBefore = new HttpRequestMessage(HttpMethod.Get, "/api/projects") { Headers = { { "Cookie", cookies.GetCookieHeader(host.Address) } } };
            (await tomorrow.Public.Ask(asBefore)).Is(HttpStatusCode.Unauthorized);
            Assert.Single((await (await tomorrow.AsAdministrator()).Get("/api/administration/people?state=expired")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray());
        }

        (await administrator.Post(change, """{"name":"李明","role":"contractor","unit":"甲局","city":"wuxi"}""")).Is(HttpStatusCode.OK).Json.Includes("""{"role":"contractor","expiresOn":null}""");
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        (await administrator.Get($"/api/administration/people/{made["id"]}")).Is(HttpStatusCode.OK).Json.Includes("""{"role":"contractor","login":"li.ming"}""");
        while ((await administrator.Get($"/api/administration/audit?act=people-change&entity=person/{made["id"]}")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray().Count < 2)
        {
        }

        Assert.Empty(await Store.Findings(host));
    }

    [Theory]
    [InlineData("""{"name":"李明","role":"wizard"}""", "role")]
    [InlineData("""{"name":"李明","role":"contractor","city":"atlantis"}""", "city")]
    [InlineData("""{"name":"李明","role":"contractor","expiresOn":"2025-12-31"}""", "expiresOn")]
    [InlineData("""{"name":"","role":"contractor"}""", "name")]
    public async Task What_makes_no_sense_is_said_and_changes_nothing(string body, string path)
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/invite-person", """{"login":"li.ming","name":"李明","role":"constructionUnit"}""")).Is(HttpStatusCode.Created);
        (await administrator.Post($"/api/administration/{made["id"]}/change-person", body)).Is(HttpStatusCode.BadRequest, "invalid").Json.Includes($$"""{"path":"{{path}}"}""");
        (await administrator.Get($"/api/administration/people/{made["id"]}")).Json.Includes("""{"name":"李明","role":"constructionUnit"}""");
    }

    [Fact]
    public async Task Nobody_is_changed_who_is_revoked_or_not_there()
    {
        await using var host = await RunningHost.Start();
        var administrator = await host.AsAdministrator();
        var made = (await administrator.Post("/api/administration/invite-person", """{"login":"li.ming","name":"李明","role":"constructionUnit"}""")).Is(HttpStatusCode.Created);
        (await administrator.Post($"/api/administration/{made["id"]}/revoke-person")).Is(HttpStatusCode.OK);
        (await administrator.Post($"/api/administration/{made["id"]}/change-person", """{"name":"李明","role":"contractor"}""")).Is(HttpStatusCode.Conflict, "personRevoked");
        (await administrator.Post("/api/administration/000000000000/change-person", """{"name":"李明","role":"contractor"}""")).Is(HttpStatusCode.NotFound, "unknownPerson");
    }

    private static HttpClient Browser(RunningHost host, CookieContainer? cookies = null) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = host.Address };

    private static async Task SignIn(HttpClient browser, string first)
    {
        await SignInTests.Fill(browser, "/sign-in", ("login", "li.ming"), ("password", first));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInTests.Fill(browser, "/change-password", ("password", first), ("next", Own), ("again", Own))).StatusCode);
    }
}
