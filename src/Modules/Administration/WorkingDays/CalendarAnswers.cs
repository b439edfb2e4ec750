using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>A year of the working calendar, as it was known on a day.</summary>
internal sealed record CalendarYearAnswer(
    int Year, DateOnly KnownOn, bool Announced, bool Provisional, string CalendarVersion, CitedNotice? Decree, IEnumerable<NoticeLine> Notices, IEnumerable<DayLine> Days)
{
    public static readonly Operation Operation = new("calendar-year", new Text("某年的放假和调休日，及宣布它们的通知", "The days off and make-up days of a year, with the notices that declare them"))
    {
        For = Audience.Everyone,
        Description = new Text("knownOn 显示某日所知。尚无通知的年份是暂定的。", "knownOn shows what was known on a day. A year without a notice is provisional."),
        Parameters = [Parameter.Day("knownOn", "按哪一日所知", "As known on which day")],
        Replies = [Reply.Of<CalendarYearAnswer>()],
        Failures = [new(400, "invalidParameter")],
    };
}

/// <summary>A notice.</summary>
internal sealed record NoticeLine(string Id, string Name, string? Address, DateOnly KnownFrom, string? KnownBy);

/// <summary>A declared day.</summary>
internal sealed record DayLine(DateOnly Date, DayKind Kind, bool IsWorking, string? Name, string? Notice);

/// <summary>The last day of a term, with every day that is not counted and why.</summary>
internal sealed record DueAnswer(
    DateOnly? Due,
    bool Provisional,
    string Explanation,
    TermStart Start,
    TermUnit Unit,
    int Budget,
    IReadOnlyList<SkippedDay> Skipped,
    IReadOnlyList<CalendarDay> MadeWorking,
    IReadOnlyList<CitedNotice> Notices,
    DateOnly KnownOn,
    string CalendarVersion)
{
    public static readonly Operation Operation = new("calendar-due", new Text("期限届满之日，及每个不计的日子和原因", "The last day of a term, with every day that is not counted and why"))
    {
        For = Audience.Everyone,
        Description = new Text("workingDays 与 days 二者居一；knownOn 按某日所知计算。", "Either workingDays or days; knownOn computes it as it was known on a day."),
        Parameters =
        [
            Parameter.Day("from", "起算之日，不计入", "The day it starts from, which is not counted") with { Required = true, Example = "2020-01-10" },
            new Parameter("workingDays", new Text("几个工作日", "How many working days")) { Type = typeof(int), Example = "20" },
            new Parameter("days", new Text("几日", "How many days")) { Type = typeof(int) },
            Parameter.Day("knownOn", "按哪一日所知", "As known on which day") with { Example = null },
        ],
        Replies = [Reply.Of<DueAnswer>()],
        Failures = [new(400, "invalidParameter")],
    };
}

/// <summary>What starts a term.</summary>
internal sealed record TermStart(string Event, DateOnly Day, bool Counted);
