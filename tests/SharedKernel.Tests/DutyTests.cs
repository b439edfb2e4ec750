using InfoGov.Duties;

namespace InfoGov.Tests;

public sealed class SqliteDutyTests() : DutyTests(new SqliteFiles());

public sealed class PostgresDutyTests(PostgresCluster cluster) : DutyTests(cluster);

public abstract class DutyTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityId A = Machine.Id("a");
    private static readonly DateOnly Listed = new(2021, 6, 15);
    private readonly ManualTime time = new(new DateTimeOffset(2021, 6, 15, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly Lawbook lawbook = new([new DutyCity()]);

    [Fact]
    public async Task A_duty_arises_with_what_it_hangs_on_and_is_met_by_what_the_law_waits_for()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine());
        Same(["DetermineProtectionLevel - pending"], await Duties(host));
        await Send(host, new ChangeMachine(Level: 3));
        Same(["DetermineProtectionLevel - met"], await Duties(host));
        await Send(host, new ChangeMachine(Level: 4));
        var met = Assert.Single((await host.ReadState(A, Cancellation)).Life.Duties);
        Assert.Equal((Listed, "ChangeMachine", 1), (met.EndedOn!.Value, met.EndedBy, met.Sequence));
    }

    [Fact]
    public async Task Duties_that_hang_on_facts_of_others_are_not_invented()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 2));
        Assert.DoesNotContain("RecordTraining", string.Concat(await Duties(host)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_falls_overdue_on_the_day_after_once_however_often_the_sweep_runs()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 3, ListedOn: Listed));
        time.Advance(Until(2024, 6, 15));
        await Sweep(host);
        Assert.Contains(await Duties(host), d => d == "RecordRiskAssessment 2024-06-15 pending");
        time.Advance(Until(2024, 6, 16));
        Assert.Contains(await Rows(), d => d == "RecordRiskAssessment 2024-06-15 pending");
        Assert.Equal(1, await Sweep(host));
        Assert.Contains(await Rows(), d => d == "RecordRiskAssessment 2024-06-15 overdue");
        var head = await Log.Head(Cancellation);
        Assert.Null(await Sweep(host));
        var (otherLog, other) = await OpenHost(time, lawbook);
        await Kinds.Of(A).ReviewDuties(other.Entities, A, Cancellation);
        await Sweep(other);
        Assert.Equal(head, await Log.Head(Cancellation));
        await other.DisposeAsync();
        await otherLog.DisposeAsync();
    }

    [Fact]
    public async Task After_four_years_without_a_host_every_duty_is_there_once()
    {
        await using (var host = await Host())
        {
            await Send(host, new ChangeMachine(ListedOn: Listed));
        }

        time.Advance(Until(2025, 6, 16));
        await using var later = await Host();
        await Sweep(later);
        await Sweep(later);
        Same(["DetermineProtectionLevel - pending", "RecordExecutionCheck - pending", "RecordRiskAssessment 2024-06-15 overdue"], (await Rows()).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2024, 6, 16), (await later.ReadState(A, Cancellation)).Life.Duties.Single(d => d.Due is not null).OverdueSince);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_recurring_duty_runs_from_the_last_accepted_one_and_keeps_what_was_late()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 3, ListedOn: Listed));
        time.Advance(Until(2024, 7, 1));
        await Send(host, new RecordRiskAssessment { On = new DateOnly(2024, 6, 20) });
        Same(["RecordRiskAssessment 2024-06-15 met", "RecordRiskAssessment 2027-06-20 pending"], (await Rows()).Where(r => r.StartsWith("RecordRisk", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var late = (await host.ReadState(A, Cancellation)).Life.Duties.First(d => d.Type == DutyType.RecordRiskAssessment);
        Assert.Equal((new DateOnly(2024, 6, 16), new DateOnly(2024, 6, 20)), (late.OverdueSince!.Value, late.EndedOn!.Value));
    }

    [Fact]
    public async Task A_moved_due_day_raises_the_sequence_and_says_what_it_was_reckoned_from()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(ListedOn: Listed));
        await Send(host, new ChangeMachine(ListedOn: Listed.AddDays(-10)));
        var moved = (await host.ReadState(A, Cancellation)).Life.Duties.Single(d => d.Due is not null);
        Assert.Equal((new DateOnly(2024, 6, 5), 1), (moved.Due!.Value, moved.Sequence));
        Assert.Contains(new DueFact("system.keyListedOn", "2021-06-05"), moved.From);
        var change = Assert.Single((await host.History(A, Cancellation))[^1].Context.Duties!);
        Assert.Equal((DutyChangeKind.Moved, Listed.AddYears(3), "ChangeMachine"), (change.What, change.Was!.Value, change.By));
    }

    [Fact]
    public async Task A_step_taken_too_late_makes_a_new_day_and_the_missed_one_stays_on_record()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(ListedOn: Listed));
        time.Advance(Until(2024, 7, 1));
        await Send(host, new ChangeMachine(ListedOn: new DateOnly(2024, 6, 30)));
        Same(
            ["2024-06-15 lapsed late since 2024-06-16", "2027-06-30 pending late since "],
            (await host.ReadState(A, Cancellation)).Life.Duties.Where(d => d.Due is not null).Select(d => $"{d.Due:yyyy-MM-dd} {FactType.ShowValue(d.State)} late since {d.OverdueSince:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task What_was_done_in_time_was_not_late_whenever_it_is_recorded()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(ListedOn: Listed));
        time.Advance(Until(2024, 7, 1));
        await Sweep(host);
        await Send(host, new RecordRiskAssessment { On = new DateOnly(2024, 6, 15) });
        var kept = (await host.ReadState(A, Cancellation)).Life.Duties.First(d => d.Due is not null);
        Assert.Equal((DutyState.Met, null), (kept.State, kept.OverdueSince));
    }

    [Fact]
    public async Task What_a_duty_hung_on_can_cease_and_come_back()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 1, ListedOn: Listed));
        await Send(host, new DelistMachine());
        Assert.Contains(await Rows(), d => d == "RecordRiskAssessment 2024-06-15 lapsed");
        await Send(host, new ChangeMachine(ListedOn: Listed));
        Assert.Equal(2, (await Rows()).Count(r => r.StartsWith("RecordRisk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_owed_for_an_act_stays_until_the_facts_or_the_command_of_its_name_say_it_is_done()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 1));
        await Send(host, new InspectMachine());
        await Send(host, new InspectMachine());
        Same(["DetermineProtectionLevel - met", "NotifyAuthority - pending", "OpenCase - pending"], (await Rows()).Order(StringComparer.Ordinal));
        await Send(host, new NotifyAuthority());
        Assert.Contains(await Rows(), d => d == "NotifyAuthority - met");
        Assert.Contains(await Rows(), d => d == "OpenCase - pending");
        await Send(host, new ChangeMachine(Plan: true));
        Assert.Contains(await Rows(), d => d == "OpenCase - met");
    }

    [Fact]
    public async Task Rebuilt_duties_are_the_live_ones_and_a_snapshot_carries_them()
    {
        var options = new EntityOptions(SnapshotEvery: 2);
        await using (var host = await Host(options))
        {
            await Send(host, new ChangeMachine(ListedOn: Listed));
            await Send(host, new ChangeMachine(Level: 2));
            await Send(host, new RecordRiskAssessment());
        }

        var live = await Rows();
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Equal(live, await Rows());
        await using var fresh = await TestSilo.Start(Log, Kinds, lawbook, time, options);
        Same(live.Order(StringComparer.Ordinal), (await Duties(fresh)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_outline_nothing_of_an_entity_is_listed_and_its_duties_stand_all_the_same()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Hide: true));
        Assert.Empty(await Rows());
        Assert.Empty(await Rows("SELECT id FROM entities WHERE kind = 'machine'"));
        Same(["DetermineProtectionLevel - pending"], await Duties(host));
    }

    private async Task<TestSilo> Host(EntityOptions? options = null)
    {
        var host = await TestSilo.Start(Log, Kinds, lawbook, time, options);
        await host.Send(CityStanding.Of("dutyville"), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        return host;
    }

    private TimeSpan Until(int year, int month, int day) => new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8)) - time.GetUtcNow();

    private async Task<long?> Sweep(TestSilo host)
    {
        var cities = new CityRegister(lawbook, host.Memory);
        await cities.Refresh(Cancellation);
        return await new Sweep(host.Entities, Kinds, Log, cities, time).Run(Cancellation);
    }

    private static async Task Send(TestSilo host, Command<Machine> command) =>
        Assert.IsType<CommandResult.Accepted>(await host.Send(A, command, Caller.Installation, cancellation: Cancellation));

    private static async Task<IEnumerable<string>> Duties(TestSilo host) =>
        (await host.ReadState(A, Cancellation)).Life.Duties.Select(d => $"{d.Type} {d.Due?.ToString("O") ?? "-"} {FactType.ShowValue(d.State)}");

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found) => Assert.Equal(string.Join('\n', expected), string.Join('\n', found));

    private new Task<List<string>> Rows() => Rows("SELECT type || ' ' || coalesce(due, '-') || ' ' || state FROM duties ORDER BY id");
}
