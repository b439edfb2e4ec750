using System.Net;
using InfoGov.Disclosure.Conformance;
using InfoGov.Disclosure.Http;
using InfoGov.Host.Startup;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary>
/// Serves the feed alone over the conformance model, for tests: in a new SQLite file, or in the PostgreSQL database of the setting
/// <c>ConnectionStrings:Conformance</c>. Nobody but this machine can reach it.
/// </summary>
internal static class ConformanceServing
{
    public static async Task<int> Run(string[] settings, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-conformance-");
        try
        {
            var builder = WebHost.CreateBuilder(settings);
            if ((builder.Configuration["urls"] ?? WebHost.DefaultUrl).Split(';').FirstOrDefault(url => !IsLoopback(url)) is { } open)
            {
                await Console.Error.WriteLineAsync($"--conformance listens on loopback only, not on {open}.");
                return Cli.Usage;
            }

            var postgres = builder.Configuration.GetConnectionString("Conformance");
            var store = await (string.IsNullOrEmpty(postgres)
                ? ConformanceStore.Create(SqlDialect.Sqlite, $"Data Source={Path.Combine(folder.FullName, "conformance.db")}", cancellation)
                : ConformanceStore.Create(SqlDialect.Postgres, postgres, cancellation));
            builder.Services.AddSingleton<IProjectionStore>(store).AddSingleton(TimeProvider.System);
            foreach (var set in ConformanceSets.All)
            {
                builder.Services.AddSingleton(set);
            }

            builder.Services.AddFeed();
            await using var app = builder.Build();
            app.MapFeed();
            await app.StartAsync(cancellation);
            Console.WriteLine($"The conformance model is served at {app.Urls.First()}/odata (Ctrl+C stops it)");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception failure) when (Cli.IsExpected(failure))
        {
            await Console.Error.WriteLineAsync(Cli.Say(failure));
            return Cli.Failed;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.IsLoopback || (IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number)));
}
