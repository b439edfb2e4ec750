using System.Text;

namespace InfoGov.Tests;

public sealed class SqliteLogTests() : LogTests(new SqliteFiles());

public sealed class PostgresLogTests(PostgresCluster cluster) : LogTests(cluster)
{
    [Fact]
    public async Task A_lost_connection_neither_loses_nor_doubles_an_append()
    {
        var appends = new List<Task<AppendResult>>();
        for (var round = 0; round < 5; round++)
        {
            appends.AddRange(Enumerable.Range(0, 100).Select(i => Log.Append(New($"counter/{round}-{i}", 0), Cancellation)));
            await Tamper("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'infogov-committer' AND datname = current_database()");
        }

        Assert.All(await Task.WhenAll(appends), r => Assert.Equal(AppendResult.Committed, r));
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), (await AllEvents()).Select(e => e.Position));
    }
}

public abstract class LogTests(IStores stores) : StoreTests(stores)
{
    private static readonly DateTimeOffset Then = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public async Task Events_come_back_as_they_were_appended()
    {
        Assert.Equal(AppendResult.Committed, await Log.Append(New("counter/a", 0, events: 2, key: "k"), Cancellation));
        var events = await AllEvents();
        Assert.Equal([(1, 1), (2, 2)], events.Select(e => (e.Position, e.Version)));
        Assert.All(events, e => Assert.Equal("""{"by":1,"note":"信息化"}""", Encoding.UTF8.GetString(e.Data.Span)));
        Assert.All(events, e => Assert.Equal(Then, e.RecordedAt));
        Assert.Equal(new StreamVersion("counter/a", 2), await Log.FindCommand("k", Cancellation));
        Assert.Equal(2, await Log.Head(Cancellation));
    }

    [Fact]
    public async Task An_append_at_a_stale_version_conflicts()
    {
        await Log.Append(New("counter/a", 0), Cancellation);
        Assert.Equal(AppendResult.Conflict, await Log.Append(New("counter/a", 0), Cancellation));
        Assert.Equal(AppendResult.Conflict, await Log.Append(New("counter/a", 5), Cancellation));
        Assert.Single(await AllEvents());
    }

    [Fact]
    public async Task An_append_conflicts_when_a_stream_it_rests_on_has_moved_on()
    {
        await Log.Append(New("counter/a", 0), Cancellation);
        Assert.Equal(AppendResult.Conflict, await Log.Append(New("counter/b", 0) with { Reads = [new("counter/a", 0)] }, Cancellation));
        Assert.Equal(AppendResult.Committed, await Log.Append(New("counter/b", 0) with { Reads = [new("counter/a", 1), new("counter/none", 0)] }, Cancellation));
    }

