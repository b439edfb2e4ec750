namespace InfoGov.Faults.Fuzz;

/// <summary>How long this machine gave the program no processor at all: such a time is no host's fault.</summary>
internal sealed class Pauses : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private long ticks;

    public Pauses() => watching = Task.Run(Watch);

    /// <summary>Until now.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task Watch()
    {
        while (!stop.IsCancellationRequested)
        {
            var start = TimeProvider.System.GetTimestamp();
            await Task.Delay(Tick, TimeProvider.System, CancellationToken.None);
            if (TimeProvider.System.GetElapsedTime(start) - Tick is var late && late > Tick)
            {
                Interlocked.Add(ref ticks, late.Ticks);
            }
        }
    }
}
