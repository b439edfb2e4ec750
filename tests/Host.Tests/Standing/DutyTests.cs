using System.Net;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Standing;

/// <summary><c>GET /api/duties</c>, the calendar behind a secret link, the city's year, and the sweep.</summary>
public sealed class DutyTests
{
    private const string Register = """{"city":"wuxi","name":"智慧停车","owner":{"name":"无锡市大数据局"},"on":"2021-06-01"}""";

    [Fact]
    public async Task Each_parameter_narrows_the_list()
    {
        await using var host = await RunningHost.Start();
        var (keeper, system) = await Listed(host);
        async Task<int> Total(string query) => (await keeper.Get($"/api/duties?{query}")).Is(HttpStatusCode.OK).Json!["total"]!.GetValue<int>();
        Assert.Equal(4, await Total(""));
        Assert.Equal(1, await Total("state=overdue"));
        Assert.Equal(2, await Total("state=pending"));
        Assert.Equal(3, await Total("state=pending,overdue"));
        Assert.Equal(1, await Total("dueFrom=2024-06-15&dueTo=2024-06-15"));
        Assert.Equal(0, await Total("dueFrom=2024-06-16"));
        Assert.Equal(1, await Total("hasDueDay=true"));
        Assert.Equal(4, await Total("actor=ownerOperator&city=wuxi&unit=无锡市大数据局"));
        Assert.Equal(0, await Total("city=beijing"));
        Assert.Equal(2, await Total("type=RecordRiskAssessment"));
        var first = (await keeper.Get("/api/duties?sort=due&pageSize=1&lang=en")).Is(HttpStatusCode.OK).Json!;
        first["items"]![0].Includes("""{"type":"RecordRiskAssessment","due":"2024-06-15","state":"overdue","overdueSince":"2024-06-16","every":"P3Y","provision":"wuxi-44-1","to":null}""");
        Assert.Equal(system, first["items"]![0]!["url"]!.ToString());
        Assert.Equal("/api/duties?sort=due&pageSize=1&lang=en&page=2", first["next"]!.ToString());
    }

