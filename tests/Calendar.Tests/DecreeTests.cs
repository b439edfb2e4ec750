using System.Text;
using InfoGov.Entities;
using static InfoGov.Calendar.KnownDays;

namespace InfoGov.Calendar;

/// <summary>The holidays that the decree gives, before any notice and whatever a notice says.</summary>
public class DecreeTests
{
    private static readonly WorkingCalendar BuiltIn = WorkingCalendar.BuiltIn;

    [Theory]
    [InlineData(2000, "01-01 02-05 02-06 02-07 05-01 05-02 05-03 10-01 10-02 10-03")]
    [InlineData(2027, "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03")]
    [InlineData(2028, "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03")]
    [InlineData(2033, "01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03")]
    [InlineData(2150, "01-01 04-05 05-01 05-02 10-01 10-02 10-03")]
    public void A_year_without_a_notice_has_the_holidays_of_the_decree(int year, string days)
    {
        Assert.False(BuiltIn.IsAnnounced(year));
        Assert.Equal(days, string.Join(' ', BuiltIn.DeclaredIn(year).Select(d => Show(d.Date)[5..])));
        Assert.All(BuiltIn.DeclaredIn(year), d => Assert.Equal(DayKind.Holiday, d.Kind));
        Assert.All(BuiltIn.DeclaredIn(year), d => Assert.NotNull(BuiltIn.Cite(d.Notice!)));
    }

    // The day before a notice was known: what held then was the text in force for the year, as known.
    [Theory]
    [InlineData("2007-12-15", "2008-02-06", null)]
    [InlineData("2007-12-17", "2008-02-06", "春节")]
    [InlineData("2013-12-10", "2014-01-30", "春节")]
    [InlineData("2013-12-11", "2014-01-30", null)]
    [InlineData("2024-11-11", "2025-01-28", null)]
    [InlineData("2024-11-12", "2025-01-28", "春节")]
    [InlineData("2024-11-11", "2025-05-02", null)]
    [InlineData("2026-11-27", "2027-04-05", "清明节")]
    [InlineData("2026-11-27", "2027-06-09", "端午节")]
    public void The_text_that_was_known_holds(string knownOn, string day, string? festival) =>
        Assert.Equal(festival, BuiltIn.AsKnownOn(Day(knownOn)).FestivalOn(Day(day)));

    [Fact]
    public void Every_holiday_of_the_decree_was_off_in_every_year_that_was_announced()
    {
        HashSet<DateOnly> off = [.. Json("chinese-days.json")["holidays"]!.AsArray().Select(d => Day((string)d!))];
        Assert.All(Enumerable.Range(2007, 20), year =>
        {
            Assert.Empty(BuiltIn.LeftOut(year).Select(d => Show(d)));
            Assert.Empty(Each(new(year, 1, 1), new(year, 12, 31)).Where(d => BuiltIn.FestivalOn(d) is not null && !off.Contains(d) && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(d => Show(d)));
        });
    }

    [Fact]
    public void Pure_Brightness_falls_as_the_almanac_says()
    {
        int[] onTheFifth = [2010, 2011, 2014, 2015, 2018, 2019, 2022, 2023, 2026, 2027, 2030, 2031, 2034, 2035, 2038, 2039];
        Assert.Equal(onTheFifth, Enumerable.Range(2008, 33).Where(year => BuiltIn.FestivalOn(new(year, 4, 5)) == "清明节"));
        Assert.All(Enumerable.Range(2008, 33), year => Assert.Equal("清明节", BuiltIn.FestivalOn(new(year, 4, onTheFifth.Contains(year) ? 5 : 4))));
    }

    [Theory]
    [InlineData("2026-12-04", 20, "2027-01-04")]
    [InlineData("2027-09-30", 1, "2027-10-04")]
    [InlineData("2027-02-04", 1, "2027-02-09")]
    [InlineData("2027-04-02", 1, "2027-04-06")]
    public void Due_days_know_them_and_stay_provisional(string from, int budget, string due)
    {
        var answer = Term.OfWorkingDays("received", Day(from), budget).DueUnder(BuiltIn.AsKnownOn(Day("2026-11-27")));
        Assert.Equal((due, true), (Show(answer.Day), answer.IsProvisional));
        Assert.Contains(answer.Notices, n => n.Id == "decree-795");
        Assert.Contains(answer.Skipped, s => s is { Why: SkipReason.Holiday, Notice: "decree-795" });
    }

    [Fact]
    public void No_notice_makes_a_holiday_of_the_decree_a_working_day()
    {
        var notice = new HolidayNotice("x", "x", Day("2026-11-05"), [new DeclaredDays(Day("2027-01-01"), "元旦", IsOff: false)]);
        var conflict = new CalendarNotices().Conflict(notice)!.Value;
        Assert.Equal("days[0]", conflict.Path);
        Assert.Contains("2027-01-01", conflict.Detail.Zh, StringComparison.Ordinal);
        Assert.False(BuiltIn.With([notice]).DayOf(Day("2027-01-01")).IsWorking);
    }

    [Fact]
    public void A_notice_that_leaves_out_a_holiday_of_the_decree_is_not_the_year_s()
    {
        var part = new HolidayNotice("2027", "x", Day("2026-11-05"), [new DeclaredDays(Day("2027-01-01"), "元旦", IsOff: true)]) { Year = 2027 };
        var conflict = new CalendarNotices().Conflict(part)!.Value;
        Assert.Equal("days", conflict.Path);
        Assert.Contains("2027-02-05, 2027-02-06", conflict.Detail.En, StringComparison.Ordinal);

        // One that is in the log of an earlier release announces nothing either.
        Assert.False(BuiltIn.With([part]).IsAnnounced(2027));
        Assert.Null(new CalendarNotices().Conflict(part with { Year = null }));
    }

    [Theory]
    [InlineData("""{"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}""")]
    [InlineData("\uFEFF" + """{"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}""")]
    public void A_year_file_that_is_a_part_is_taken_and_announces_nothing(string file)
    {
        var notice = Assert.Single(NoticeFile.Read(Encoding.UTF8.GetBytes(file), "部分", Day("2026-11-05"), BuiltIn));
        Assert.Null(notice.Year);
        Assert.False(BuiltIn.With([notice]).IsAnnounced(2027));
    }

    [Fact]
    public void A_year_file_without_a_day_of_its_year_is_not_taken()
    {
        var file = """{"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2026-12-31", "isOffDay": true}]}"""u8.ToArray();
        Assert.True(Assert.Throws<NoticeFileException>(() => NoticeFile.Read(file, "x", Day("2026-11-05"), BuiltIn)).IsConflict);
    }
}
