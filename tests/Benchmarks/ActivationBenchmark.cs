using System.Diagnostics;
using System.Globalization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Tests;

namespace InfoGov.Benchmarks;

/// <summary>What it costs to wake an entity that is not in memory: each gets one command that changes nothing.</summary>
internal static class ActivationBenchmark
{
    private const int Senders = 32;

    public static async Task Run(Func<Task<string>> newStore, int entities)
    {
        var kinds = new EntityKinds([Counter.Kind]);
        await using var log = await LogFactory.Open(await newStore(), kinds);
        await using var host = await TestSilo.Start(log, kinds, new Lawbook([]), TimeProvider.System);
        await Wake(id => host.Send(id, new Count(0), Caller.Installation), "warm", 5_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await Wake(id => host.Send(id, new Count(0), Caller.Installation), "idle", entities);
        var each = watch.Elapsed / entities;
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)entities;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entities:N0} entities woken: {each.TotalMicroseconds:N0} µs and {bytes / 1024:N2} KiB each"));
    }

    private static Task Wake(Func<EntityId, Task<CommandResult>> send, string name, int entities) => Parallel.ForAsync(
        0, entities, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (i, _) => await send(Counter.Id($"{name}-{i}")));
}
