using InfoGov.Documents;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Startup;

/// <summary>Removes once after a start the contents that belong to no document: their host ended before they were recorded or refused.</summary>
internal sealed class DocumentsStart(InfoGovHost host, ILogger<DocumentsStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await host.Documents.RemoveOrphans(host.Log, stoppingToken) is > 0 and var removed)
            {
                logger.LogWarning("{Removed} contents that belonged to no document were removed", removed);
            }
        }
        catch (Exception unavailable) when (unavailable is not OperationCanceledException)
        {
            logger.LogWarning(unavailable, "The contents of documents could not be compared with the log");
        }
    }
}
