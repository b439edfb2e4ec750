using System.Net;
using System.Text.Json.Nodes;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Calendars;

/// <summary><c>GET /api/calendar/…</c>, without a key.</summary>
public sealed class CalendarEndpointTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("from=2020-01-10&workingDays=20&knownOn=2019-11-30", "2020-02-12", false)]
    [InlineData("from=2020-01-10&workingDays=20&knownOn=2020-01-27", "2020-02-14", false)]
    [InlineData("from=2020-01-10&workingDays=20", "2020-02-14", false)]
    [InlineData("from=2020-01-10&days=20", "2020-01-30", false)]
    [InlineData("from=2026-12-10&workingDays=20", "2027-01-08", true)]
    [InlineData("from=2187-12-31&workingDays=1000", "2191-11-22", true)]
    public async Task A_term_ends_on_its_day(string query, string due, bool provisional)
    {
        var answer = (await shared.Host.Public.Get($"/api/calendar/due?{query}")).Is(HttpStatusCode.OK);
        answer.Json.Includes($$"""{"due":"{{due}}","provisional":{{(provisional ? "true" : "false")}}}""");
    }

    [Fact]
    public async Task The_answer_explains_each_day_it_does_not_count()
    {
        var answer = (await shared.Host.Public.Get("/api/calendar/due?from=2020-01-10&workingDays=20&lang=en")).Is(HttpStatusCode.OK);
        answer.Json.Includes("""{"unit":"workingDays","budget":20,"start":{"event":"from","day":"2020-01-10","counted":false}}""");
        Assert.Equal(15, answer.Json!["skipped"]!.AsArray().Count);
        answer.Json["skipped"]![10].Includes("""{"date":"2020-01-31","why":"holiday","name":"春节","notice":"2020-2"}""");
        answer.Json["notices"]![1].Includes("""{"id":"2020-2","name":"国务院办公厅关于延长2020年春节假期的通知","knownFrom":"2020-01-27"}""");
        Assert.Equal("20 working days after 2020-01-10: 2020-02-14, 15 days not counted", answer["explanation"]);
    }

    [Fact]
    public async Task A_year_shows_its_days_and_notices()
    {
        var year = (await shared.Host.Public.Get("/api/calendar/2020")).Is(HttpStatusCode.OK);
        year.Json.Includes("""{"year":2020,"announced":true,"provisional":false}""");
        Assert.Equal(["2020", "2020-2"], year.Json!["notices"]!.AsArray().Select(n => n!["id"]!.ToString()));
        Day(year, "2020-02-01")!.Includes("""{"kind":"holiday","isWorking":false,"name":"春节","notice":"2020-2"}""");
        var before = (await shared.Host.Public.Get("/api/calendar/2020?knownOn=2020-01-26")).Is(HttpStatusCode.OK);
        Day(before, "2020-02-01")!.Includes("""{"kind":"makeUpDay","isWorking":true,"notice":"2020"}""");
        (await shared.Host.Public.Get("/api/calendar/2027")).Is(HttpStatusCode.OK).Json.Includes("""{"announced":false,"provisional":true,"notices":[],"decree":{"id":"decree-795","name":"《全国年节及纪念日放假办法》（国务院令第795号）","knownFrom":"2024-11-12"}}""");
        Day((await shared.Host.Public.Get("/api/calendar/2027")).Is(HttpStatusCode.OK), "2027-02-06")!.Includes("""{"kind":"holiday","isWorking":false,"name":"春节","notice":"decree-795"}""");

        static JsonNode? Day(Answer answer, string date) => answer.Json!["days"]!.AsArray().Single(d => d!["date"]!.ToString() == date);
    }

    [Theory]
    [InlineData("due", "from")]
    [InlineData("due?from=2020-01-10", "workingDays")]
    [InlineData("due?from=2020-01-10&workingDays=1&days=1", "workingDays")]
    [InlineData("due?from=2020-1-10&workingDays=1", "from")]
    [InlineData("due?from=2020-02-30&workingDays=1", "from")]
    [InlineData("due?from=0001-01-01&workingDays=1", "from")]
    [InlineData("due?from=9999-12-31&workingDays=1", "from")]
    [InlineData("due?from=2020-01-10&from=2020-01-11&workingDays=1", "from")]
    [InlineData("due?from=2020-01-10&workingDays=0", "workingDays")]
    [InlineData("due?from=2020-01-10&workingDays=-1", "workingDays")]
    [InlineData("due?from=2020-01-10&workingDays=1001", "workingDays")]
    [InlineData("due?from=2020-01-10&workingDays=99999999999", "workingDays")]
    [InlineData("due?from=2020-01-10&workingDays=1.5", "workingDays")]
    [InlineData("due?from=2020-01-10&days=x", "days")]
    [InlineData("due?from=2020-01-10&workingDays=1&knownOn=", "knownOn")]
    [InlineData("due?from=2020-01-10&workingdays=1", "workingdays")]
    [InlineData("1948", "year")]
    [InlineData("2200", "year")]
    [InlineData("twenty", "year")]
    [InlineData("2020?knownOn=never", "knownOn")]
    public async Task A_question_that_makes_no_sense_is_told_where(string question, string path) =>
        (await shared.Host.Public.Get($"/api/calendar/{question}")).Is(HttpStatusCode.BadRequest, "invalidParameter").Json.Includes($$"""{"path":"{{path}}"}""");

    [Fact]
    public async Task Only_an_administrator_imports_and_what_is_wrong_is_told_where()
    {
        const string url = "/api/administration/import-notice";
        (await shared.Host.Public.Post(url, "{}")).Is(HttpStatusCode.Unauthorized);
        (await (await shared.Host.As(Role.StateOrgan)).Post(url, "{}")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        var administrator = await shared.Host.AsAdministrator();
        (await administrator.Post(url, "{}")).Is(HttpStatusCode.BadRequest, "invalidNotice").Json.Includes("""{"path":"$"}""");
        (await administrator.Post(url, "{")).Is(HttpStatusCode.BadRequest, "invalidNotice").Json.Includes("""{"line":1}""");
        (await administrator.Post(url)).Is(HttpStatusCode.UnsupportedMediaType);
        (await administrator.Post($"{url}?knownFrom=x", "{}")).Is(HttpStatusCode.BadRequest, "invalidParameter");
        (await administrator.Post(url, """{"id":"2027","name":"n","knownFrom":"2026-01-16","year":2027,"days":[{"from":"2027-01-01","name":"元旦","isOff":true}]}"""))
            .Is(HttpStatusCode.BadRequest, "invalidNotice").Json.Includes("""{"path":"knownFrom"}""");
        (await administrator.Post(url, """{"notices":[{"id":"x","name":"n","knownFrom":"2026-01-15","days":[{"from":"2026-01-01","to":"2025-01-01","name":"n","isOff":true}]}]}"""))
            .Is(HttpStatusCode.BadRequest, "invalidNotice").Json.Includes("""{"path":"notices[0].days[0].to"}""");
        (await administrator.Post(url, """{"id":"2026","name":"n","knownFrom":"2026-01-15","year":2026,"days":[{"from":"2026-01-01","name":"n","isOff":true}]}"""))
            .Is(HttpStatusCode.Conflict, "noticeConflict").Json.Includes("""{"path":"days"}""");
        (await administrator.Get("/api/administration/cn")).Is(HttpStatusCode.NotFound);
    }
}
