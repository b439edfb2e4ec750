using System.Globalization;
using InfoGov.Faults.Hosts;
using InfoGov.Tests;

namespace InfoGov.Faults.Injected;

/// <summary>
/// The only host is killed, and the end of SQLite's write-ahead log is gone, as on a disk that lied. What it takes along cannot come back:
/// <c>verify</c> has to say so by the checkpoint kept outside, and must not where nothing is lost. The host serves again all the same.
/// </summary>
internal sealed class TornWal : Fault
{
    public override string Name => "SQLite's WAL cut at a random length";

    public override IReadOnlyList<string> Stores => [TestedStore.Sqlite];

    public override bool MayLose => true;

    public override async Task Strike(Scene scene)
    {
        // What was acknowledged is under a checkpoint two seconds later.
        await scene.Client.Stop();
        await HostProcess.Until(async () => await Signed(scene) >= await Head(scene), TimeSpan.FromSeconds(20), () => "no checkpoint covers what was acknowledged");
        var host = scene.Hosts[0];
        await host.Signal("KILL");
        await host.Ended();
        var wal = new FileInfo(Path.Combine(scene.Store.Folder, "infogov.db-wal"));
        var whole = wal.Length;
        using (var file = wal.OpenWrite())
        {
            file.SetLength(System.Security.Cryptography.RandomNumberGenerator.GetInt32((int)whole + 1));
        }

        wal.Refresh();
        scene.Remark = string.Create(CultureInfo.InvariantCulture, $"{wal.Length:N0} of {whole:N0} bytes of the WAL left");
        await scene.StartAgain(host);
    }

    /// <summary>How many events the checkpoint outside covers.</summary>
    private static async Task<long> Signed(Scene scene)
    {
        var file = Path.Combine(scene.Store.Environment["Proof__Folder"], "events.checkpoint");
        return File.Exists(file) ? long.Parse((await File.ReadAllLinesAsync(file))[1], CultureInfo.InvariantCulture) : 0;
    }

    private static async Task<long> Head(Scene scene)
    {
        await using var connection = await scene.Store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(position) FROM events";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
