using FsCheck;
using FsCheck.Fluent;

namespace InfoGov.Tests;

public sealed class SqliteInterleavingTests() : InterleavingTests(new SqliteFiles());

public sealed class PostgresInterleavingTests(PostgresCluster cluster) : InterleavingTests(cluster);

public abstract class InterleavingTests(IStores stores) : StoreTests(stores)
{
    [Fact]
    public async Task Any_interleaving_of_two_hosts_is_one_history_and_its_fold_is_the_live_state()
    {
        var (log, second) = await OpenHost();
        await using var first = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System);
        var commands = Gen.Choose(0, 1).SelectMany(host => Gen.Choose(0, 2).SelectMany(counter => Gen.Choose(-3, 9).Select(by => (host, counter, by))));
        var run = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20),
            Prop.ForAll(commands.ListOf().ToArbitrary(), list => Interleave([first, second], [.. list], ++run).GetAwaiter().GetResult()));
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        await second.DisposeAsync();
        await log.DisposeAsync();
    }

    private async Task Interleave(TestSilo[] hosts, (int Host, int Counter, int By)[] commands, int run)
    {
        var before = await Log.Head(Cancellation);
        var results = await Task.WhenAll(commands.Select(c => Task.Run(() => hosts[c.Host].Send<Counter>(Id(run, c.Counter), c.By < 0
            ? new CountByAnother(Id(run, (c.Counter + 1) % 3).Key)
            : new Count(c.By), Caller.Installation, cancellation: Cancellation))));
        var fold = new Dictionary<string, long>(StringComparer.Ordinal);
        var position = before;
        await foreach (var e in Log.ReadAll(before, Cancellation))
        {
            var counted = (Counted)Counter.Kind.ReadEvent(e.Type, e.Data.Span)!;
            fold[e.Stream] = fold.GetValueOrDefault(e.Stream) + counted.By;
            Assert.Equal(++position, e.Position);
        }

        foreach (var host in hosts)
        {
            foreach (var counter in Enumerable.Range(0, 3))
            {
                Assert.Equal(fold.GetValueOrDefault(Id(run, counter).Stream), (await host.Read<Counter>(Id(run, counter), Cancellation)).State.Total);
            }
        }

        Assert.All(results, result => Assert.IsType<CommandResult.Accepted>(result));
    }

    private static EntityId Id(int run, int counter) => Counter.Id($"run-{run}-{counter}");
}
