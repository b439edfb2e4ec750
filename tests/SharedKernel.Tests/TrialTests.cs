namespace InfoGov.Tests;

public sealed class SqliteTrialTests() : TrialTests(new SqliteFiles());

public sealed class PostgresTrialTests(PostgresCluster cluster) : TrialTests(cluster);

/// <summary>Asking what would come of a command answers as sending it does, and leaves nothing.</summary>
public abstract class TrialTests(IStores stores) : StoreTests(stores)
{
    private static readonly EntityId A = Counter.Id("a");
    private static readonly Caller Clerk = new("clerk", Role.InformatizationAuthority);

    public static TheoryData<string> Asked => ["accepted", "nothing", "refused", "secret", "elsewhere", "future", "closed"];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task The_answer_is_the_one_that_sending_it_gets(string asked)
    {
        await using var host = await Prepared();
        var (id, command) = Of(asked);
        var expected = await host.Entities.Trial().Ask(id, command, Clerk);
        Assert.Equal(Shown(expected), Shown(await host.Send(id, command, Clerk, cancellation: Cancellation)));
    }

    [Fact]
    public async Task Nothing_is_left_of_it()
    {
        await using var host = await Prepared();
        var head = await Log.Head(Cancellation);
        var trial = host.Entities.Trial();
        foreach (var (id, command) in Asked.Select(asked => Of(asked.Data)))
        {
            await trial.Ask(id, command, Clerk);
        }

        Assert.Equal(head, await Log.Head(Cancellation));
        Assert.Empty(await Rows("SELECT id FROM refusals"));
        Assert.Equal((0, 0), ((await host.Read<Counter>(A, Cancellation)).State.Total, (await host.Read<Counter>(A, Cancellation)).Version));
        Assert.Equal(1, (await host.Send(A, new Count(1), Clerk, "key", cancellation: Cancellation) as CommandResult.Accepted)!.Version);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_trial_rests_on_what_another_host_wrote_before_it()
    {
        await using var host = await Prepared();
        var (otherLog, other) = await OpenHost(lawbook: new Lawbook([new TestCity()]));
        await host.Send(A, new Count(1), Clerk, cancellation: Cancellation);
        await host.Read<Counter>(Counter.Id("b"), Cancellation);
        await other.Send(A, new Close(), Clerk, cancellation: Cancellation);
        await other.Send(Counter.Id("b"), new Count(5), Clerk, cancellation: Cancellation);
        await other.Send(CityStanding.Of("testville"), new SetEnabled(Enabled: false), Clerk, cancellation: Cancellation);
        Assert.Equal("closed", Shown(await host.Entities.Trial().Ask(A, new Count(1), Clerk)));
        Assert.Equal("accepted 1", Shown(await host.Entities.Trial().Ask(Counter.Id("c"), new CountByAnother("b"), Clerk)));
        Assert.Equal("cityDisabled", Shown(await host.Entities.Trial().Ask(A, new PlanCount(Argued: true), Clerk)));
        await other.DisposeAsync();
        await otherLog.DisposeAsync();
    }

    private static (EntityId Id, Command<Counter> Command) Of(string asked) => asked switch
    {
        "accepted" => (A, new Count(2, Times: 3)),
        "nothing" => (A, new Count(0)),
        "refused" => (A, new PlanCount(Argued: false)),
        "secret" => (A, new PlanCount(Argued: false, Secret: true)),
        "elsewhere" => (A, new PlanCount(Argued: true, Where: "nowhere")),
        "future" => (A, new Count(1) { On = new DateOnly(9999, 1, 1) }),
        _ => (Counter.Id("closed"), new Count(1)),
    };

    private static string Shown(CommandResult result) => result switch
    {
        CommandResult.Accepted accepted => $"accepted {accepted.Version}",
        CommandResult.Refused refused => string.Join(' ', refused.Decision.Refusals.Select(r => r.Code)),
        CommandResult.Rejected rejected => rejected.Problem.Code,
        _ => "",
    };

    private async Task<TestSilo> Prepared()
    {
        var host = await TestSilo.Start(Log, Kinds, new Lawbook([new TestCity()]), TimeProvider.System);
        await host.Send(CityStanding.Of("testville"), new SetEnabled(Enabled: true), Clerk, cancellation: Cancellation);
        await host.Send(Counter.Id("closed"), new Close(), Clerk, cancellation: Cancellation);
        return host;
    }
}
