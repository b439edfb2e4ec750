using System.Diagnostics;
using System.Globalization;
using InfoGov.Host.Demo;
using InfoGov.Host.Startup;
using InfoGov.Host.Composing;

namespace InfoGov.Benchmarks;

/// <summary>Whole lives of projects, from proposal to where the demo leaves them, by the commands of the demo: commands a second, and how long the slowest take.</summary>
internal static class LivesBenchmark
{
    // The first round warms up: what it runs is compiled while it runs.
    private static readonly int[] Senders = [32, 8, 32, 128];

    public static async Task Run(string name, Func<Task<string>> newStore, TimeSpan duration)
    {
        Console.WriteLine($"{name}: whole lives");
        foreach (var (round, senders) in Senders.Index())
        {
            var data = DemoData.Load();
            await using var host = await InfoGovHost.Open(await newStore(), TimeProvider.System);
            DemoCity[] cities = [.. data.Cities.Where(c => host.Cities.IsEnabled(c.Code))];
            var sending = new DemoSending(host.Grains, CancellationToken.None);
            foreach (var city in cities)
            {
                await DemoOrganizations.Register(sending, data, city);
            }

            var steps = new DemoSteps(data);
            var (number, before, worked, watch) = (0, sending.Sent, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var (allocated, collections) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
            var times = await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
            {
                var took = new List<double>();
                while (watch.Elapsed < duration)
                {
                    var project = DemoProject.Draw(Interlocked.Increment(ref number), data, cities);
                    foreach (var (step, on) in project.Steps)
                    {
                        var (sender, command) = steps.Of(project, step, on);
                        var start = Stopwatch.GetTimestamp();
                        await sending.Accepted(project.Id, command, sender);
                        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }
                }

                return took;
            })));
            var seconds = watch.Elapsed.TotalSeconds;
            var each = (Environment.CpuUsage.TotalTime - worked) / (sending.Sent - before);
            var kib = (GC.GetTotalAllocatedBytes() - allocated) / 1024 / (sending.Sent - before);
            double[] all = [.. times.SelectMany(t => t).Order()];
            if (round == 0)
            {
                continue;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {senders,3} senders   {(sending.Sent - before) / seconds,10:N0} commands/s   p50 {all[all.Length / 2],7:N1} ms   p99 {all[all.Length * 99 / 100],7:N1} ms   processor {each.TotalMicroseconds,5:N0} µs and {kib,4:N0} KiB each   collections {GC.CollectionCount(0) - collections,5:N0}"));
        }
    }
}
