namespace InfoGov.Host.Tests.Notices;

/// <summary>A clock that stands until a test sets it on; timers run as they do.</summary>
internal sealed class SetClock : TimeProvider
{
    private long ticks = new DateTimeOffset(RunningHost.Today, new TimeOnly(4, 0), TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
