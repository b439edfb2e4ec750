using InfoGov.Host.Startup;

namespace InfoGov.Host.CommandLine;

/// <summary>Opens the store, fills it when a demo is asked for, and serves until it is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> Run(string[] settings, bool demo, int? demoProjects, CancellationToken cancellation)
    {
        var builder = WebHost.CreateBuilder(settings);
        try
        {
            using var opening = new ProgressBar("Preparing the projections");
            await using var host = await InfoGovHost.Open(
                WebHost.ConnectionString(builder.Configuration), TimeProvider.System, builder.Configuration["Plugins"], opening.Report, cancellation);
            opening.Dispose();
            await using var app = WebHost.Build(builder, host, demo || demoProjects is not null);
            await app.StartAsync(cancellation);
            Console.WriteLine($"InfoGov listens on {string.Join(", ", app.Urls)} (Ctrl+C stops it)");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception failure) when (failure is StartupException or System.Data.Common.DbException or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Cli.Failed;
        }
    }
}
