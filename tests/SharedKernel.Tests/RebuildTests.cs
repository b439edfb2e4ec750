namespace InfoGov.Tests;

public sealed class SqliteRebuildTests() : RebuildTests(new SqliteFiles());

public sealed class PostgresRebuildTests(PostgresCluster cluster) : RebuildTests(cluster);

public abstract class RebuildTests(IStores stores) : StoreTests(stores)
{
    [Fact]
    public async Task Rebuilt_rows_are_the_live_rows()
    {
        await Fill();
        var live = await Rows();
        await Tamper("DELETE FROM counters WHERE id < 'c05'");
        long reported = 0;
        await Log.Rebuild(Kinds, (done, _) => reported = done, Cancellation);
        Assert.Equal(live, await Rows());
        Assert.Equal(await Log.Head(Cancellation), reported);
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
    }

    [Fact]
    public async Task Decisions_are_counted_by_the_provision_they_rested_on_and_counted_alike_in_a_rebuild()
    {
        const string Cited = "SELECT decisions FROM citations WHERE id = 'testville-1-1'";
        await using var host = await TestSilo.Start(Log, Kinds, new Lawbook([new TestCity()]), TimeProvider.System);
        await host.Send(CityStanding.Of("testville"), new SetEnabled(Enabled: true), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("a"), new PlanCount(Argued: true), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("b"), new PlanCount(Argued: true), Caller.Installation, cancellation: Cancellation);
        await host.Send(Counter.Id("b"), new PlanCount(Argued: false), Caller.Installation, cancellation: Cancellation);
        Assert.Equal(3, await Query<long>(Cited));
        await Tamper("UPDATE citations SET decisions = 7");
        Assert.Contains(await Log.Verify(Kinds, cancellation: Cancellation), finding => finding.Contains("testville-1-1", StringComparison.Ordinal));
        await Log.Rebuild(Kinds, cancellation: Cancellation);
        Assert.Equal(3, await Query<long>(Cited));
    }

    [Theory]
    [InlineData("UPDATE counters SET total = total + 1 WHERE id = 'c03'", "c03")]
    [InlineData("DELETE FROM counters WHERE id = 'c04'", "c04")]
    [InlineData("INSERT INTO counters (id, total) VALUES ('x', 1)", "x")]
    [InlineData("INSERT INTO events (position, stream, version, type, data, metadata, recorded_at) SELECT position + 5, 'counter/zz', 2, 'Uncounted', data, metadata, recorded_at FROM events ORDER BY position DESC LIMIT 1", "Uncounted")]
    [InlineData("INSERT INTO events (position, stream, version, type, data, metadata, recorded_at) SELECT position + 5, 'counter/zz', 1, type, data, metadata, recorded_at FROM events ORDER BY position DESC LIMIT 1", "Position")]
    [InlineData("UPDATE events SET data = replace(data, ':', ': ') WHERE position = 4", "Events ")]
    [InlineData("UPDATE events SET metadata = replace(metadata, ':', ': ') WHERE position = 4", "Events ")]
    [InlineData("UPDATE events SET recorded_at = '2020-01-01T00:00:00.0000000Z' WHERE position = 4", "Events ")]
    [InlineData("DELETE FROM events WHERE position = 61", "events were dropped")]
    [InlineData("DELETE FROM events WHERE position = 61; DELETE FROM event_roots WHERE size = 61", "goes on from")]
    [InlineData("UPDATE events SET position = -4 WHERE position = 4; UPDATE events SET position = 4 WHERE position = 5; UPDATE events SET position = 5 WHERE position = -4", "Events ")]
    [InlineData("DELETE FROM event_roots", "of no commit")]
    [InlineData("DROP INDEX events_key", "events_key")]
    [InlineData("DROP INDEX events_key; CREATE INDEX events_key ON events (idempotency_key)", "events_key")]
    [InlineData("DROP INDEX events_stream; CREATE UNIQUE INDEX events_stream ON events (stream, version, position)", "events_stream")]
    public async Task Verify_finds_tampering(string sql, string named)
    {
        await Fill();
        Assert.Empty(await Log.Verify(Kinds, cancellation: Cancellation));
        await Forge(sql);
        Assert.Contains(await Log.Verify(Kinds, cancellation: Cancellation), finding => finding.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DROP TRIGGER events_no_delete; CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT 1; END", "CREATE OR REPLACE FUNCTION events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$", "is another than the program made")]
    [InlineData("DROP TRIGGER disclosure_checkpoints_no_delete", "ALTER TABLE disclosure_checkpoints DISABLE TRIGGER disclosure_checkpoints_no_change", "gone or switched off")]
    [InlineData("CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM snapshots; END", "CREATE RULE more AS ON DELETE TO events DO INSTEAD NOTHING", "more of the table events is none that the program made")]
    public async Task What_keeps_the_log_append_only_is_as_the_program_made_it_and_nothing_is_beside_it(string onSqlite, string onPostgres, string named)
    {
        await Tamper(Log.Dialect == SqlDialect.Sqlite ? onSqlite : onPostgres);
        Assert.Contains(named, Assert.Single(await Log.Verify(Kinds, cancellation: Cancellation), finding => !finding.Contains("event_roots", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_shape_of_tables_rebuilds_itself_at_the_start()
    {
        await Fill();
        var wider = new Table("counters_by_parity", new Column("id", ColumnType.Text, Nullable: false), new Column("odd", ColumnType.Flag));
        var changed = new EntityKinds([new EntityKind<Counter>("counter", Counter.Kind.Initial, [wider], (key, c) => [wider.Row(key, c.Total % 2 != 0)])]);
        await using var log = await LogFactory.Open(Store, changed, cancellation: Cancellation);
        Assert.Equal(20, await Query<long>("SELECT count(*) FROM counters_by_parity"));
        Assert.Empty(await log.Verify(changed, cancellation: Cancellation));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Query<long>("SELECT count(*) FROM counters"));
    }

    private async Task Fill()
    {
        await using var host = await TestSilo.Start(Log, Kinds, new Lawbook([]), TimeProvider.System);
        for (var round = 1; round <= 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.Send(Counter.Id($"c{i:00}"), new Count(i + 1, i % 2 == 0 ? "信息化" : null), Caller.Installation)));
        }

        await host.Send(Counter.Id("c19"), new Close(), Caller.Installation);
    }
}
