namespace InfoGov.Host.Composing;

/// <summary>A step of the start, in the order in which the steps are added.</summary>
internal sealed class StartStep(Func<CancellationToken, Task> run) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => run(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
