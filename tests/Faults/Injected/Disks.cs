using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>The disk of the store is full for a while.</summary>
internal sealed class FullDisk : Fault
{
    private const int ForSqlite = 128;
    private const int ForPostgres = 320;

    public override string Name => "disk full";

    public override string? Unavailable => SmallDisk.Unavailable;

    public override int? Disk(string store) => store == TestedStore.Sqlite ? ForSqlite : ForPostgres;

    public override async Task Strike(Scene scene)
    {
        using (scene.Disk!.Fill())
        {
            await UseWhatIsAllocated(scene);
            await scene.Last();
            scene.Remark = await Reading.Readiness(scene);
        }

        // A server without room for its log ends; whoever watches over it starts it again.
        await (scene.Store.Server?.ResumeIfEnded() ?? Task.CompletedTask);
    }

    /// <summary>PostgreSQL has files for its log ahead of time, and writes on until they are used.</summary>
    private static async Task UseWhatIsAllocated(Scene scene)
    {
        try
        {
            await using var connection = await scene.Store.Open();
            await using var next = connection.CreateCommand();
            next.CommandText = scene.Store.Server is null ? "SELECT 1" : "SELECT pg_switch_wal(), pg_logical_emit_message(true, 'x', 'x')";
            for (var i = 0; i < 20; i++)
            {
                await next.ExecuteNonQueryAsync();
            }
        }
        catch (System.Data.Common.DbException)
        {
            // It is full.
        }
    }
}

/// <summary>
/// Nobody may write to the folder of the store, nor to what is in it, for a while. SQLite's shared memory is a mapped file of that folder, so the
/// kernel may end a host that begins to read with SIGBUS, which no program can answer; whoever watches over it starts it again.
/// </summary>
internal sealed class ReadOnlyDisk : Fault
{
    private const int Megabytes = 64;
    private const int BusError = 128 + 7;

    public override string Name => "read-only folder";

    public override IReadOnlyList<string> Stores => [TestedStore.Sqlite];

    public override string? Unavailable => SmallDisk.Unavailable;

    public override int? Disk(string store) => Megabytes;

    public override async Task Strike(Scene scene)
    {
        var host = scene.Hosts[0];
        await using (await scene.Disk!.Freeze())
        {
            await scene.Last();
            scene.Remark = await Reading.Readiness(scene);
        }

        if (host.HasEnded && await host.Ended() == BusError)
        {
            scene.Remark = "the host was ended by SIGBUS and started again";
            await scene.StartAgain(host);
        }
    }
}
