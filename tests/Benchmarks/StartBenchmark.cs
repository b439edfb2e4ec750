using System.Diagnostics;
using System.Globalization;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InfoGov.Benchmarks;

/// <summary>A host from nothing to its first answer, and to its end, again and again in one process: the first is cold, the others are what tests pay.</summary>
internal static class StartBenchmark
{
    public static async Task Run(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var folder = Directory.CreateTempSubdirectory("infogov-bench-").FullName;
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var host = await InfoGovHost.Prepare($"Data Source={folder}/start.db", TimeProvider.System, pluginFolder: null, progress: null, CancellationToken.None);
            var prepared = watch.Elapsed;
            var builder = WebHost.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var app = WebHost.Build(builder, host);
            var built = watch.Elapsed;
            await app.StartAsync();
            var started = watch.Elapsed;
            using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
            {
                await client.GetStringAsync(new Uri("/api/cities", UriKind.Relative));
            }

            var answered = watch.Elapsed;
            await app.DisposeAsync();
            await host.DisposeAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"prepared {prepared.TotalMilliseconds,6:N0}   built {(built - prepared).TotalMilliseconds,6:N0}   started {(started - built).TotalMilliseconds,6:N0}   first answer {(answered - started).TotalMilliseconds,6:N0}   ended {(watch.Elapsed - answered).TotalMilliseconds,6:N0} ms   processor {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,6:N0} ms   working set {Environment.WorkingSet / 1048576,4:N0} MiB"));
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
