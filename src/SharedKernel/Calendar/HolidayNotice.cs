using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Calendar;

/// <summary>A notice that declares days off and make-up days.</summary>
/// <param name="Id">What explanations name it by; a notice of the same id replaces it.</param>
/// <param name="Name">Its title.</param>
/// <param name="KnownFrom">The day it was published; before, nobody could count with it.</param>
/// <param name="Days">The days it declares.</param>
public sealed record HolidayNotice(string Id, string Name, DateOnly KnownFrom, IReadOnlyList<DeclaredDays> Days)
{
    /// <summary>The longest run of days, and the farthest a notice may reach out of its year, in days.</summary>
    private const int LongestRun = 31;

    /// <summary>Where it can be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>How the day it was known from was found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? KnownBy { get; init; }

    /// <summary>The year it announces as a whole; null for a notice that changes a year announced before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Year { get; init; }

    /// <summary>What makes no sense in it, and where; null when all is well.</summary>
    public (string Path, Text Detail)? Flaw()
    {
        if (Blank(Id, 60))
        {
            return ("id", new Text("编号须为 1 至 60 个字符", "The id has 1 to 60 characters"));
        }

        if (Blank(Name, 300))
        {
            return ("name", new Text("名称须为 1 至 300 个字符", "The name has 1 to 300 characters"));
        }

        if (Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
        {
            return ("year", new Text($"年份须在 {WorkingCalendar.FirstYear} 至 {WorkingCalendar.LastYear} 之间", $"The year lies between {WorkingCalendar.FirstYear} and {WorkingCalendar.LastYear}"));
        }

        if (Days.Count is 0 or > 200)
        {
            return ("days", new Text("须列明 1 至 200 段日期", "There are 1 to 200 runs of days"));
        }

        var seen = new HashSet<DateOnly>();
        foreach (var (i, days) in Days.Index())
        {
            if (FlawOf(days, seen) is { } flaw)
            {
                return ($"days[{i}].{flaw.Path}", flaw.Detail);
            }
        }

        return null;
    }

    private (string Path, Text Detail)? FlawOf(DeclaredDays days, HashSet<DateOnly> seen)
    {
        if (Blank(days.Name, 100))
        {
            return ("name", new Text("节日名称须为 1 至 100 个字符", "The name of the holiday has 1 to 100 characters"));
        }

        if (days.To < days.From || days.Last.DayNumber - days.From.DayNumber >= LongestRun)
        {
            return ("to", new Text($"末日不得早于首日，至多 {LongestRun} 日", $"The last day is not before the first, and the run has {LongestRun} days at most"));
        }

        if (Year is { } year
            ? days.From < new DateOnly(year, 1, 1).AddDays(-LongestRun) || days.Last > new DateOnly(year, 12, 31).AddDays(LongestRun)
            : days.From.Year < WorkingCalendar.FirstYear || days.Last.Year > WorkingCalendar.LastYear)
        {
            return ("from", new Text("日期不在通知所属年度前后", "The day is not in the year of the notice or near it"));
        }

        return days.Dates().All(seen.Add) ? null : ("from", new Text("同一日期出现两次", "A day occurs twice"));
    }

    private static bool Blank(string? text, int longest) => string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Contains('\0', StringComparison.Ordinal);
}

/// <summary>A run of days that a notice declares off or working.</summary>
/// <param name="From">The first day.</param>
/// <param name="Name">The holiday they belong to.</param>
/// <param name="IsOff">Off; else working, whatever the day of the week.</param>
public sealed record DeclaredDays(DateOnly From, string Name, bool IsOff)
{
    /// <summary>The last day; null for a single day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? To { get; init; }

    /// <summary>The last day.</summary>
    [JsonIgnore]
    public DateOnly Last => To ?? From;

    /// <summary>Each day.</summary>
    public IEnumerable<DateOnly> Dates()
    {
        for (var day = From; day <= Last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
