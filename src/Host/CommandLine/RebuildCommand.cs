using System.CommandLine;
using System.Globalization;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary><c>rebuild</c>: drops every projection and makes it anew from the log.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var connection = Cli.ConnectionOption();
        var rebuild = new Command("rebuild", "Drop every projection and make it anew from the log; the same bytes come back") { connection };
        rebuild.SetAction((parsed, cancellation) => Cli.WithHost(
            parsed.GetValue(connection),
            async host =>
            {
                using var bar = new ProgressBar("Rebuilding");
                var start = TimeProvider.System.GetTimestamp();
                long events = 0;
                await host.Log.Rebuild(
                    host.Kinds,
                    (done, total) =>
                    {
                        events = total;
                        bar.Report(done, total);
                    },
                    cancellation);
                var elapsed = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
                bar.Dispose();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rebuilt from {events:N0} events in {elapsed:N1} s ({events / Math.Max(elapsed, 0.001):N0} events/s)."));
                return 0;
            },
            cancellation));
        return rebuild;
    }
}
