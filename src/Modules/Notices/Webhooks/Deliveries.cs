using System.Collections.Concurrent;
using System.Security.Cryptography;
using InfoGov.Entities;
using InfoGov.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// Follows the log and delivers to every webhook on its own, so that one that fails holds up no other. Any number of hosts may
/// run it: they take turns by leases in the log.
/// </summary>
internal sealed class Deliveries(EntityClient grains, NoticeQueue queue, WebhookSender sender, WebhookOptions options, StoreOutage outage, TimeProvider time, ILogger<Deliveries> logger) : BackgroundService
{
    private readonly Delivery delivery = new(grains, queue, sender, options, time, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
    private readonly ConcurrentDictionary<string, LogPlace> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Turn(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(running.Values);
        }
    }

    private async Task Turn(CancellationToken stopping)
    {
        try
        {
            await outage.Try("webhooks", () => Start(stopping));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "The webhooks could not be read; the next turn will");
        }
    }

    private async Task Start(CancellationToken stopping)
    {
        var (ids, head) = await queue.Webhooks(stopping);
        foreach (var id in ids)
        {
            // Whatever concerns a webhook is an event; one that saw them all has nothing to do.
            if (seen.GetValueOrDefault(id).Position < head && (!running.TryGetValue(id, out var task) || task.IsCompleted))
            {
                running[id] = Follow(id, stopping);
            }
        }
    }

    private async Task Follow(string id, CancellationToken stopping)
    {
        try
        {
            for (var more = true; more;)
            {
                (more, var upTo) = await delivery.Run(id, seen.GetValueOrDefault(id), stopping);
                seen[id] = upTo;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was delivered is recorded; the rest waits for the next start.
        }
        catch (Exception away) when (StoreFailures.Of(away) is not null)
        {
            // Whoever looks for webhooks says so.
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "The webhook {Webhook} could not be served; the next turn will", id);
        }
    }
}
