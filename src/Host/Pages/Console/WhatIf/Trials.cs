using System.Text.Json.Nodes;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Console.WhatIf;

/// <summary>The changes of the law that are being tried on this host, and the last few that were. Each ends by itself, at the latest after a while.</summary>
internal sealed class Trials(IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Trials> logger)
{
    private const int Most = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<Trial> kept = [];

    /// <summary>Begins one; the task ends with it.</summary>
    public (Trial Trial, Task Ended) Begin(OwnApi api, Supposed supposed, JsonObject question)
    {
        var trial = new Trial(supposed);
        lock (gate)
        {
            kept.Enqueue(trial);
            if (kept.Count > Most)
            {
                kept.Dequeue();
            }
        }

        return (trial, Run(api, trial, question));
    }

    /// <summary>The one of that id; null for none, and for one of another host or of long ago.</summary>
    public Trial? Find(string id)
    {
        lock (gate)
        {
            return kept.FirstOrDefault(trial => trial.Id == id);
        }
    }

    private async Task Run(OwnApi api, Trial trial, JsonObject question)
    {
        using var late = new CancellationTokenSource(Longest, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, lifetime.ApplicationStopping);
        try
        {
            trial.End(await api.Begin("/api/compliance/simulate", question, trial.Take, stop.Token));
        }
        catch (Exception failure)
        {
            logger.LogWarning("A change of the law could not be tried to its end: {Reason}", failure.Message.ReplaceLineEndings(" "));
            trial.Stop(why: null, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
