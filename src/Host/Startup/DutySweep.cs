using InfoGov.Entities;
using InfoGov.Log;
using Quartz;

namespace InfoGov.Host.Startup;

/// <summary>
/// Has Quartz run the sweep of duties, at start and every minute; all but the first of a day find nothing to do. A run that
/// is lost is made up by the next.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DutySweep(Sweep sweep, StoreOutage outage, ILogger<DutySweep> logger) : IJob
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public static void AddTo(IServiceCollection services) => services
        .AddSingleton<Sweep>()
        .AddQuartz(quartz =>
        {
            var key = new JobKey("sweep", "duties");
            quartz.AddJob<DutySweep>(job => job.WithIdentity(key));
            quartz.AddTrigger(trigger => trigger.ForJob(key).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Every).RepeatForever()));
        })
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await outage.Try("duties", async () =>
            {
                if (await sweep.Run(cancellationToken) is > 0 and var entities)
                {
                    logger.LogInformation("The duties of {Entities} entities were reviewed", entities);
                }
            });
        }
        catch (Exception unavailable) when (unavailable is not OperationCanceledException)
        {
            logger.LogWarning("The duties could not be reviewed; the next run will: {Reason}", unavailable.Message.ReplaceLineEndings(" "));
        }
    }
}