    [Fact]
    public async Task A_key_used_before_repeats_also_in_the_same_batch_and_after_another_host_wrote()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Log.Append(New($"counter/{i}", 0, key: "same"), Cancellation)));
        Assert.Single(results, AppendResult.Committed);
        Assert.Equal(19, results.Count(r => r == AppendResult.Repeated));
        var (other, host) = await OpenHost();
        await other.Append(New("counter/other", 0, key: "theirs"), Cancellation);
        Assert.Equal(AppendResult.Repeated, await Log.Append(New("counter/mine", 0, key: "theirs"), Cancellation));
        await host.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Concurrent_appends_to_one_stream_commit_once_for_each_version()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Log.Append(New("counter/a", 0), Cancellation)));
        Assert.Single(results, AppendResult.Committed);
        Assert.Single(await AllEvents());
    }

    [Fact]
    public async Task A_bad_append_does_not_fail_its_neighbours()
    {
        var bad = New("counter/bad", 0) with { Rows = [new RowChange(Counter.Table, "bad", ["bad", null, null, null, null, null])] };
        var good = Enumerable.Range(0, 10).Select(i => Log.Append(New($"counter/{i}", 0), Cancellation)).ToList();
        var failing = Log.Append(bad, Cancellation);
        good.AddRange(Enumerable.Range(10, 10).Select(i => Log.Append(New($"counter/{i}", 0), Cancellation)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => failing);
        Assert.All(await Task.WhenAll(good), r => Assert.Equal(AppendResult.Committed, r));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), (await AllEvents()).Select(e => e.Position));
    }

    [Theory]
    [InlineData("UPDATE events SET data = '{}'")]
    [InlineData("DELETE FROM events")]
    public async Task Events_refuse_to_be_changed(string sql)
    {
        await Log.Append(New("counter/a", 0), Cancellation);
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Tamper(sql));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_written_replaced_and_removed_with_the_events()
    {
        await Log.Append(New("counter/a", 0) with { Rows = [Row("a", 1)] }, Cancellation);
        await Log.Append(New("counter/a", 1) with { Rows = [Row("a", 2), Row("b", 3)] }, Cancellation);
        Assert.Equal(2, await Query<long>("SELECT total FROM counters WHERE id = 'a'"));
        await Log.Append(New("counter/a", 2) with { Rows = [new RowChange(Counter.Table, "a", Values: null)] }, Cancellation);
        Assert.Equal(["b"], await Rows("SELECT id FROM counters"));
    }

    [Fact]
    public async Task A_row_is_written_as_it_is_now_whatever_it_is_said_to_have_been()
    {
        await Log.Append(New("counter/a", 0) with { Rows = [Row("a", 1) with { Before = Row("a", 7).Values }] }, Cancellation);
        Assert.Equal(1, await Query<long>("SELECT total FROM counters WHERE id = 'a'"));
        var changes = Enumerable.Range(1, 20).Select(i => Log.Append(New("counter/a", i) with { Rows = [Row("a", i + 1) with { Before = Row("a", i).Values }] }, Cancellation));
        Assert.All(await Task.WhenAll(changes), result => Assert.Equal(AppendResult.Committed, result));
        Assert.Equal(21, await Query<long>("SELECT total FROM counters WHERE id = 'a'"));
    }

    [Fact]
    public async Task A_snapshot_is_found_with_its_shape()
    {
        await Log.Append(New("counter/a", 0) with { Snapshot = new Snapshot("counter/a", 1, "old", "{}"u8.ToArray()) }, Cancellation);
        Assert.Equal("old", (await Log.ReadSnapshot("counter/a", Cancellation))?.Shape);
        Assert.Null(await Log.ReadSnapshot("counter/b", Cancellation));
    }

    [Fact]
    public async Task Closing_commits_what_is_queued()
    {
        var (log, host) = await OpenHost();
        await host.DisposeAsync();
        var appends = Enumerable.Range(0, 300).Select(i => log.Append(New($"counter/{i}", 0), Cancellation)).ToArray();
        await log.DisposeAsync();
        Assert.All(await Task.WhenAll(appends), r => Assert.Equal(AppendResult.Committed, r));
        Assert.Equal(300, await Log.Head(Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.Append(New("counter/late", 0), Cancellation));
    }

    [Fact]
    public async Task Two_hosts_open_a_new_store_at_once()
    {
        var store = await Stores.New();
        var logs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LogFactory.Open(store, Kinds))));
        await Task.WhenAll(logs.Select((log, i) => log.Append(New($"counter/{i}", 0), Cancellation)));
        Assert.Equal(4, await logs[0].Head(Cancellation));
        foreach (var log in logs)
        {
            await log.DisposeAsync();
        }
    }

    private static RowChange Row(string key, long total) => new(Counter.Table, key, [key, total, 0.5m, true, new DateOnly(2024, 1, 1), null]);

    protected static Append New(string stream, long version, int events = 1, string? key = null) => new(
        stream,
        version,
        [.. Enumerable.Repeat(new NewEvent("Counted", Encoding.UTF8.GetBytes("""{"by":1,"note":"信息化"}""")), events)],
        """{"on":"2024-05-06","recordedAt":"2024-05-06T07:08:09+00:00","actor":{"name":"t","role":"none","unit":null},"command":"Count","finding":null}"""u8.ToArray(),
        Then,
        key);
}
