using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace InfoGov.Host.Cluster;

/// <summary>
/// What a host does when it learns that the others have declared it dead, as they do with one that was frozen for long: it stops
/// serving, gives its memory up and starts anew, under a new name. Requests that wait for entities get no answer from a silo that is dead, and
/// are not waited for: their clients send them again, under their idempotency keys.
/// </summary>
internal sealed class Expulsion(IHostApplicationLifetime lifetime, IOptions<HostOptions> stopping, ILogger<Expulsion> logger) : IFatalErrorHandler
{
    private static readonly TimeSpan Waits = TimeSpan.FromSeconds(5);
    private volatile bool happened;

    /// <summary>The host is to start anew.</summary>
    public bool Happened => happened;

    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        if (!happened)
        {
            happened = true;
            logger.LogError("The silo of this host cannot go on and starts anew: {Reason}", exception?.Message ?? context);
            stopping.Value.ShutdownTimeout = Waits;
            lifetime.StopApplication();
        }
    }
}
