using InfoGov.Disclosure.Proof;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary>A check of the whole log that an administrator asked for on this host: how far it is, or what it found. One at a time.</summary>
internal sealed class Verification(InfoGovHost host, CheckpointFolder folder, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<Verification> logger)
{
    private readonly Lock gate = new();
    private Task? running;

    /// <summary>Done and total while it runs.</summary>
    public (long Done, long Total) Progress { get; private set; }

    public bool IsRunning => running is { IsCompleted: false };

    /// <summary>What the last check found; null before the first.</summary>
    public IReadOnlyList<string>? Findings { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The root over all events as the last check saw it.</summary>
    public (long Events, string Root)? Root { get; private set; }

    /// <summary>Begins, unless one is under way.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (!IsRunning)
            {
                Progress = (0, 0);
                running = Task.Run(() => Run(lifetime.ApplicationStopping));
            }
        }
    }

    private async Task Run(CancellationToken cancellation)
    {
        try
        {
            Findings = await StoreCheck.Run(host.Log, host.Kinds, host.Documents, await StoreCheck.Kept(folder, cancellation), configuration, (done, total) => Progress = (done, total), cancellation);
            Root = (await host.Log.Head(cancellation), (await host.Log.LastRoot(cancellation)).Root);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("The check could not be ended: {Reason}", failure.Message.ReplaceLineEndings(" "));
            Findings = [failure.Message];
        }

        EndedAt = host.Time.GetUtcNow();
    }
}
