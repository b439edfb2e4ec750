using System.Globalization;
using InfoGov.Faults.Counting;
using InfoGov.Faults.Hosts;
using InfoGov.Host.CommandLine;
using InfoGov.Tests;

namespace InfoGov.Faults.Load;

/// <summary>Commands and feed mixed on one host, then many more than it can serve; a report, and whether what was accepted is kept.</summary>
internal sealed class LoadRun(TestedStore store, int senders, int commands, int crowd, TimeSpan seconds, Limits limits) : IAsyncDisposable
{
    private const string Head = "| kind | answered | a second | p50 ms | p95 ms | p99 ms | otherwise |\n|---|---|---|---|---|---|---|";
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    private HostProcess host = null!;
    private string key = "";

    /// <summary>Starts the host over demo projects, and reports line by line; true when all is well.</summary>
    public async Task<bool> Run(int projects, Action<string> report)
    {
        host = await HostProcess.Start(store.ConnectionString, ["--demo-projects", projects.ToString(CultureInfo.InvariantCulture), .. limits.Settings], store.Environment);
        var (exit, said) = await store.Run("keys", "create", "--role", "agency", "--name", "load");
        key = exit == 0 ? said.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("ig_", StringComparison.Ordinal)) : throw new InvalidOperationException(said);
        var start = Memory("VmRSS");
        var sending = Math.Max(1, senders * commands / 100);

        report($"\n{store.Kind}: {limits}");

        // The first requests are compiled.
        await Phase("Warming", [], sending, costly: false, senders - sending, Warming, _ => { });
        report(string.Create(CultureInfo.InvariantCulture, $"\n{store.Kind}: {senders} senders, {commands} % of them send commands, the others read the feed; {seconds.TotalSeconds:N0} s\n{Head}"));
        var well = await Phase("Mixed", ["commands", "feed"], sending, costly: false, senders - sending, seconds, report);
        if (crowd > 0)
        {
            report(string.Create(CultureInfo.InvariantCulture, $"\n{store.Kind}: overload by {crowd} senders, {crowd / 4} of commands, {crowd - (crowd / 4)} of costly queries; {seconds.TotalSeconds:N0} s\n{Head}"));
            well &= await Phase("Overload", ["commands", "costly queries"], crowd / 4, costly: true, crowd - (crowd / 4), seconds, report);
        }

        report(string.Create(CultureInfo.InvariantCulture, $"Memory of the host: {start:N0} MB at the start, {Memory("VmHWM"):N0} MB at most, {Memory("VmRSS"):N0} MB at the end"));
        await host.Signal("TERM");
        var ended = await host.Ended();
        var (verified, findings) = await store.Run("verify");
        report($"Host ended with {ended}; verify: {verified}{(verified == 0 ? "" : " " + findings.Trim())}");
        return well && ended == 0 && verified == 0;
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? default;

    private async Task<bool> Phase(string name, string[] kinds, int sending, bool costly, int reading, TimeSpan lasts, Action<string> report)
    {
        var (sent, read) = (new Measured(kinds.ElementAtOrDefault(0) ?? ""), new Measured(kinds.ElementAtOrDefault(1) ?? ""));
        using var bar = new ProgressBar($"{name} ({store.Kind})");
        await using var client = new CountingClient(key, () => [host.Address]) { Noting = sent.Note }.Go(sending);
        var readers = new Readers(host.Address, reading, costly, read);
        for (var second = 0; second < lasts.TotalSeconds; second++)
        {
            bar.Report(second, (long)lasts.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        bar.Report((long)lasts.TotalSeconds, (long)lasts.TotalSeconds);
        await readers.DisposeAsync();
        await client.Stop();
        var (lost, doubled) = await Book.Compare(store, client);
        var (late, queries) = (limits.IsLate(sent.PutOff().Last), limits.IsLateForFeed(read.PutOff().Last));
        report($"{sent.Line(lasts)}\n{read.Line(lasts)}");
        report(string.Create(CultureInfo.InvariantCulture, $"{client.Acknowledged.Count} commands acknowledged: {lost} lost, {doubled} doubled; {sent.WithoutRetryAfter + read.WithoutRetryAfter} put off without Retry-After"));
        report($"Put off: commands {Say(sent.PutOff(), late)}; feed {Say(read.PutOff(), queries)}");
        return lost == 0 && doubled == 0 && sent.WithoutRetryAfter + read.WithoutRetryAfter + sent.Faults + read.Faults == 0 && client.Failures.Count == 0 && !late && !queries;
    }

    private static string Say((TimeSpan Most, TimeSpan Last) putOff, bool isLate) =>
        string.Create(CultureInfo.InvariantCulture, $"within {putOff.Most.TotalMilliseconds:N0} ms in 95 of 100, the last after {putOff.Last.TotalMilliseconds:N0} ms{(isLate ? ": TOO LATE" : "")}");

    /// <summary>A line of /proc/…/status, in megabytes.</summary>
    private double Memory(string line) => double.Parse(
        File.ReadLines($"/proc/{host.Id}/status").First(said => said.StartsWith(line, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
