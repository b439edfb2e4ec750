using System.Collections.Immutable;
using InfoGov.Duties;
using InfoGov.Notices;

namespace InfoGov.Tests;

public sealed class SqliteNoticeTests() : NoticeTests(new SqliteFiles());

public sealed class PostgresNoticeTests(PostgresCluster cluster) : NoticeTests(cluster);

public abstract class NoticeTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityId A = Machine.Id("a");
    private static readonly DateOnly Listed = new(2021, 6, 15);
    private readonly ManualTime time = new(new DateTimeOffset(2021, 6, 15, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly Lawbook lawbook = new([new DutyCity(), new TestCity()]);

    [Fact]
    public async Task Whoever_must_act_learns_of_a_new_duty_a_moved_day_and_the_day_after_it_passed()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(Level: 3, ListedOn: Listed));
        await Send(host, new ChangeMachine(ListedOn: Listed.AddDays(-10)));
        time.Advance(TimeSpan.FromDays(3 * 366));
        await Kinds.Of(A).ReviewDuties(host.Entities, A, Cancellation);
        await Kinds.Of(A).ReviewDuties(host.Entities, A, Cancellation);
        Assert.Equal(
            [
                "machine/a/1/1 newDuty RecordRiskAssessment 2024-06-15 - ownerOperator dutyville-2-1 信息中心 机器 2021-06-15",
                "machine/a/1/2 newDuty RecordExecutionCheck - - cityInformatizationAuthority dutyville-3-1 信息中心 机器 2021-06-15",
                "machine/a/2/1 dueDayMoved RecordRiskAssessment 2024-06-05 2024-06-15 ownerOperator dutyville-2-1 信息中心 机器 2021-06-15",
                "machine/a/3/1 overdue RecordRiskAssessment 2024-06-05 - ownerOperator dutyville-2-1 信息中心 机器 2024-06-06",
            ],
            await Notices());
    }

    [Fact]
    public async Task Rebuilt_notices_are_the_live_ones_and_a_changed_one_is_found()
    {
        await using (var host = await Host())
        {
            await Send(host, new ChangeMachine(ListedOn: Listed));
            await Send(host, new ChangeMachine(Level: 2));
        }

        var live = await Notices();
        Assert.NotEmpty(live);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        await Tamper("UPDATE notices SET due = '2030-01-01' WHERE id = 'machine/a/1/1'");
        Assert.Contains(await Log.Verify(Kinds, cancellation: Cancellation), finding => finding.Contains("machine/a/1/1", StringComparison.Ordinal));
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Equal(live, await Notices());
    }

    [Fact]
    public async Task What_becomes_a_secret_has_no_notices_any_more()
    {
        await using var host = await Host();
        await Send(host, new ChangeMachine(ListedOn: Listed));
        Assert.NotEmpty(await Notices());
        await Send(host, new ChangeMachine(Hide: true));
        Assert.Empty(await Notices());
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_refusal_is_told_to_whoever_was_refused_each_time_once()
    {
        await using var host = await Host();
        await host.Send(CityStanding.Of("testville"), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        var caller = new Caller("某局", Role.StateOrgan, Unit: "某局");
        await host.Send(Counter.Id("a"), new PlanCount(Argued: false), caller, cancellation: Cancellation);
        await host.Send(Counter.Id("a"), new PlanCount(Argued: false), caller, cancellation: Cancellation);
        await host.Send(Counter.Id("a"), new PlanCount(Argued: false, Secret: true), caller, cancellation: Cancellation);
        const string Select = "SELECT id || ' ' || kind || ' ' || entity || ' ' || city || ' ' || actor || ' ' || unit || ' ' || act || ' ' || provisions || ' ' || codes || ' ' || on_day FROM notices ORDER BY id";
        Assert.Equal(
            [
                "refusals/counter/a/1/1 refusal counter/a testville stateOrgan 某局 CreatePlan testville-1-1 noArgumentation 2021-06-15",
                "refusals/counter/a/2/1 refusal counter/a testville stateOrgan 某局 CreatePlan testville-1-1 noArgumentation 2021-06-15",
            ],
            await Rows(Select));
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Equal(2, (await Rows(Select)).Count);
    }

    [Fact]
    public void A_duty_that_the_same_event_met_tells_nothing_and_the_next_event_of_the_command_does_not_repeat()
    {
        var owed = new Duty(1, DutyType.OpenCase, Role.Police, null, "dutyville-5-1", null, null, Listed);
        var met = owed with { Number = 2 };
        var context = new EventContext(5, Listed, time.GetUtcNow(), new ActorRef("x", "none", null), "Do", Finding: null, Duties:
        [
            new DutyChange(1, DutyChangeKind.Arose, Listed) { Arisen = owed },
            new DutyChange(2, DutyChangeKind.Arose, Listed) { Arisen = met },
            new DutyChange(2, DutyChangeKind.FellOverdue, Listed),
            new DutyChange(2, DutyChangeKind.Met, Listed),
        ]);
        var notice = Assert.Single(DutyNotice.Of([], context));
        Assert.Equal((5, 1, NoticeKind.NewDuty, 1), (notice.Version, notice.Number, notice.Kind, notice.Duty));
        var after = context.Duties!.Aggregate(ImmutableArray<Duty>.Empty, (duties, change) => change.Apply(duties, context.RecordedAt));
        Assert.Empty(DutyNotice.Of(after, context with { Version = 6 }));
        Assert.Empty(DutyNotice.Of(after, context with { Duties = null }));
    }

    private Task<List<string>> Notices() => Rows(
        "SELECT id || ' ' || kind || ' ' || type || ' ' || coalesce(due, '-') || ' ' || coalesce(was, '-') || ' ' || actor || ' ' || provisions || ' ' || unit || ' ' || name || ' ' || on_day FROM notices ORDER BY id");

    private async Task<TestSilo> Host()
    {
        var host = await TestSilo.Start(Log, Kinds, lawbook, time);
        await host.Send(CityStanding.Of("dutyville"), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        return host;
    }

    private static async Task Send(TestSilo host, Command<Machine> command) =>
        Assert.IsType<CommandResult.Accepted>(await host.Send(A, command, Caller.Installation, cancellation: Cancellation));
}