    [Fact]
    public async Task A_calendar_keeps_the_uid_raises_the_sequence_cancels_what_is_done_and_ends_with_its_link()
    {
        await using var host = await RunningHost.Start();
        var (keeper, system) = await Listed(host);
        var opened = (await keeper.Post("/api/duties/subscriptions", $$"""{"entity":"{{system.Split('/')[^1]}}"}""")).Is(HttpStatusCode.Created);
        var before = Event(await host.Public.Get(opened["url"]));
        Assert.Equal(("20240615", "0", "CONFIRMED"), (before["DTSTART;VALUE=DATE"], before["SEQUENCE"], before["STATUS"]));
        (await keeper.Post($"{system}/record-risk-assessment", """{"on":"2024-06-20"}""")).Is(HttpStatusCode.OK);
        var text = (await host.Public.Get(opened["url"])).Is(HttpStatusCode.OK).Text;
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var after = Events(text).Single(e => e["UID"] == before["UID"]);
        Assert.Equal(("1", "CANCELLED"), (after["SEQUENCE"], after["STATUS"]));
        Assert.Contains(Events(text), e => e["DTSTART;VALUE=DATE"] == "20270620" && e["STATUS"] == "CONFIRMED");

        var other = await host.As(Role.StateOrgan);
        (await other.Ask(new HttpRequestMessage(HttpMethod.Delete, opened["revoke"]))).Is(HttpStatusCode.NotFound, "unknownSubscription");
        Assert.Single((await keeper.Get("/api/duties/subscriptions")).Json!["items"]!.AsArray());
        (await keeper.Ask(new HttpRequestMessage(HttpMethod.Delete, opened["revoke"]))).Is(HttpStatusCode.NoContent);
        (await host.Public.Get(opened["url"])).Is(HttpStatusCode.NotFound, "unknownSubscription");
        Assert.Empty((await keeper.Get("/api/duties/subscriptions")).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task The_citys_year_has_its_filing_window_and_what_was_kept_late()
    {
        await using var host = await RunningHost.Start();
        var (keeper, system) = await Listed(host);
        (await keeper.Post($"{system}/record-risk-assessment", """{"on":"2024-06-20"}""")).Is(HttpStatusCode.OK);
        var year = (await host.Public.Get("/api/cities/wuxi/calendar/2024?lang=en")).Is(HttpStatusCode.OK).Json!;
        Assert.Single(year["windows"]!.AsArray()).Includes("""{"type":"SubmitAnnualPlan","due":"2024-11-30","actor":"informatizationAuthority","to":"investmentAuthority","provision":"wuxi-16-1a"}""");
        year["months"]![5].Includes("""{"month":"2024-06","total":{"due":1,"kept":0,"keptLate":1,"late":0,"open":0,"lapsed":0}}""");
        Assert.Null(year["entities"]);
        var inside = (await keeper.Get("/api/cities/wuxi/calendar/2024")).Is(HttpStatusCode.OK).Json!;
        Assert.Single(inside["entities"]!.AsArray()).Includes("""{"outcome":"keptLate","endedOn":"2024-06-20","name":"智慧停车"}""");
        Assert.Empty((await host.Public.Get("/api/cities/tianjin/calendar/2024")).Is(HttpStatusCode.OK).Json!["windows"]!.AsArray());
        (await host.Public.Get("/api/cities/atlantis/calendar/2024")).Is(HttpStatusCode.NotFound, "unknownCity");
        (await host.Public.Get("/api/cities/wuxi/calendar/24")).Is(HttpStatusCode.BadRequest, "invalidYear");
    }

    [Fact]
    public async Task The_host_stands_still_for_four_years_and_then_every_duty_is_there_once()
    {
        using var store = new TemporaryStore();
        await using (var before = await RunningHost.Start(store.ConnectionString, today: new DateOnly(2022, 1, 10)))
        {
            await Listed(before);
            Assert.Equal(["pending"], await Recorded(before));
        }

        for (var start = 0; start < 2; start++)
        {
            await using var after = await RunningHost.Start(store.ConnectionString, today: new DateOnly(2026, 1, 10));
            await Until(async () => (await Recorded(after)).Contains("overdue"));
            Assert.Equal(["overdue"], await Recorded(after));
            Assert.Equal(["1"], await TemporaryStore.Query(after.Parts, "SELECT count(*) FROM events WHERE type = 'DutiesReviewed'"));
            Assert.Empty(await Store.Findings(after));
        }

        static Task<List<string>> Recorded(RunningHost host) => TemporaryStore.Query(host.Parts, "SELECT state FROM duties WHERE due = '2024-06-15'");
    }

    /// <summary>A system in Wuxi's catalogue since 2021-06-15.</summary>
    private static async Task<(HttpClient Keeper, string System)> Listed(RunningHost host)
    {
        var keeper = await host.As(Role.OwnerOperator);
        var system = $"/api/systems/{(await keeper.Post("/api/systems/register-system", Register)).Is(HttpStatusCode.Created)["id"]}";
        (await (await host.As(Role.CityInformatizationAuthority)).Post($"{system}/publish-key-system-catalogue", """{"on":"2021-06-15"}""")).Is(HttpStatusCode.OK);
        return (keeper, system);
    }

    private static Dictionary<string, string> Event(Answer calendar) => Assert.Single(Events(calendar.Is(HttpStatusCode.OK).Text));

    private static List<Dictionary<string, string>> Events(string calendar) =>
    [
        .. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n").Skip(1).Select(e => e.Split("\r\n").Where(l => l.Contains(':', StringComparison.Ordinal))
            .GroupBy(l => l[..l.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[(g.Key.Length + 1)..], StringComparer.Ordinal)),
    ];

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
