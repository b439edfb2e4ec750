using System.CommandLine;
using InfoGov.Faults.Fuzz;
using InfoGov.Faults.Hosts;

namespace InfoGov.Faults;

/// <summary><c>fuzz</c>: many requests over every door, none of which may end in a failure.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var requests = new Option<int>("--requests") { Description = "How many, on each store", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int?>("--seed") { Description = "The seed of an earlier run; another one each time unless given" };
        var store = new Option<string?>("--store") { Description = "SQLite (the default), PostgreSQL or both", DefaultValueFactory = _ => TestedStore.Sqlite };
        var only = new Option<string?>("--only") { Description = "Only doors whose name holds this: API, OData, $batch, pages, imports, tokens" };
        var fuzz = new Command("fuzz", "Send requests that are nearly right, from a printed seed; exit code 1 on a 5xx, an answer after more than 15 s, a host that died or grew, or a store that does not verify") { requests, seed, store, only };
        fuzz.SetAction(async parsed =>
        {
            var well = true;
            var asked = parsed.GetValue(store);
            foreach (var kind in new[] { TestedStore.Sqlite, TestedStore.Postgres }.Where(kind => asked == "both" || kind.Equals(asked, StringComparison.OrdinalIgnoreCase)))
            {
                await using var tested = await TestedStore.Make(kind);
                await using var run = new FuzzRun(tested, (ulong)(parsed.GetValue(seed) ?? System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue)), parsed.GetValue(requests), parsed.GetValue(only) ?? "");
                well &= await run.Run(Console.WriteLine);
            }

            Console.WriteLine(well ? "Nothing was found." : "Something was found.");
            return well ? 0 : 1;
        });
        return fuzz;
    }
}
