using System.CommandLine;
using InfoGov.Disclosure.Http;
using InfoGov.Faults.Hosts;
using InfoGov.Faults.Load;
using InfoGov.Host.Startup;

namespace InfoGov.Faults;

/// <summary><c>load</c>: commands and feed mixed on both stores, then an overload.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var senders = new Option<int>("--senders") { Description = "How many send at once", DefaultValueFactory = _ => 32 };
        var commands = new Option<int>("--commands") { Description = "How many of a hundred of them send commands; the others read the feed", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "How long each phase takes", DefaultValueFactory = _ => 20 };
        var crowd = new Option<int>("--crowd") { Description = "How many send at once in the overload; 0 leaves it out", DefaultValueFactory = _ => 512 };
        var projects = new Option<int>("--projects") { Description = "How many demo projects there are at the start", DefaultValueFactory = _ => 200 };
        var store = new Option<string?>("--store") { Description = "Only SQLite or PostgreSQL" };
        var requests = new Option<int>("--requests-at-once") { Description = "Requests:AtOnce of the host", DefaultValueFactory = _ => Crowd.AtOnce };
        var queries = new Option<int>("--feed-at-once") { Description = "Feed:AtOnce of the host", DefaultValueFactory = _ => FeedPlaces.Queries };
        var late = new Option<double>("--late") { Description = "After how many seconds it is too late to put a sender off; a query of the feed may wait for its turn before", DefaultValueFactory = _ => 2 };
        var load = new Command("load", "Send commands and read the feed at once, then overload the host; exit code 1 if anything accepted is lost or doubled, or a sender is put off late, or without Retry-After")
        {
            senders, commands, seconds, crowd, projects, store, requests, queries, late,
        };
        load.SetAction(async parsed =>
        {
            var well = true;
            var limits = new Limits(parsed.GetValue(requests), parsed.GetValue(queries), TimeSpan.FromSeconds(parsed.GetValue(late)));
            foreach (var kind in new[] { TestedStore.Sqlite, TestedStore.Postgres }.Where(kind => kind.Contains(parsed.GetValue(store) ?? "", StringComparison.OrdinalIgnoreCase)))
            {
                await using var tested = await TestedStore.Make(kind);
                await using var run = new LoadRun(tested, parsed.GetValue(senders), parsed.GetValue(commands), parsed.GetValue(crowd), TimeSpan.FromSeconds(parsed.GetValue(seconds)), limits);
                well &= await run.Run(parsed.GetValue(projects), Console.WriteLine);
            }

            Console.WriteLine(well ? "\nAll is well." : "\nNot all is well.");
            return well ? 0 : 1;
        });
        return load;
    }
}
