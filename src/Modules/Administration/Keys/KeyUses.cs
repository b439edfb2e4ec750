using System.Collections.Concurrent;
using InfoGov.Entities;
using InfoGov.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoGov.Administration;

/// <summary>
/// Which keys were used today. Remembered at the request and written down once a minute, so that no request waits for it and
/// none fails by it.
/// </summary>
internal sealed class KeyUses
{
    private readonly ConcurrentDictionary<string, DateOnly> pending = new(StringComparer.Ordinal);

    /// <summary>Remembers a use that is not on record yet.</summary>
    public void Note(string id, ApiKey key, DateOnly today)
    {
        if (!(key.LastUsedOn >= today))
        {
            pending[id] = today;
        }
    }

    /// <summary>Writes down what is remembered; what fails is tried again the next time.</summary>
    public async Task WriteDown(EntityClient grains, CancellationToken cancellation)
    {
        foreach (var (id, day) in pending)
        {
            await grains.Send(ApiKey.At(id), new NoteKeyUse { On = day }, Caller.Installation, cancellation: cancellation);
            pending.TryRemove(new KeyValuePair<string, DateOnly>(id, day));
        }
    }
}

/// <summary>Writes the uses of keys down every minute, and when the host stops.</summary>
internal sealed class KeyUseWriter(KeyUses uses, EntityClient grains, StoreOutage outage, TimeProvider time, ILogger<KeyUseWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteDown(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteDown(CancellationToken.None);
        }
    }

    private async Task WriteDown(CancellationToken cancellation)
    {
        try
        {
            await outage.Try("keys", () => uses.WriteDown(grains, cancellation));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("The last use of keys could not be written down; it is tried again: {Reason}", failure.Message);
        }
    }
}
