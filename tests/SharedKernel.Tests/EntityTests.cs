
namespace InfoGov.Tests;

public sealed class SqliteEntityTests() : EntityTests(new SqliteFiles());

public sealed class PostgresEntityTests(PostgresCluster cluster) : EntityTests(cluster);

public abstract class EntityTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityId A = Counter.Id("a");
    private static readonly Caller Clerk = new("clerk", Role.InformatizationAuthority);

    [Fact]
    public async Task A_command_is_folded_and_its_history_keeps_who_and_when()
    {
        await using var host = await Host();
        var accepted = await Send(host, A, new Count(2, "信息化", Times: 3));
        Assert.Equal(3, accepted.Version);
        var (state, version) = await host.Read<Counter>(A, Cancellation);
        Assert.Equal((6, 3), (state.Total, version));
        var history = await host.History(A, Cancellation);
        Assert.Equal([1L, 2L, 3L], history.Select(e => e.Context.Version));
        Assert.All(history, e => Assert.Equal(("clerk", "informatizationAuthority", "Count"), (e.Context.Actor.Name, e.Context.Actor.Role, e.Context.Command)));
        Assert.Equal(new Counted(2, "信息化"), history[0].Event);
    }

    [Fact]
    public async Task A_command_that_changes_nothing_is_accepted_without_an_event()
    {
        await using var host = await Host();
        Assert.Equal(0, (await Send(host, A, new Count(0))).Version);
        Assert.Empty(await AllEvents());
    }

    [Fact]
    public async Task A_repeated_key_returns_the_first_version_even_when_the_command_would_now_be_rejected()
    {
        await using var host = await Host();
        await Send(host, A, new Count(1, Times: 2), key: "k");
        await Send(host, A, new Close());
        var repeated = await Send(host, A, new Count(1, Times: 2), key: "k");
        Assert.Equal((2, true), (repeated.Version, repeated.Repeated));
        Assert.Equal(3, await Log.Head(Cancellation));
    }

    [Fact]
    public async Task A_key_of_another_command_or_grain_is_a_problem_and_of_another_caller_is_not()
    {
        await using var host = await Host();
        await Send(host, A, new Count(1), key: "k");
        Assert.Equal("idempotencyKeyReused", (await Reject(host, A, new Close(), key: "k")).Code);
        Assert.Equal("idempotencyKeyReused", (await Reject(host, Counter.Id("b"), new Count(1), key: "k")).Code);
        Assert.IsType<CommandResult.Accepted>(await host.Send(A, new Count(1), Caller.Installation, "k", cancellation: Cancellation));
    }

    [Fact]
    public async Task Another_version_than_the_caller_saw_is_412()
    {
        await using var host = await Host();
        await Send(host, A, new Count(1));
        Assert.Equal(412, (await Reject(host, A, new Count(1), ifVersion: 0)).Status);
        Assert.IsType<CommandResult.Accepted>(await host.Send(A, new Count(1), Clerk, ifVersion: 1, cancellation: Cancellation));
    }

    [Fact]
    public async Task Refusals_and_versions_rest_on_what_another_host_wrote()
    {
        await using var host = await Host();
        var (otherLog, other) = await OpenHost();
        await Send(host, A, new Count(1));
        await Send(other, A, new Close());
        Assert.Equal("closed", (await Reject(host, A, new Count(1))).Code);
        var b = Counter.Id("b");
        await Send(other, b, new Count(5));
        Assert.Equal(0, (await Send(host, Counter.Id("c"), new CountByAnother("none"))).Version);
        await Send(other, Counter.Id("none"), new Count(7));
        await Send(host, Counter.Id("c"), new CountByAnother("none"));
        Assert.Equal(7, (await host.Read<Counter>(Counter.Id("c"), Cancellation)).State.Total);
        Assert.IsType<CommandResult.Accepted>(await host.Send(b, new Count(1), Clerk, ifVersion: 1, cancellation: Cancellation));
        await other.DisposeAsync();
        await otherLog.DisposeAsync();
    }

    [Fact]
    public async Task A_long_stream_is_loaded_from_its_snapshot_and_its_tail()
    {
        await using (var host = await Host())
        {
            await Send(host, A, new Count(1, Times: 120));
            await Send(host, A, new Count(1, Times: 30));
        }

        Assert.Equal(120, await Query<long>("SELECT version FROM snapshots WHERE stream = 'counter/a'"));
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        await using var later = await Host();
        Assert.Equal((150, 150), ((await later.Read<Counter>(A, Cancellation)).State.Total, (await later.Read<Counter>(A, Cancellation)).Version));
    }

    [Fact]
    public async Task A_snapshot_of_another_shape_is_ignored()
    {
        await using (var host = await Host())
        {
            await Send(host, A, new Count(5));
        }

        var metadata = """{"on":"2024-05-06","recordedAt":"2024-05-06T07:08:09+00:00","actor":{"name":"t","role":"none","unit":null},"command":"Count","finding":null}"""u8.ToArray();
        await Log.Append(new Append("counter/b", 0, [new NewEvent("Counted", """{"by":1}"""u8.ToArray())], metadata, DateTimeOffset.UnixEpoch, IdempotencyKey: null)
        {
            Snapshot = new Snapshot("counter/a", 1, "of an older program", "{}"u8.ToArray()),
        }, Cancellation);
        await using var later = await Host();
        Assert.Equal(5, (await later.Read<Counter>(A, Cancellation)).State.Total);
    }

    [Fact]
    public async Task Idle_grains_are_let_go_and_come_back()
    {
        await using var host = await Host();
        await Send(host, A, new Count(1));
        Assert.Equal(1, host.Memory.Count);
        await host.LetGo();
        Assert.Equal(0, host.Memory.Count);
        await Send(host, A, new Count(1));
        Assert.Equal(2, (await host.Read<Counter>(A, Cancellation)).State.Total);
    }

    [Fact]
    public async Task No_more_grains_stay_in_memory_than_allowed()
    {
        await using var host = await Host(options: new EntityOptions(MostRemembered: 10));
        foreach (var i in Enumerable.Range(0, 40))
        {
            await Send(host, Counter.Id($"c{i}"), new Count(1));
        }

        Assert.InRange(host.Memory.Count, 1, 10);
    }

    [Fact]
    public async Task A_cancelled_caller_leaves_the_grain_usable()
    {
        await using var host = await Host();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Send(A, new Count(1), Clerk, cancellation: cancelled.Token));
        Assert.Equal(1, (await Send(host, A, new Count(1))).Version);
    }

    [Fact]
    public async Task The_law_of_an_enabled_city_decides_and_refusals_are_journalled()
    {
        await using var host = await Host();
        Assert.Equal("unknownCity", (await Reject(host, A, new PlanCount(Argued: true, Where: "nowhere"))).Code);
        Assert.Equal("cityDisabled", (await Reject(host, A, new PlanCount(Argued: true))).Code);
        await Send(host, CityStanding.Of("testville"), new SetEnabled(Enabled: true));
        await Send(host, A, new PlanCount(Argued: true));
        Assert.Equal(["testville-1-1"], (await host.History(A, Cancellation))[0].Context.Finding!.Cites);
        for (var i = 0; i < 2; i++)
        {
            Assert.IsType<CommandResult.Refused>(await host.Send(A, new PlanCount(Argued: false), Clerk, cancellation: Cancellation));
        }

        Assert.Equal(["counter/a testville CreatePlan testville-1-1 noArgumentation clerk", "counter/a testville CreatePlan testville-1-1 noArgumentation clerk"], await Rows("SELECT entity || ' ' || city || ' ' || act || ' ' || provisions || ' ' || codes || ' ' || caller FROM refusals ORDER BY id"));
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task Secret_matters_are_not_applicable_and_leave_no_trace()
    {
        await using var host = await Host();
        await Send(host, CityStanding.Of("testville"), new SetEnabled(Enabled: true));
        Assert.Equal("notApplicable", (await Reject(host, A, new PlanCount(Argued: false, Secret: true))).Code);
        Assert.Equal(1, await Log.Head(Cancellation));
    }

    [Fact]
    public async Task Disabling_a_city_is_effective_at_once_on_every_host()
    {
        await using var host = await Host();
        var (otherLog, other) = await OpenHost(lawbook: new Lawbook([new TestCity()]));
        await Send(host, CityStanding.Of("testville"), new SetEnabled(Enabled: true));
        await Send(other, A, new PlanCount(Argued: true));
        await Send(host, CityStanding.Of("testville"), new SetEnabled(Enabled: false));
        Assert.Equal("cityDisabled", (await Reject(other, A, new PlanCount(Argued: true))).Code);
        await other.DisposeAsync();
        await otherLog.DisposeAsync();
    }

    [Fact]
    public async Task A_day_in_the_future_is_rejected_and_today_is_a_day_in_Shanghai()
    {
        await using var host = await Host(new ManualTime(new DateTimeOffset(2024, 5, 6, 17, 0, 0, TimeSpan.Zero)));
        await Send(host, A, new Count(1) { On = new DateOnly(2024, 5, 7) });
        var problem = await Reject(host, A, new Count(1) { On = new DateOnly(2024, 5, 8) });
        Assert.Equal(("dayInFuture", "on"), (problem.Code, problem.Path));
    }

    private Task<TestSilo> Host(TimeProvider? time = null, EntityOptions? options = null) => TestSilo.Start(Log, Kinds, new Lawbook([new TestCity()]), time ?? TimeProvider.System, options);

    private static async Task<CommandResult.Accepted> Send<TState>(TestSilo host, EntityId id, Command<TState> command, string? key = null)
        where TState : class => Assert.IsType<CommandResult.Accepted>(await host.Send(id, command, Clerk, key, cancellation: Cancellation));

    private static async Task<Problem> Reject<TState>(TestSilo host, EntityId id, Command<TState> command, string? key = null, long? ifVersion = null)
        where TState : class => Assert.IsType<CommandResult.Rejected>(await host.Send(id, command, Clerk, key, ifVersion, Cancellation)).Problem;
}
