using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Pages.Design;

/// <summary>Numbers, days and money as Chinese readers write them, and as English ones do.</summary>
public static partial class Shown
{
    private const decimal TenThousand = 10_000, HundredMillion = 100_000_000, Million = 1_000_000;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>1,234</summary>
    public static string Number(long value) => value.ToString("N0", Plain);

    /// <summary>2026年7月26日, or 26 July 2026.</summary>
    public static string Day(DateOnly day, bool english) => english ? day.ToString("d MMMM yyyy", Plain) : $"{day.Year.ToString(Plain)}年{day.Month.ToString(Plain)}月{day.Day.ToString(Plain)}日";

    /// <summary>The day of the week as it is spoken of: 周一, or Mon.</summary>
    public static string Weekday(DateOnly day, bool english) => english ? day.ToString("ddd", Plain) : "周" + "日一二三四五六"[(int)day.DayOfWeek];

    /// <summary>An instant on the clock of Shanghai: 2026年7月26日 14:05.</summary>
    public static string Instant(DateTimeOffset at, bool english)
    {
        var there = at.ToOffset(TimeSpan.FromHours(8));
        return $"{Day(DateOnly.FromDateTime(there.DateTime), english)} {there.ToString("HH:mm", Plain)}";
    }

    /// <summary>1,234.5万元, 3.2亿元, 980元; or CNY 12.35 million, CNY 9,800.</summary>
    public static string Money(decimal yuan, bool english) => (english, Math.Abs(yuan)) switch
    {
        (false, >= HundredMillion) => (yuan / HundredMillion).ToString("#,##0.##", Plain) + "亿元",
        (false, >= TenThousand) => (yuan / TenThousand).ToString("#,##0.##", Plain) + "万元",
        (false, _) => yuan.ToString("#,##0.##", Plain) + "元",
        (true, >= Million) => $"CNY {(yuan / Million).ToString("#,##0.##", Plain)} million",
        (true, _) => $"CNY {yuan.ToString("#,##0.##", Plain)}",
    };

    /// <summary>Days, as a span: 35 天.</summary>
    public static string Days(int days, bool english) => english ? $"{Number(days)} day{(days == 1 ? "" : "s")}" : $"{Number(days)} 天";

    /// <summary>62.5%</summary>
    public static string Share(decimal share) => (share * 100).ToString("0.#", Plain) + "%";

    /// <summary>A sentence of the program with its days as people write them.</summary>
    public static string WithDays(string sentence, bool english) => IsoDay().Replace(sentence, day => ReadDay(day.Value) is { } read ? Day(read, english) : day.Value);

    /// <summary>A day as the feed has it; null for none.</summary>
    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDay();
}
