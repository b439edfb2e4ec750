using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InfoGov.Host.Composing;
using OpenIddict.Abstractions;

namespace InfoGov.Host.Tests.Trust;

/// <summary>People sign in at an authority of another maker, and programs call with its tokens.</summary>
public sealed class AuthoritySignInTests
{
    private static readonly (string, string)[] Li = [("sub", "u-1"), ("name", "李明"), ("preferred_username", "li.ming"), ("infogov_role", "constructionUnit"), ("infogov_unit", "甲局"), ("infogov_city", "wuxi")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_signs_in_acts_in_the_role_that_the_claims_give_and_is_ended_here(bool onPostgres)
    {
        await using var authority = await OpenIdAuthority.Start();
        await using var host = await Start(authority, onPostgres ? await SharedPostgres.NewDatabase() : null);
        authority.Claims = Of(Li);
        using var browser = Browser(host);
        Assert.Contains("/sign-in/authority", (await browser.Get("/sign-in")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var done = await SignIn(browser);
        Assert.Equal((HttpStatusCode.SeeOther, "/workbench"), (done.Status, done.Message.Headers.Location!.ToString()));
        foreach (var (wanted, led) in new[] { ("/workbench/records?q=%E5%81%9C", "/workbench/records?q=%E5%81%9C"), ("//evil.example", "/workbench"), ("/\\evil.example", "/workbench"), ("https://evil.example", "/workbench") })
        {
            using var another = Browser(host);
            Assert.Equal(led, (await another.Get(await ToReturn(another, $"?to={Uri.EscapeDataString(wanted)}"))).Message.Headers.Location!.ToString());
        }

        var page = $"/api/projects/{(await browser.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""", "Sec-Fetch-Site: same-origin")).Is(HttpStatusCode.Created)["id"]}";
        (await browser.Get(page)).Json!["history"]![0]!["by"].Includes("""{"name":"李明","role":"constructionUnit","unit":"甲局"}""");
        (await browser.Get("/api/administration/keys")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");

        var administrator = await host.AsAdministrator();
        var listed = (await administrator.Get("/api/administration/people?q=li.ming")).Is(HttpStatusCode.OK).Json!["items"]![0]!;
        listed.Includes("""{"role":"constructionUnit","unit":"甲局","city":"wuxi","state":"active"}""");
        (await administrator.Post($"/api/administration/{listed["id"]}/reset-password")).Is(HttpStatusCode.Conflict, "signsInAtAuthority");
        while ((await administrator.Get($"/api/administration/audit?act=sign-in-authority&key={listed["id"]}")).Is(HttpStatusCode.OK).Json!["items"]!.AsArray().Count == 0)
        {
        }

        using var moved = Browser(host);
        authority.Claims["infogov_unit"] = "乙局";
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(moved)).Status);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        (await moved.Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");

        var leaving = await SignInTests.Fill(moved, "/sign-out");
        Assert.StartsWith($"{authority.Address}leave", leaving.Headers.Location!.ToString(), StringComparison.Ordinal);
        (await moved.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        (await administrator.Post($"/api/administration/{listed["id"]}/revoke-person")).Is(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(moved)).Status);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_an_answer_of_the_authority_is_said_on_a_page()
    {
        await using var authority = await OpenIdAuthority.Start();
        await using var host = await Start(authority);
        using var browser = Browser(host);
        foreach (var (claims, bend) in new (Dictionary<string, string> Claims, Action<System.Security.Claims.ClaimsPrincipal>? Bend)[]
        {
            (Of([.. Li, ("infogov_role", "wizard")]), null),
            (Of([.. Li, ("infogov_role", "")]), null),
            (Of([.. Li, ("infogov_city", "atlantis")]), null),
            (Of(Li), token => token.SetAudiences("another")),
            (Of(Li), token => token.SetExpirationDate(DateTimeOffset.UnixEpoch.AddYears(50))),
            (Of(Li), token => token.SetClaim("nonce", "another")),
        })
        {
            (authority.Claims, authority.Bend) = (claims, bend);
            await IsTurnedAway(browser, await SignIn(browser));
        }

        (authority.Claims, authority.Bend, authority.IsDenied) = (Of(Li), null, true);
        await IsTurnedAway(browser, await SignIn(browser));
        authority.IsDenied = false;
        var back = await ToReturn(browser);
        await IsTurnedAway(browser, await Browser(host).Get(back));
        await IsTurnedAway(browser, await browser.Get(back.Replace("state=", "state=x", StringComparison.Ordinal)));
        await IsTurnedAway(browser, await browser.Get("/sign-in/authority/return"));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(browser)).Status);
        authority.Rotate();
        using var later = Browser(host);
        await SignIn(later);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(later)).Status);
    }

    [Fact]
    public async Task A_program_calls_with_a_token_of_the_authority_and_an_authority_that_is_away_is_said_on_a_page()
    {
        await using var authority = await OpenIdAuthority.Start();
        await using var host = await Start(authority);
        authority.Claims = Of([("sub", "program"), ("infogov_role", "constructionUnit")]);
        using var http = new HttpClient();
        using var asked = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", OpenIdAuthority.Client), new("client_secret", OpenIdAuthority.Secret)]);
        using var answer = await http.PostAsync(new Uri($"{authority.Address}token"), asked, TestContext.Current.CancellationToken);
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["access_token"]!.ToString();
        (await host.Client(token).Get("/api/projects")).Is(HttpStatusCode.OK);

        var address = authority.Address;
        await authority.DisposeAsync();
        await using var alone = await RunningHost.Start(time: TimeProvider.System, settings: OpenIdAuthority.SettingsFor(address));
        using var browser = Browser(alone);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.Get("/sign-in/authority")).Status);
        await Assert.ThrowsAsync<StartupException>(() => RunningHost.Start(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:Authority"] = address, ["Identity:ClientId"] = "x" }));
    }

    private static Task<RunningHost> Start(OpenIdAuthority authority, string? store = null) => RunningHost.Start(store, time: TimeProvider.System, settings: authority.Settings);

    private static HttpClient Browser(RunningHost host) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };

    private static Dictionary<string, string> Of((string Name, string Value)[] claims) => claims.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Last().Value, StringComparer.Ordinal);

    private static async Task<Answer> SignIn(HttpClient browser) => await browser.Get(await ToReturn(browser));

    /// <summary>Goes to the authority, and stops where it sends the browser back to.</summary>
    private static async Task<string> ToReturn(HttpClient browser, string wanted = "")
    {
        var to = (await browser.Get("/sign-in/authority" + wanted)).Is(HttpStatusCode.Redirect).Message.Headers.Location!;
        Assert.Contains("code_challenge=", to.Query, StringComparison.Ordinal);
        return (await browser.Get(to.ToString())).Is(HttpStatusCode.Redirect).Message.Headers.Location!.ToString();
    }

    private static async Task IsTurnedAway(HttpClient browser, Answer answer)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "text/html"), (answer.Status, answer.MediaType));
        Assert.Contains("role=\"alert\"", answer.Text, StringComparison.Ordinal);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
    }
}
