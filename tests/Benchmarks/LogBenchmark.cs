using System.Diagnostics;
using System.Globalization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Tests;

namespace InfoGov.Benchmarks;

/// <summary>Commands through the grain host beside raw inserts, in one run on one machine.</summary>
internal static class LogBenchmark
{
    private static readonly EntityKinds Kinds = new([Counter.Kind]);

    public static async Task Run(string name, Func<Task<string>> newStore, RawInserts raw, TimeSpan duration)
    {
        Print($"{name}, {duration.TotalSeconds:0} s each");
        await Commands(newStore, 32, TimeSpan.FromSeconds(2));
        var batches = await Raw(newStore, raw, batch: 50, connections: 1, duration);
        Print($"  raw inserts, 50 in a transaction      {batches,10:N0}/s");
        var rates = new Dictionary<int, double>();
        foreach (var callers in (int[])[1, 8, 32, 128])
        {
            rates[callers] = await Commands(newStore, callers, duration);
            Print($"  commands, {callers,3} callers                 {rates[callers],10:N0}/s   {rates[callers] / batches:0.00} of the raw batches");
        }

        if (raw is RawPostgres)
        {
            var single = await Raw(newStore, raw, batch: 1, connections: 128, duration);
            Print($"  raw inserts, one each, 128 connections{single,10:N0}/s   128 callers: {rates[128] / single:0.00} of it");
        }

        batches = await Raw(newStore, raw, batch: 50, connections: 1, duration);
        Print($"  raw inserts, 50 in a transaction      {batches,10:N0}/s   (again) 32 callers: {rates[32] / batches:0.00} of it");
        await Rebuild(newStore);
    }

    private static async Task<double> Raw(Func<Task<string>> newStore, RawInserts raw, int batch, int connections, TimeSpan duration)
    {
        var store = await newStore();
        await (await LogFactory.Open(store, Kinds)).DisposeAsync();
        return await raw.Rate(store, batch, connections, duration);
    }

    private static async Task<double> Commands(Func<Task<string>> newStore, int callers, TimeSpan duration)
    {
        await using var log = await LogFactory.Open(await newStore(), Kinds);
        await using var host = await TestSilo.Start(log, Kinds, new Lawbook([]), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var id = Counter.Id($"bench-{caller}");
            var done = 0L;
            for (; watch.Elapsed < duration; done++)
            {
                await host.Send(id, new Count(1, "note"), Caller.Installation);
            }

            return done;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task Rebuild(Func<Task<string>> newStore)
    {
        const int Streams = 20_000;
        const int EventsEach = 15;
        await using var log = await LogFactory.Open(await newStore(), Kinds);
        await using var host = await TestSilo.Start(log, Kinds, new Lawbook([]), TimeProvider.System);
        await Parallel.ForAsync(0, Streams, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
            await host.Send(Counter.Id($"many-{i % 977}-{i}"), new Count(i, "信息化项目", EventsEach / 3), Caller.Installation));
        for (var round = 0; round < 2; round++)
        {
            await Parallel.ForAsync(0, Streams, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
                await host.Send(Counter.Id($"many-{i % 977}-{i}"), new Count(i, "informatization", EventsEach / 3), Caller.Installation));
        }

        var watch = Stopwatch.StartNew();
        await log.Rebuild(Kinds);
        Print($"  rebuild of {Streams * EventsEach:N0} events              {Streams * EventsEach / watch.Elapsed.TotalSeconds,10:N0}/s");
        watch.Restart();
        var findings = await log.Verify(Kinds);
        Print($"  verify                                {Streams * EventsEach / watch.Elapsed.TotalSeconds,10:N0}/s, {findings.Count} findings");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
