using InfoGov.Documents;

namespace InfoGov.Tests;

public sealed class SqlitePastTests() : PastTests(new SqliteFiles());

public sealed class PostgresPastTests(PostgresCluster cluster) : PastTests(cluster);

public abstract class PastTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityId A = Machine.Id("a");
    private readonly ManualTime time = new(new DateTimeOffset(2021, 6, 15, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public async Task What_was_recorded_later_stands_from_its_day_on_and_was_not_known_before()
    {
        await Live();
        var past = await Of(2024, 6, 18);
        var (now, then) = (past.AsOf(), past.AsKnown());
        Assert.Equal((3L, 2L), (((Machine)now.State).Level, now.Version));
        Assert.Equal((null, 1L), (((Machine)then.State).Level, then.Version));
        Assert.Equal([1L, 2L], past.Done.Select(h => h.Context.Version));
        Same(["DetermineProtectionLevel - Met", "RecordExecutionCheck - Pending", "RecordRiskAssessment 2024-06-15 Overdue"], Show(now, past.Day));
        Same(["DetermineProtectionLevel - Pending", "RecordExecutionCheck - Pending", "RecordRiskAssessment 2024-06-15 Overdue"], Show(then, past.Day));
    }

    [Theory]
    [InlineData(2021, 6, 15, "RecordRiskAssessment 2024-06-15 Pending")]
    [InlineData(2024, 6, 15, "RecordRiskAssessment 2024-06-15 Pending")]
    [InlineData(2024, 6, 16, "RecordRiskAssessment 2024-06-15 Overdue")]
    [InlineData(2024, 6, 19, "RecordRiskAssessment 2024-06-15 Overdue")]
    [InlineData(2024, 6, 20, "RecordRiskAssessment 2024-06-15 Met;RecordRiskAssessment 2027-06-20 Pending")]
    public async Task A_duty_stands_as_it_did_on_the_day(int year, int month, int day, string expected)
    {
        await Live();
        Same(expected.Split(';'), Show((await Of(year, month, day)).AsOf(), new DateOnly(year, month, day)).Where(d => d.StartsWith("RecordRisk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Today_the_past_is_the_present()
    {
        await Live();
        await using var host = await Host();
        var (state, life) = await host.ReadState(A, Cancellation);
        var past = await Of(2024, 7, 1);
        var present = GrainText(new PastView(state, life.Version, life.Duties, life.Documents));
        Assert.Equal(present, GrainText(past.AsOf()));
        Assert.Equal(present, GrainText(past.AsKnown()));
    }

    [Fact]
    public async Task Before_its_first_day_there_is_nothing_but_the_day_it_began()
    {
        await Live();
        var past = await Of(2021, 6, 14);
        Assert.Equal(new DateOnly(2021, 6, 15), past.Began);
        Assert.Empty(past.Done);
        Assert.Equal((0, 0), (past.AsOf().Version, past.AsKnown().Version));
        Assert.Null(new Past(Machine.Kind, [], past.Day).Began);
    }

    [Fact]
    public async Task Documents_stand_from_their_day_to_that_of_their_withdrawal_with_the_numbers_they_have()
    {
        await Live();
        await using var host = await Host();
        await Attach("later.pdf", new DateOnly(2023, 5, 1));
        await Attach("earlier.pdf", new DateOnly(2022, 5, 1));
        await Machine.Kind.Withdraw(host.Entities, A, 2, "错", Caller.Installation, Cancellation);
        Assert.Equal("2 earlier.pdf ", Documents((await Of(2022, 6, 1)).AsOf()));
        Assert.Equal("1 later.pdf ;2 earlier.pdf ", Documents((await Of(2024, 6, 30)).AsOf()));
        Assert.Equal("1 later.pdf ;2 earlier.pdf 错", Documents((await Of(2024, 7, 1)).AsOf()));
        Assert.Empty((await Of(2024, 6, 30)).AsKnown().Documents);

        Task<CommandResult> Attach(string name, DateOnly on) => Machine.Kind.Attach(host.Entities, A, new AttachedContent(name, "application/pdf", 1, name, Title: null, on), Caller.Installation, idempotencyKey: null, Cancellation);

        static string Documents(PastView view) => string.Join(';', view.Documents.Select(d => $"{d.Number} {d.Name} {d.WithdrawnFor}"));
    }

    /// <summary>Listed on 2021-06-15; on 2024-07-01 its level of 2022 and its assessment of 2024-06-20 are recorded.</summary>
    private async Task Live()
    {
        await using var host = await Host();
        await host.Send(CityStanding.Of("dutyville"), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        await Send(new ChangeMachine(ListedOn: new DateOnly(2021, 6, 15)));
        time.Advance(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.FromHours(8)) - time.GetUtcNow());
        await Send(new ChangeMachine(Level: 3) { On = new DateOnly(2022, 1, 10) });
        await Send(new RecordRiskAssessment { On = new DateOnly(2024, 6, 20) });

        async Task Send(Command<Machine> command) => Assert.IsType<CommandResult.Accepted>(await host.Send(A, command, Caller.Installation, cancellation: Cancellation));
    }

    private Task<TestSilo> Host() => TestSilo.Start(Log, Kinds, new Lawbook([new DutyCity()]), time);

    private async Task<Past> Of(int year, int month, int day)
    {
        await using var host = await Host();
        return new Past(Machine.Kind, await host.History(A, Cancellation), new DateOnly(year, month, day));
    }

    private static string GrainText(PastView view) => System.Text.Json.JsonSerializer.Serialize(view, EntityJson.Options);

    private static IEnumerable<string> Show(PastView view, DateOnly day) =>
        view.Duties.Select(d => $"{d.Type} {d.Due?.ToString("O") ?? "-"} {d.StateOn(day)}").Order(StringComparer.Ordinal);

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found) => Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
}
