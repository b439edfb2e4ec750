using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InfoGov.Faults.Hosts;
using InfoGov.Host.CommandLine;
using InfoGov.Tests;

namespace InfoGov.Faults.Fuzz;

/// <summary>So many requests from a seed, over every door; whatever is answered by a failure, or not in time, is told as a request to repeat.</summary>
internal sealed partial class FuzzRun(TestedStore store, ulong seed, int requests, string only) : IAsyncDisposable
{
    private const int Lanes = 6;
    private const int Longest = 256 * 1024;
    private const int Refreshing = 4000;
    private const double MostMegabytes = 1500;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(15);
    private static readonly string[] Roles = ["agency", "administrator", "constructionUnit", "citizen", "cityInformatizationAuthority"];

    private readonly ConcurrentDictionary<(string Door, int Status), int> answers = new();
    private readonly Found found = new();
    private readonly Pauses pauses = new();
    private readonly Door[] doors = [.. Door.All().Where(door => door.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
    private HostProcess host = null!;
    private HttpClient http = null!;
    private Ground ground = null!;
    private int sent;

    public async Task<bool> Run(Action<string> report)
    {
        host = await HostProcess.Start(store.ConnectionString, ["--demo-projects", "12"], store.Environment);
        List<string> keys = [];
        foreach (var role in Roles)
        {
            keys.Add((await store.Run("keys", "create", "--role", role)).Said.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("ig_", StringComparison.Ordinal)));
        }

        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(60) };
        ground = new Ground(http, [.. keys, "", "", "ig_none_x"]);
        await ground.Survey();
        report($"{store.Kind}: seed {seed}, {requests} requests, {ground.Operations.Count} operations, {ground.Pages.Count} pages, {ground.Forms.Count} forms");
        var (start, peak) = (Memory(), 0.0);
        using (var bar = new ProgressBar($"Fuzzing ({store.Kind})"))
        {
            var lanes = Enumerable.Range(0, Lanes).Select(_ => Task.Run(Lane)).ToArray();
            for (var all = Task.WhenAll(lanes); !all.IsCompleted; await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System)))
            {
                bar.Report(Math.Min(sent, requests), requests);
                peak = Math.Max(peak, host.HasEnded ? 0 : Memory());
            }

