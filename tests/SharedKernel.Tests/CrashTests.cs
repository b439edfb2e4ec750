using System.Diagnostics;

namespace InfoGov.Tests;

public sealed class SqliteCrashTests() : CrashTests(new SqliteFiles());

public sealed class PostgresCrashTests(PostgresCluster cluster) : CrashTests(cluster);

public abstract class CrashTests(IStores stores) : StoreTests(stores)
{
    [Fact]
    public async Task Every_acknowledged_command_survives_a_kill_exactly_once()
    {
        var acknowledged = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            using var worker = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LogWorker.dll"), Store, $"round{round}"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var enough = acknowledged.Count + 200;
            while (await worker.StandardOutput.ReadLineAsync(Cancellation) is { } key)
            {
                acknowledged.Add(key);
                if (acknowledged.Count == enough)
                {
                    worker.Kill();
                }
            }
        }

        Assert.True(acknowledged.Count >= 400);
        var log = await LogFactory.Open(Store, Kinds, cancellation: Cancellation);
        var recorded = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var e in log.ReadAll(0, Cancellation))
        {
            recorded[e.IdempotencyKey!] = recorded.GetValueOrDefault(e.IdempotencyKey!) + 1;
        }

        // The last line may have been cut off by the kill; a cut key is not a key.
        Assert.All(acknowledged.Where(key => key.Count(c => c == '-') == 2), key => Assert.Equal(1, recorded.GetValueOrDefault($"installation/{key}")));
        Assert.Empty(await log.Verify(Kinds, cancellation: Cancellation));
        await log.DisposeAsync();
    }
}
