using InfoGov.Host.Tests.Cluster;
using Microsoft.Data.Sqlite;

namespace InfoGov.Host.Tests.Proof;

/// <summary>The signed checkpoint of the event log, which lies outside of the store.</summary>
public sealed class EventCheckpointTests
{
    [Fact]
    public async Task Verify_finds_that_the_end_of_the_log_is_lost_by_the_checkpoint_beside_it()
    {
        using var store = new TemporaryStore();
        var kept = store.File("checkpoints/events.checkpoint");
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            await host.As(Law.Role.ConstructionUnit);
            await HostProcess.Until(
                async () => File.Exists(kept) && (await File.ReadAllLinesAsync(kept, TestContext.Current.CancellationToken))[1] == $"{await host.Parts.Log.Head(TestContext.Current.CancellationToken)}",
                TimeSpan.FromSeconds(60));
        }

        Assert.Equal(0, await store.Run("verify"));
        var earlier = store.File("earlier.checkpoint");
        File.Copy(kept, earlier);
        await using (var connection = new SqliteConnection(store.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                DROP TRIGGER events_no_delete; DROP TRIGGER event_roots_no_delete;
                DELETE FROM event_roots WHERE size = (SELECT max(position) FROM events); DELETE FROM events WHERE position = (SELECT max(position) FROM events);
                """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, await store.Run("verify", "--checkpoint", earlier));
    }

    [Fact]
    public async Task Backups_carry_a_checkpoint_and_one_of_another_log_is_told_apart()
    {
        using var one = new TemporaryStore();
        using var other = new TemporaryStore();
        foreach (var store in new[] { one, other })
        {
            await using var host = await RunningHost.Start(store.ConnectionString);
            await host.As(Law.Role.ConstructionUnit);
        }

        Assert.Equal(0, await one.Run("backup", one.File("a.gz")));
        Assert.Equal(0, await one.Run("verify", "--checkpoint", one.File("a.gz.checkpoint")));
        Assert.Equal(1, await other.Run("verify", "--checkpoint", one.File("a.gz.checkpoint")));
    }
}
