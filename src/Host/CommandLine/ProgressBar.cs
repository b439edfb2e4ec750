using System.Globalization;

namespace InfoGov.Host.CommandLine;

/// <summary>A bar on the terminal for long work; nothing for work that is done at once, and plain lines where there is no terminal.</summary>
internal sealed class ProgressBar(string title, TextWriter? output = null) : IDisposable
{
    private const int Width = 30;
    private readonly TextWriter to = output ?? Console.Error;
    private readonly bool live = output is null && !Console.IsErrorRedirected;
    private readonly Lock gate = new();
    private long last = -1;
    private bool drawn;

    public void Report(long done, long total)
    {
        var percent = total == 0 ? 100 : done * 100 / total;
        lock (gate)
        {
            // Without a terminal one line for each tenth is enough.
            var step = live ? percent : percent / 10 * 10;
            if (step == last || (last < 0 && done == total))
            {
                return;
            }

            last = step;
            drawn = true;
            var filled = (int)(percent * Width / 100);
            var line = string.Create(CultureInfo.InvariantCulture, $"{title} [{new string('#', filled)}{new string('.', Width - filled)}] {percent,3}% ({done:N0} of {total:N0})");
            if (live)
            {
                to.Write($"\r{line}");
            }
            else
            {
                to.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (drawn && live)
            {
                to.WriteLine();
            }

            drawn = false;
        }
    }
}
