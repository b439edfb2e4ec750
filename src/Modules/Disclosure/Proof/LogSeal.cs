using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoGov.Disclosure.Proof;

/// <summary>Signs checkpoints: every few seconds when there are new entries, and when somebody asks for the newest. Those of the event log are kept outside of the store.</summary>
internal sealed class LogSeal(SqlLog log, IConfiguration configuration, CheckpointFolder folder, StoreOutage outage, TimeProvider time, ILogger<LogSeal> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    // A name or a key that makes no sense stops the start; found out later, nothing would ever be signed.
    private readonly IConfiguration configuration = LogKey.Checked(configuration, log.Suite);
    private readonly SemaphoreSlim turn = new(1, 1);
    private LogKey? key;
    private long keptAt;
    private string? told;

    /// <summary>How long ago the newest checkpoint of the event log was last seen to lie outside of the store; null where none is kept there.</summary>
    public TimeSpan? SinceKept => folder.Path is null ? null : time.GetElapsedTime(keptAt);

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
            return await (await Key(cancellation)).Newest(log, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A key that is not the store's, and a folder that cannot be written to, stop the start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Key(cancellationToken);
        if (folder.Path is { } outside)
        {
            await EventCheckpoint.DemandFolder(outside, cancellationToken);
            keptAt = time.GetTimestamp();
        }

        await base.StartAsync(cancellationToken);
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
                await outage.Try("checkpoints", () => Turn(stoppingToken));
            }
            catch (TamperedLogException tampered) when (Tell(tampered))
            {
                logger.LogCritical("The store was changed behind the program's back; nothing more is signed: {Reason}", tampered.Message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && Tell(failure))
            {
                logger.LogWarning(failure, "No checkpoint could be signed");
            }
            catch (Exception again) when (again is not OperationCanceledException)
            {
            }
        }
    }

    private async Task Turn(CancellationToken cancellation)
    {
        await Newest(cancellation);
        try
        {
            if (folder.Path is { } outside)
            {
                await EventCheckpoint.Keep(log, await Key(cancellation), outside, cancellation);
                keptAt = time.GetTimestamp();
            }

            if (told is not null)
            {
                told = null;
                logger.LogInformation("Checkpoints are signed and kept again");
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            if (Tell(denied))
            {
                logger.LogError("The checkpoint is signed, but it cannot be kept in {Folder}, as Proof:Folder says: {Reason}", folder.Path, denied.Message);
            }
        }
    }

    /// <summary>True for what was not told last: each turn would say the same.</summary>
    private bool Tell(Exception failure) => told != (told = failure.Message);
}
