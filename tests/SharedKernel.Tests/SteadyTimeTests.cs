using InfoGov.Entities;

namespace InfoGov.Tests;

public sealed class SteadyTimeTests
{
    [Fact]
    public void A_clock_that_is_set_back_or_forward_is_not_followed()
    {
        var machine = new Machine { Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero) };
        var steady = new SteadyTime(machine);
        machine.Ticks += TimeSpan.TicksPerMinute;
        machine.Now = new(2026, 10, 28, 12, 1, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 12, 1, 0, TimeSpan.Zero), steady.GetUtcNow());
        machine.Ticks += TimeSpan.TicksPerMinute;
        machine.Now = new(2028, 1, 1, 12, 2, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 12, 2, 0, TimeSpan.Zero), steady.GetUtcNow());
    }

    /// <summary>A machine whose clock anybody sets, and whose ticks only go on.</summary>
    private sealed class Machine : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Ticks;
    }
}
