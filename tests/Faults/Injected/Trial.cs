using System.Net;
using InfoGov.Faults.Counting;
using InfoGov.Faults.Hosts;
using InfoGov.Host.CommandLine;
using InfoGov.Tests;

namespace InfoGov.Faults.Injected;

/// <summary>One fault on one store under load, and what came of it.</summary>
internal static class Trial
{
    /// <param name="within">The time that it may take from the end of the fault until every host serves.</param>
    public static async Task<Outcome> Run(Fault fault, string kind, int senders, TimeSpan within)
    {
        var calm = within / 6;
        await using var disk = fault.Disk(kind) is { } megabytes ? await SmallDisk.Make(megabytes) : null;
        await using var store = await TestedStore.Make(kind, disk?.Path);
        await using var scene = new Scene(store, disk, within / 3);
        using var bar = new ProgressBar($"{fault.Name} ({kind})");
        bar.Report(1, 6);
        await scene.Begin(fault, senders);
        bar.Report(2, 6);
        await HostProcess.Until(() => Task.FromResult(scene.Client.Acknowledged.Count > senders), within, () => $"no command is acknowledged: {scene.Client.Failures.FirstOrDefault()}\n{scene.Hosts[0].Said}");
        await Task.Delay(calm, TimeProvider.System);
        bar.Report(3, 6);
        var before = scene.Client.Acknowledged.Count;
        await fault.Strike(scene);
        bar.Report(4, 6);
        var served = await UntilServed(scene, within);
        await Task.Delay(calm, TimeProvider.System);
        await scene.Client.Stop();
        bar.Report(5, 6);
        string[] errors = served is null || scene.Client.Failures.Count > 0 ? [.. scene.Hosts.SelectMany(host => host.Errors()).Take(2)] : [];
        var ended = await scene.End();
        var (exit, said) = await store.Run("verify");
        var (lost, doubled) = await Book.Compare(store, scene.Client);
        bar.Report(6, 6);
        return new Outcome(fault, kind, senders, scene.Client, lost, doubled, served, exit)
        {
            Before = before,
            Ended = ended,
            Said = string.Join("; ", new[] { scene.Remark, ended, exit == 0 ? null : said.ReplaceLineEndings(" ").Trim(), fault.MayLose ? null : string.Join(' ', errors) }.Where(part => !string.IsNullOrEmpty(part))),
        };
    }

    /// <summary>How long it takes from the end of the fault until every host acknowledges a new command and calls itself ready; null when that takes too long.</summary>
    private static async Task<TimeSpan?> UntilServed(Scene scene, TimeSpan within)
    {
        var over = scene.OverSince ?? TimeProvider.System.GetTimestamp();
        try
        {
            using var http = CountingClient.Client(scene.Key);
            await Task.WhenAll(scene.Addresses.Select(host => HostProcess.Until(() => Serves(http, host, $"探测-{Guid.NewGuid():N}"), within)));
            var served = TimeProvider.System.GetElapsedTime(over);
            await Task.WhenAll(scene.Hosts.Select(host => HostProcess.Until(host.IsReady, within)));
            return served;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static async Task<bool> Serves(HttpClient http, Uri host, string name)
    {
        try
        {
            using var request = CountingClient.Proposal(host, name);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode == HttpStatusCode.Created;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
