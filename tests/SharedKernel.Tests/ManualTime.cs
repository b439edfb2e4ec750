namespace InfoGov.Tests;

/// <summary>A clock that a test moves on.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Due> timers = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(() => callback(state)) { At = now + dueTime, Period = period };
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    public void Advance(TimeSpan by)
    {
        now += by;
        Due[] due;
        lock (gate)
        {
            due = [.. timers.Where(t => t.At <= now)];
        }

        foreach (var timer in due)
        {
            timer.At = now + timer.Period;
            timer.Fire();
        }
    }

    private sealed class Due(Action fire) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public TimeSpan Period { get; init; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => At = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
