using InfoGov.Entities;
using InfoGov.Log;

namespace InfoGov.Host.Startup;

/// <summary>
/// Looks at the head of the log once a second, by one query. Where another host has written, the standings of the cities are read
/// again, so that a city switched off anywhere is off here; where the log has gone back, all that is remembered of it is forgotten.
/// </summary>
internal sealed class HeadWatch(ILog log, EntityMemory memory, CityRegister cities, StoreOutage outage, TimeProvider time, ILogger<HeadWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private long head;
    private DateTimeOffset? recordedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outage.Try("head", () => Look(stoppingToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning(failure, "The head of the log could not be read");
            }
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        var (latest, there) = await log.Look(head, cancellation);
        if (latest == head && there == recordedAt)
        {
            return;
        }

        if (there != recordedAt)
        {
            logger.LogWarning("The log has gone back from event {Head}, which is no longer there; everything is read anew", head);
            memory.Forget();
        }

        await cities.Refresh(cancellation);
        (head, recordedAt) = (latest, (await log.Look(latest, cancellation)).RecordedAt);
    }
}
