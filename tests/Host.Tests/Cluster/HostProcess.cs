using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using InfoGov.Host.CommandLine;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>The program as a process of its own, as it runs in production.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private HostProcess(Process process, Uri address, string folder) => (this.process, Address, this.folder) = (process, address, folder);

    public Uri Address { get; }

    public bool HasEnded => process.HasExited;

    /// <summary>Starts the program on a store and returns when it is ready.</summary>
    public static async Task<HostProcess> Start(string store, params string[] settings)
    {
        var own = Directory.CreateTempSubdirectory("infogov-process-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Cli).Assembly.Location, "--urls", address.OriginalString, .. settings])
        {
            WorkingDirectory = own,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__InfoGov"] = store },
        };
        var host = new HostProcess(Process.Start(start)!, address, own);
        var said = new System.Text.StringBuilder();
        host.process.OutputDataReceived += (_, line) => { lock (said) { said.AppendLine(line.Data); } };
        host.process.ErrorDataReceived += (_, line) => { lock (said) { said.AppendLine(line.Data); } };
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        await Until(async () => host.HasEnded ? throw new InvalidOperationException($"The host ended:\n{said}") : await host.IsReady(), TimeSpan.FromSeconds(90), () => $"The host at {address} is not ready:\n{said}");
        return host;
    }

    /// <summary>Asks again and again, for a bounded time.</summary>
    public static async Task<TimeSpan> Until(Func<Task<bool>> holds, TimeSpan atMost, Func<string>? otherwise = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < atMost, otherwise?.Invoke() ?? $"It does not hold after {atMost}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return watch.Elapsed;
    }

    public async Task<bool> IsReady()
    {
        try
        {
            using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
            using var answer = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
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
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
