using System.CommandLine;
using InfoGov.Faults.Injected;

namespace InfoGov.Faults;

/// <summary><c>faults</c>: each fault on each store under counting clients, a line for each, and whether all is well.</summary>
internal static class FaultsCommand
{
    private static readonly TimeSpan OnTop = TimeSpan.FromMinutes(5);

    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "The time in which a host has to serve again; each fault takes two or three times as long", DefaultValueFactory = _ => 60 };
        var senders = new Option<int>("--senders") { Description = "How many clients send at once", DefaultValueFactory = _ => 16 };
        var only = new Option<string?>("--only") { Description = "Only faults whose name holds this" };
        var store = new Option<string?>("--store") { Description = "Only SQLite or PostgreSQL" };
        var faults = new Command("faults", "Try each fault on each store while clients send; exit code 1 if anything acknowledged is lost or doubled, does not verify, or is not served again by itself") { seconds, senders, only, store };
        faults.SetAction(parsed => Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(senders), parsed.GetValue(only) ?? "", parsed.GetValue(store) ?? ""));
        return faults;
    }

    private static async Task<int> Run(TimeSpan within, int senders, string only, string store)
    {
        List<string> lines = [];
        var well = true;
        foreach (var fault in Fault.All().Where(fault => fault.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var kind in fault.Stores.Where(kind => kind.Contains(store, StringComparison.OrdinalIgnoreCase)))
            {
                var (isWell, line) = fault.Unavailable is { } why ? (true, $"| {fault.Name} | {kind} | not tried: {why} |") : await Try(fault, kind, senders, within);
                well &= isWell;
                lines.Add(isWell ? line : $"{line}\n  ^ NOT WELL");
                Console.WriteLine(lines[^1]);
            }
        }

        Console.WriteLine($"\n{Outcome.Head}\n{string.Join('\n', lines)}\n\n{(well ? "All is well." : "Not all is well.")}");
        return well ? 0 : 1;
    }

    private static async Task<(bool IsWell, string Line)> Try(Fault fault, string kind, int senders, TimeSpan within)
    {
        try
        {
            var outcome = await Trial.Run(fault, kind, senders, within).WaitAsync((within * 3) + OnTop);
            return (outcome.IsWell, outcome.ToString());
        }
        catch (Exception broken) when (broken is TimeoutException or InvalidOperationException)
        {
            return (false, $"| {fault.Name} | {kind} | {broken.Message.Trim()} |");
        }
    }
}
