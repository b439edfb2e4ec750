using System.Net;
using System.Text.RegularExpressions;
using InfoGov.Host.Composing;
using InfoGov.Host.Tests.Notices;
using OtpNet;

namespace InfoGov.Host.Tests.Trust;

/// <summary>A code of a device is asked for after the password, and opens once.</summary>
public sealed partial class SecondFactorTests
{
    private const string Password = "Perhaps-7-swans";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_is_asked_for_after_the_password_and_opens_once(bool onPostgres)
    {
        var clock = new SetClock();
        await using var host = await RunningHost.Start(onPostgres ? await SharedPostgres.NewDatabase() : null, time: clock);
        var administrator = await host.AsAdministrator();
        var id = await Invite(host, administrator, "li.ming");
        using var browser = Browser(host);
        await SignIn(browser);
        var (secret, page) = await Offered(browser);
        Assert.Contains($"otpauth://totp/InfoGov:li.ming?secret={secret}", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, page, "/second-factor", ("password", "wrong"), ("code", Code(secret, clock)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, page, "/second-factor", ("password", Password), ("code", "000000"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(browser, page, "/second-factor", ("password", Password), ("code", Code(secret, clock)))).StatusCode);
        (await browser.Get("/api/projects")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("name=\"code\"", await browser.GetStringAsync("/second-factor", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        (await administrator.Get("/api/administration/people?q=li")).Json!["items"]![0].Includes("""{"secondFactor":true}""");
        Assert.DoesNotContain(await TemporaryStore.Query(host.Parts, "SELECT data FROM events"), data => data.Contains(secret, StringComparison.Ordinal));

        using var other = Browser(host);
        var asked = await Text(await SignIn(other));
        (await other.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        var used = Code(secret, clock);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(other, asked, "/sign-in/code", ("code", used))).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(1));
        var code = Code(secret, clock);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(other, asked, "/sign-in/code", ("code", code))).StatusCode);
        (await other.Get("/api/projects")).Is(HttpStatusCode.OK);
        using var third = Browser(host);
        asked = await Text(await SignIn(third));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(third, asked, "/sign-in/code", ("code", code))).StatusCode);

        (await administrator.Post($"/api/administration/{id}/remove-second-factor")).Is(HttpStatusCode.OK);
        (await other.Get("/api/projects")).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(third)).StatusCode);
    }

    [Fact]
    public async Task Wrong_codes_count_like_wrong_passwords_and_the_right_password_does_not_take_them_back()
    {
        var clock = new SetClock();
        await using var host = await RunningHost.Start(time: clock);
        await Invite(host, await host.AsAdministrator(), "li.ming");
        using var browser = Browser(host);
        await SignIn(browser);
        var (secret, page) = await Offered(browser);
        await Send(browser, page, "/second-factor", ("password", Password), ("code", Code(secret, clock)));
        clock.Advance(TimeSpan.FromMinutes(5));
        using var guesser = Browser(host);
        for (var i = 0; i < 5; i++)
        {
            var asked = await Text(await SignIn(guesser));
            Assert.Equal(HttpStatusCode.Unauthorized, (await Send(guesser, asked, "/sign-in/code", ("code", "000000"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(guesser)).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(guesser, await Text(await SignIn(guesser)), "/sign-in/code", ("code", Code(secret, clock)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(guesser, "<input type=\"hidden\" name=\"x\" value=\"y\">", "/sign-in/code", ("code", "1"))).StatusCode);
    }

    [Fact]
    public async Task Where_it_is_demanded_of_administrators_nothing_else_is_open_to_them_before()
    {
        var clock = new SetClock();
        await using var host = await RunningHost.Start(time: clock, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:SecondFactor"] = "administrators" });
        var administrator = await host.AsAdministrator();
        await Invite(host, administrator, "li.ming");
        await Invite(host, administrator, "chief", "administrator");
        using var unit = Browser(host);
        Assert.Equal("/workbench", (await SignIn(unit)).Headers.Location!.ToString());
        using var chief = Browser(host);
        Assert.Equal("/second-factor", (await SignIn(chief, "chief")).Headers.Location!.ToString());
        (await chief.Get("/api/projects")).Is(HttpStatusCode.Forbidden, "secondFactorToSet");
        var (secret, page) = await Offered(chief);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(chief, page, "/second-factor", ("password", Password), ("code", Code(secret, clock)))).StatusCode);
        (await chief.Get("/api/projects")).Is(HttpStatusCode.OK);
        await Assert.ThrowsAsync<StartupException>(() => RunningHost.Start(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:SecondFactor"] = "perhaps" }));
    }

    private static async Task<string> Invite(RunningHost host, HttpClient administrator, string login, string role = "constructionUnit")
    {
        var made = (await administrator.Post("/api/administration/invite-person", $$"""{"login":"{{login}}","name":"李明","role":"{{role}}"}""")).Is(HttpStatusCode.Created);
        using var browser = Browser(host);
        await SignIn(browser, login, made["password"]);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInTests.Fill(browser, "/change-password", ("password", made["password"]), ("next", Password), ("again", Password))).StatusCode);
        return made["id"];
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string login = "li.ming", string password = Password) => SignInTests.Fill(browser, "/sign-in", ("login", login), ("password", password));

    private static async Task<(string Secret, string Page)> Offered(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/second-factor", TestContext.Current.CancellationToken);
        return (Secret().Match(page).Groups["secret"].Value, page);
    }

    private static string Code(string secret, SetClock clock) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static HttpClient Browser(RunningHost host) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };

    /// <summary>Sends the form of a page that was shown.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string to, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([.. Hidden().Matches(page).Select(h => new KeyValuePair<string, string>(h.Groups["name"].Value, h.Groups["value"].Value)), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<code>(?<secret>[A-Z2-7]{32})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
