using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InfoGov.Host.CommandLine;

namespace InfoGov.Tests;

/// <summary>The program as a process of its own, as it runs in production.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly string folder;

    private HostProcess(Process process, Uri address, string folder) => (this.process, Address, this.folder) = (process, address, folder);

    public Uri Address { get; }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>What it wrote so far.</summary>
    public StringBuilder Said { get; } = new();

    /// <summary>Starts the program on a store and returns when it is ready.</summary>
    public static Task<HostProcess> Start(string store, params string[] settings) => Start(store, settings, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Starts the program in an environment of its own, at an address where it is to have one of old.</summary>
    public static async Task<HostProcess> Start(string store, string[] settings, IReadOnlyDictionary<string, string> environment, Uri? address = null)
    {
        var own = Directory.CreateTempSubdirectory("infogov-process-").FullName;
        address ??= new Uri($"http://127.0.0.1:{FreePort()}");
        var host = new HostProcess(Process.Start(Asked(store, ["--urls", address.OriginalString, .. settings], environment, own))!, address, own);
        host.process.OutputDataReceived += (_, line) => host.Note(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Note(line.Data);
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        try
        {
            await Until(async () => host.HasEnded ? throw new InvalidOperationException($"The host ended:\n{host.Said}") : await host.IsReady(), StartsWithin, () => $"The host at {address} is not ready:\n{host.Said}");
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the program on a store to its end; what it wrote, errors too, and its exit code.</summary>
    public static async Task<(int Exit, string Said)> Run(string store, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        using var started = Process.Start(Asked(store, command, environment, Path.GetTempPath()))!;
        var errors = started.StandardError.ReadToEndAsync();
        var said = await started.StandardOutput.ReadToEndAsync();
        await started.WaitForExitAsync();
        return (started.ExitCode, said + await errors);
    }

    /// <summary>Asks again and again, for a bounded time.</summary>
    public static async Task<TimeSpan> Until(Func<Task<bool>> holds, TimeSpan atMost, Func<string>? otherwise = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed >= atMost)
            {
                throw new TimeoutException(otherwise?.Invoke() ?? $"It does not hold after {atMost}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return watch.Elapsed;
    }

    public async Task<bool> IsReady()
    {
        try
        {
            using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
            using var answer = await http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException or SocketException)
        {
            return false;
        }
    }

    /// <summary>A signal by its name: KILL, STOP, CONT, TERM.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(90));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What it logged as an error, each kind once, shortened.</summary>
    public IReadOnlyList<string> Errors()
    {
        lock (Said)
        {
            return [.. Said.ToString().Split('\n').Where(line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"LogLevel\":\"Critical\"", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf("\"Category\"", StringComparison.Ordinal)..]).Select(line => line.Length > 1500 ? line[..1500] : line).DistinctBy(line => line.Length > 400 ? line[..400] : line, StringComparer.Ordinal)];
        }
    }

    private static ProcessStartInfo Asked(string store, string[] arguments, IReadOnlyDictionary<string, string> environment, string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Cli).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__InfoGov"] = store },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        lock (Said)
        {
            Said.AppendLine(line);
        }
    }
}
