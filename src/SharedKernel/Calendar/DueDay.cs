using System.Globalization;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Calendar;

/// <summary>A due day and how it came about; it can be kept, and is then what was known when it was computed.</summary>
/// <param name="Day">The last day; null while a suspension is open.</param>
/// <param name="IsProvisional">Reaches into a time whose holidays are not announced: it may still change.</param>
/// <param name="Term">What it follows from.</param>
/// <param name="Skipped">Every day on the way that was not counted, and why.</param>
/// <param name="Counted">The days on the way that a notice made working days.</param>
/// <param name="Notices">The notices and texts of the decree on festivals these days rest on.</param>
/// <param name="CalendarVersion">The version of the calendar.</param>
public sealed record DueDay(
    DateOnly? Day,
    bool IsProvisional,
    Term Term,
    IReadOnlyList<SkippedDay> Skipped,
    IReadOnlyList<CalendarDay> Counted,
    IReadOnlyList<CitedNotice> Notices,
    string CalendarVersion)
{
    /// <summary>True when another calendar comes to the same day by the same days.</summary>
    public bool IsSameAs(DueDay other) =>
        Day == other.Day && IsProvisional == other.IsProvisional && Skipped.SequenceEqual(other.Skipped) && Counted.SequenceEqual(other.Counted);

    /// <summary>The notices by which days on the way to an earlier answer count otherwise now, by id.</summary>
    public IReadOnlyList<string> NoticesSince(DueDay before) =>
    [
        .. Skipped.Except(before.Skipped).Select(s => (s.Date, s.Notice)).Concat(Counted.Except(before.Counted).Select(c => (c.Date, c.Notice)))
            .Where(d => d.Notice is not null && (before.Day is null || d.Date <= before.Day)).OrderBy(d => d.Date).Select(d => d.Notice!).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The explanation in one sentence; the days themselves are in <see cref="Skipped"/>.</summary>
    public Text InWords()
    {
        var from = Show(Term.From);
        if (Term.Unit == TermUnit.CalendarDay)
        {
            return new Text($"期限为指定日期 {Show(Day)}", $"Due on the day that was stated, {Show(Day)}");
        }

        var (unitZh, unitEn) = Term.Unit == TermUnit.WorkingDays ? ("个工作日", "working days") : ("日", "days");
        if (Day is null)
        {
            return new Text(
                $"自 {from} 次日起 {Term.Budget} {unitZh}；期限中止中，恢复计算后方能确定届满日",
                $"{Term.Budget} {unitEn} after {from}; the time is suspended, and the last day is not known before it runs again");
        }

        return new Text(
            $"自 {from} 次日起第 {Term.Budget} {unitZh}为 {Show(Day)}，不计 {Skipped.Count} 日{(IsProvisional ? "；所涉年度的放假安排尚未公布，日期可能变动" : "")}",
            $"{Term.Budget} {unitEn} after {from}: {Show(Day)}, {Skipped.Count} {(Skipped.Count == 1 ? "day" : "days")} not counted{(IsProvisional ? "; holidays of a year it reaches into are not announced yet, so it may change" : "")}");
    }

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A day that was not counted.</summary>
/// <param name="Date">The day.</param>
/// <param name="Why">Why not.</param>
/// <param name="Name">The holiday, or the reason of the suspension.</param>
/// <param name="Notice">The id of the notice or decree that declares it off.</param>
public sealed record SkippedDay(
    DateOnly Date,
    SkipReason Why,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Notice);

/// <summary>Why a day was not counted.</summary>
public enum SkipReason
{
    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Off by the decree on festivals or a notice.</summary>
    Holiday,

    /// <summary>In a suspension.</summary>
    Suspended,
}

/// <summary>A notice, or a text of the decree on festivals, as an explanation cites it.</summary>
public sealed record CitedNotice(string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address, DateOnly KnownFrom)
{
    /// <summary>The citation of a notice.</summary>
    public static CitedNotice Of(HolidayNotice notice) => new(notice.Id, notice.Name, notice.Address, notice.KnownFrom);
}
