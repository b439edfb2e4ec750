using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoGov.Disclosure.Proof;

/// <summary>Signs checkpoints: every few seconds when there are new entries, and when somebody asks for the newest. Those of the event log are kept outside of the store.</summary>
internal sealed class LogSeal(SqlLog log, IConfiguration configuration, CheckpointFolder folder, TimeProvider time, ILogger<LogSeal> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    // A name or a key that makes no sense stops the start; found out later, nothing would ever be signed.
    private readonly IConfiguration configuration = LogKey.Checked(configuration, log.Suite);
    private readonly SemaphoreSlim turn = new(1, 1);
    private LogKey? key;

    public async Task<LogKey> Key(CancellationToken cancellation) => key ??= await LogKey.Of(log, configuration, cancellation);

    /// <summary>Signs a receipt; once the key is known the store is not asked.</summary>
    public async Task<string> Sign(Receipt receipt, CancellationToken cancellation) => (await Key(cancellation)).SignReceipt(receipt);

    /// <summary>The checkpoint of all entries there are.</summary>
    /// <exception cref="TamperedLogException">They are not those that were signed before.</exception>
    public async Task<LogCheckpoint> Newest(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await log.Seal((await Key(cancellation)).Sign, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        key?.Dispose();
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Newest(stoppingToken);
                if (folder.Path is { } outside)
                {
                    await EventCheckpoint.Keep(log, await Key(stoppingToken), outside, stoppingToken);
                }
            }
            catch (TamperedLogException tampered)
            {
                logger.LogCritical(tampered, "The store was changed behind the program's back; nothing more is signed");
            }
            catch (Exception unavailable) when (unavailable is not OperationCanceledException)
            {
                logger.LogWarning(unavailable, "No checkpoint could be signed");
            }
        }
    }
}
