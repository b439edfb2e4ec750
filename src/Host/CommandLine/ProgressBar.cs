using System.Globalization;
using Spectre.Console;

namespace InfoGov.Host.CommandLine;

/// <summary>A bar on the terminal for long work; nothing for work that is done at once, and a line for each tenth where there is no terminal.</summary>
internal sealed class ProgressBar(string title, TextWriter? output = null) : IDisposable
{
    private readonly TextWriter to = output ?? Console.Error;
    private readonly bool live = output is null && !Console.IsErrorRedirected;
    private readonly Lock gate = new();
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? drawing;
    private ProgressTask? bar;
    private long last = -1;

    public void Report(long reached, long total)
    {
        var percent = total == 0 ? 100 : reached * 100 / total;
        lock (gate)
        {
            var step = live ? percent : percent / 10 * 10;
            if (done.Task.IsCompleted || step == last || (last < 0 && reached == total))
            {
                return;
            }

            last = step;
            if (live)
            {
                drawing ??= Draw();
                bar!.Value = percent;
            }
            else
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {percent}% ({reached:N0} of {total:N0})"));
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            done.TrySetResult();
        }

        drawing?.GetAwaiter().GetResult();
    }

    private Task Draw()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                bar = context.AddTask(Markup.Escape(title));
                return done.Task;
            });
    }
}
