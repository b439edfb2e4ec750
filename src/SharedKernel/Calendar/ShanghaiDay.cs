namespace InfoGov.Calendar;

/// <summary>Days are Asia/Shanghai, which has been UTC+8 without summer time since 1992.</summary>
public static class ShanghaiDay
{
    /// <summary>The earliest day on which an act can have been done: that on which the People's Republic was founded.</summary>
    public static readonly DateOnly Earliest = new(1949, 10, 1);

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today in Asia/Shanghai.</summary>
    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day of an instant in Asia/Shanghai.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