            await Task.WhenAll(lanes);
            bar.Report(requests, requests);
        }

        return await Conclude(start, peak, report);
    }

    public async ValueTask DisposeAsync()
    {
        await pauses.DisposeAsync();
        http?.Dispose();
        await (host?.DisposeAsync() ?? default);
    }

    private async Task<bool> Conclude(double start, double peak, Action<string> report)
    {
        var isAlive = !host.HasEnded && await host.IsReady();
        var end = host.HasEnded ? 0 : Memory();
        var ended = -1;
        if (!host.HasEnded)
        {
            await host.Signal("TERM");
            ended = await host.Ended();
        }

        var (verified, findings) = await store.Run("verify");
        foreach (var door in answers.GroupBy(answer => answer.Key.Door, StringComparer.Ordinal).OrderBy(door => door.Key, StringComparer.Ordinal))
        {
            report($"| {store.Kind} | {door.Key} | {door.Sum(answer => answer.Value)} | {string.Join(", ", door.OrderBy(answer => answer.Key.Status).Select(answer => $"{answer.Key.Status}: {answer.Value}"))} |");
        }

        report(string.Create(CultureInfo.InvariantCulture, $"Memory {start:N0} MB at the start, {peak:N0} MB at most, {end:N0} MB at the end; alive: {isAlive}; ended with {ended}; verify: {verified}{(verified == 0 ? "" : " " + findings.ReplaceLineEndings(" "))}; paused {pauses.Total.TotalSeconds:N0} s"));
        foreach (var line in found.Lines())
        {
            report(line);
        }

        // Whatever the host had to log as its own failure is one, whoever was told of it.
        var errors = host.Errors();
        foreach (var error in errors.Take(5))
        {
            report("  " + error);
        }

        return found.Count == 0 && errors.Count == 0 && isAlive && ended == 0 && verified == 0 && peak < MostMegabytes;
    }

    private async Task Lane()
    {
        for (int number; (number = Interlocked.Increment(ref sent)) <= requests && !host.HasEnded;)
        {
            var dice = new Dice(unchecked((seed * 1_000_003) + (ulong)number));
            if (number % Refreshing == 0)
            {
                await Restore();
            }

            await (only.Length == 0 && dice.OneIn(12) ? AskOnTheWire(dice) : Ask(dice.Of(doors), dice));
        }
    }

    private async Task Ask(Door door, Dice dice)
    {
        var asked = door.Next(dice, ground);
        var (start, paused) = (TimeProvider.System.GetTimestamp(), pauses.Total);
        var kind = $"{door.Name} {asked.Method} {asked.Target.Split('?')[0]}";
        try
        {
            using var request = asked.To(host.Address);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)answer.StatusCode;
            answers.AddOrUpdate((door.Name, status), 1, (_, count) => count + 1);
            var text = await Read(answer);
            if (IsFailure(status, text) || (door is BatchDoor && FailureWithin().IsMatch(text)))
            {
                found.Note($"{status} {kind}", $"{asked.ToCurl(host.Address)}\n  {(text.Length > 300 ? text[..300] : text)}");
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            // A host breaks off what it cannot finish, and refuses what is no HTTP; both are told apart from a host that died.
            answers.AddOrUpdate((door.Name, 0), 1, (_, count) => count + 1);
        }
        catch (Exception unsendable) when (unsendable is FormatException or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            answers.AddOrUpdate((door.Name, -1), 1, (_, count) => count + 1);
        }

        if (TimeProvider.System.GetElapsedTime(start) - (pauses.Total - paused) > Hang)
        {
            found.Note($"slow {kind}", asked.ToCurl(host.Address));
        }
    }

    private async Task AskOnTheWire(Dice dice)
    {
        var bytes = Wire.Next(dice);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var status = await Wire.Send(host.Address, bytes, patience.Token);
            answers.AddOrUpdate(("wire", status), 1, (_, count) => count + 1);
            if (status >= 500 && status is not (503 or 505 or 501))
            {
                found.Note($"{status} wire", $"printf %s {Convert.ToBase64String(bytes)} | base64 -d | nc {host.Address.Host} {host.Address.Port}");
            }
        }
        catch (OperationCanceledException)
        {
            found.Note("slow wire", $"printf %s {Convert.ToBase64String(bytes)} | base64 -d | nc {host.Address.Host} {host.Address.Port}");
        }
    }

    /// <summary>Cities that were disabled on the way are enabled again, and what there is is looked at anew.</summary>
    private async Task Restore()
    {
        foreach (var city in new[] { "wuxi", "jilin", "zhengzhou", "beijing", "tianjin" })
        {
            using var enable = new HttpRequestMessage(HttpMethod.Post, $"/api/administration/{city}/enable-city");
            enable.Headers.TryAddWithoutValidation("X-Api-Key", ground.Keys[1]);
            using var answer = await http.SendAsync(enable);
        }

        await ground.Refresh();
    }

    /// <summary>A failure; what a host has too much of, and what OData says it does not offer, is none.</summary>
    private static bool IsFailure(int status, string text) => status >= 500
        && !(status == 503 && (text.Contains("overloaded", StringComparison.Ordinal) || text.Contains("\"timeout\"", StringComparison.Ordinal)))
        && !(status == 501 && text.Contains("notImplemented", StringComparison.Ordinal));

    [GeneratedRegex("(HTTP/1.1 |\"status\": ?)50[02]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FailureWithin();

    /// <summary>What is answered, its beginning where it is long.</summary>
    private static async Task<string> Read(HttpResponseMessage answer)
    {
        var (buffer, kept) = (new byte[16 * 1024], new MemoryStream());
        await using var body = await answer.Content.ReadAsStreamAsync();
        for (int left = 4 * 1024 * 1024, read; left > 0 && (read = await body.ReadAsync(buffer)) > 0; left -= read)
        {
            kept.Write(buffer, 0, kept.Length < Longest ? read : 0);
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }

    private double Memory() => double.Parse(File.ReadLines($"/proc/{host.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
