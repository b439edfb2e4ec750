using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using InfoGov.Tests;

// Counts without end on several grains and prints the key of each acknowledged command; the crash test kills it.
var kinds = new EntityKinds([Counter.Kind]);
await using var log = await LogFactory.Open(args[0], kinds);
await using var host = await TestSilo.Start(log, kinds, new Lawbook([]), TimeProvider.System);
await Task.WhenAll(Enumerable.Range(0, 8).Select(async lane =>
{
    for (var i = 1; ; i++)
    {
        var key = $"{args[1]}-{lane}-{i}";
        if (await host.Send(Counter.Id($"lane-{lane}"), new Count(1, key), Caller.Installation, key) is CommandResult.Accepted)
        {
            lock (kinds)
            {
                Console.Out.WriteLine(key);
                Console.Out.Flush();
            }
        }
    }
}));
