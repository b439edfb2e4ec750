using InfoGov.Entities;

namespace InfoGov.Host.Startup;

/// <summary>Completes, while serving begins, what a crash left undone between an event and what follows from it.</summary>
internal sealed class FollowUpStart(EntityClient entities, ILogger<FollowUpStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await entities.CatchUp(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "What follows from earlier events could not be completed; it is tried again at the next start");
        }
    }
}
