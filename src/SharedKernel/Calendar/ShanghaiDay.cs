namespace InfoGov.Calendar;

/// <summary>Days are Asia/Shanghai, which has been UTC+8 without summer time since 1992.</summary>
public static class ShanghaiDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today in Asia/Shanghai.</summary>
    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day of an instant in Asia/Shanghai.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
