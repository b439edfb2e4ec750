using System.Globalization;
using InfoGov.Host.Cluster;
using InfoGov.Host.Composing;
using InfoGov.Host.Demo;
using InfoGov.Host.Startup;

namespace InfoGov.Host.CommandLine;

/// <summary>Opens the store, fills it when a demo is asked for, and serves until it is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> Run(string[] settings, bool demo, int? demoProjects, CancellationToken cancellation)
    {
        try
        {
            // A host that the others took for dead comes back as a new one.
            while (await ServeOnce(settings, demo, demoProjects, cancellation))
            {
                demo = false;
                demoProjects = null;
            }

            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop before it served, at the start or when it was starting anew.
            return 0;
        }
        catch (Exception failure) when (Cli.IsExpected(failure))
        {
            await Console.Error.WriteLineAsync(Cli.Say(failure));
            return Cli.Failed;
        }
    }

    /// <summary>Serves until told to stop; true when it is to start anew.</summary>
    private static async Task<bool> ServeOnce(string[] settings, bool demo, int? demoProjects, CancellationToken cancellation)
    {
        var builder = WebHost.CreateBuilder(settings);
        Listening.Demand(builder.Configuration["urls"] ?? WebHost.DefaultUrl);
        using var opening = new ProgressBar("Preparing the projections");
        await using var host = await InfoGovHost.Prepare(
            Settings.ConnectionString(builder.Configuration), TimeProvider.System, builder.Configuration["Plugins"], opening.Report, cancellation, builder.Configuration);
        opening.Dispose();
        foreach (var broken in host.Plugins.Where(p => p.Broken is not null))
        {
            await Console.Error.WriteLineAsync($"The city plugin {Path.GetFileName(broken.File)} is broken and left out: {broken.Broken}");
        }

        demo |= demoProjects is not null;
        var filled = false;
        Func<CancellationToken, Task>? fill = demo ? async stop => filled = await Fill(host, demoProjects ?? DemoFill.DefaultProjects, stop) : null;
        await using var app = WebHost.Build(builder, host, fill);
        await Start(app, cancellation);
        Console.WriteLine($"InfoGov listens on {string.Join(", ", app.Urls)} (Ctrl+C stops it)");
        if (filled)
        {
            await Tell(host, app, cancellation);
        }

        var expulsion = app.Services.GetRequiredService<Expulsion>();
        try
        {
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (Exception late) when (expulsion.Happened && !cancellation.IsCancellationRequested && late is OperationCanceledException or AggregateException)
        {
            // What hung on the dead silo was not waited for.
        }

        return expulsion.Happened;
    }

    /// <summary>Prints the keys and people of the demo. A store that is lost meanwhile is no reason to stop: the host waits for it, as for any other loss.</summary>
    private static async Task Tell(InfoGovHost host, WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await DemoKeys.Print(host, app.Urls.First(), Console.Out, cancellation);
            await DemoPeople.Print(host, app.Services.GetRequiredService<InfoGov.Administration.People>(), app.Urls.First(), Console.Out, cancellation);
        }
        catch (Exception lost) when (StoreTrouble.Of(lost) is not null)
        {
            await Console.Error.WriteLineAsync($"Not all keys of the demo could be made: {Cli.Say(lost)}");
        }
    }

    /// <summary>Whatever the framework finds wrong with addresses, certificates and settings is a start that fails, in its words.</summary>
    private static async Task Start(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.Net.Sockets.SocketException or NotSupportedException)
        {
            throw new StartupException(Cli.Say(failure));
        }

        StartLog.Loosen(app);
    }

    /// <summary>True when the store was empty and is filled now; what is there already gets no data and no keys.</summary>
    private static async Task<bool> Fill(InfoGovHost host, int projects, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var bar = new ProgressBar("Filling the demo");
        var sent = await DemoFill.Run(host, projects, bar.Report, cancellation);
        bar.Dispose();
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(sent == 0
            ? "The store has records already; nothing was added, and no keys were made (keys create makes one)."
            : string.Create(CultureInfo.InvariantCulture, $"Demo data: {projects:N0} projects by {sent:N0} commands in {seconds:N1} s ({sent / Math.Max(seconds, 0.001):N0} commands/s)."));
        return sent > 0;
    }
}
