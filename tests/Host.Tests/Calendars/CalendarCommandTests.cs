using InfoGov.Entities;
using InfoGov.Publications;

namespace InfoGov.Host.Tests.Calendars;

/// <summary><c>calendar import</c> and <c>calendar show</c> as their command line is typed.</summary>
public sealed class CalendarCommandTests
{
    private const string Notice = """{"id":"x","name":"临时放假的通知","knownFrom":"2026-01-02","days":[{"from":"2026-01-06","to":"2026-01-07","name":"临时假","isOff":true}]}""";
    private const string YearFile = """{"year":2026,"papers":["https://example.org/1"],"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}]}""";

    [Fact]
    public async Task An_import_moves_what_is_open_and_a_repetition_changes_nothing()
    {
        using var store = new TemporaryStore();
        await File.WriteAllTextAsync(store.File("notice.json"), Notice, TestContext.Current.CancellationToken);
        var request = new EntityId("request", "r1");
        await using (var host = await store.Open())
        {
            var submit = new SubmitDisclosureRequest { CityCode = "beijing", Addressee = "某局", Subject = "预算", On = new(2026, 1, 5), ReceivedOn = new(2026, 1, 5) };
            Assert.IsType<CommandResult.Accepted>(await host.Grains.Send(request, submit, new Caller("x", Law.Role.Citizen), cancellation: TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, await store.Run("calendar", "import", store.File("notice.json")));
        var after = await Head();
        Assert.Equal(0, await store.Run("calendar", "import", store.File("notice.json")));
        Assert.Equal(after, await Head());
        await using (var host = await store.Open())
        {
            var (state, version) = await host.Grains.Read<DisclosureRequest>(request, TestContext.Current.CancellationToken);
            Assert.Equal((2, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 4)), (version, state.DueMoves[0].Old!.Value, state.ReplyDueOn!.Value));
        }

        Assert.Equal(0, await store.Run("calendar", "show", "2026"));

        async Task<long> Head()
        {
            await using var host = await store.Open();
            return await host.Log.Head(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Exit_codes_tell_findings_from_wrong_usage_and_from_what_cannot_be_done()
    {
        using var store = new TemporaryStore();
        await (await store.Open()).DisposeAsync();
        Assert.Equal(1, await Import(YearFile, "--known-from", "2026-01-02", "--name", "n"));
        Assert.Equal(1, await Import(Notice.Replace("\"x\"", "\"2026\"", StringComparison.Ordinal)));
        Assert.Equal(2, await Import(YearFile));
        Assert.Equal(2, await Import(YearFile, "--known-from", "soon", "--name", "n"));
        Assert.Equal(2, await Import(Notice, "--known-from", "2026-01-02"));
        Assert.Equal(2, await Import("{"));
        Assert.Equal(2, await Import(Notice.Replace("2026-01-02", "2999-01-02", StringComparison.Ordinal)));
        Assert.Equal(3, await store.Run("calendar", "import", store.File("nowhere.json")));
        Assert.Equal(2, await store.Run("calendar", "show", "1"));
        Assert.Equal(0, await store.Run("calendar", "show", "2027"));

        async Task<int> Import(string file, params string[] options)
        {
            await File.WriteAllTextAsync(store.File("file.json"), file, TestContext.Current.CancellationToken);
            return await store.Run(["calendar", "import", store.File("file.json"), .. options]);
        }
    }
}
