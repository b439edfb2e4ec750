using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;

namespace InfoGov.Host.Startup;

/// <summary>Lets open due days follow the calendar once after a start: a new program may have brought a notice, or its day may have come.</summary>
internal sealed class CalendarStart(InfoGovHost host, ILogger<CalendarStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var followed = await new CalendarImport(host, Caller.Installation).Follow(stoppingToken);
            if (followed.Moved.Count + followed.Left.Count > 0)
            {
                logger.LogWarning("The calendar has changed: {Moved} open due days moved, {Left} could not", followed.Moved.Count, followed.Left.Count);
            }
        }
        catch (Exception unavailable) when (unavailable is not OperationCanceledException)
        {
            logger.LogWarning(unavailable, "The open due days could not be compared with the calendar");
        }
    }
}
