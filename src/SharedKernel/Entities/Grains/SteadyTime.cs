namespace InfoGov.Entities;

/// <summary>
/// The time at which the program started, and what has gone by since. Orleans plans by the clock when to let an idle entity go, and starts none at
/// all while the clock is before what it has planned: a machine whose clock is set back must not stop everything.
/// </summary>
internal sealed class SteadyTime(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset start = machine.GetUtcNow();
    private readonly long since = machine.GetTimestamp();

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => start + machine.GetElapsedTime(since);

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
