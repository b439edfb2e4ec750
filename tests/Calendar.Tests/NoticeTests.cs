using static InfoGov.Calendar.KnownDays;

namespace InfoGov.Calendar;

/// <summary>The notices the program is delivered with, against what others have read from the same papers.</summary>
public class NoticeTests
{
    private static readonly WorkingCalendar BuiltIn = WorkingCalendar.BuiltIn;

    public static TheoryData<string, string> YearFiles => new()
    {
        { "2019.as-of-2019-03-09.ef17540.json", "2019-03-09" },
        { "2019.as-of-2019-07-16.96872fb.json", "2019-07-16" },
        { "2020.as-of-2019-11-21.be07ee7.json", "2019-11-21" },
        { "upstream-2016.json", "2020-01-01" },
        { "upstream-2026.json", "2026-01-01" },
    };

    [Theory]
    [MemberData(nameof(YearFiles))]
    public void The_calendar_as_known_on_a_day_is_what_the_year_file_of_that_day_said(string file, string day)
    {
        var known = BuiltIn.AsKnownOn(Day(day));
        var year = (int)Json(file)["year"]!;
        var said = Json(file)["days"]!.AsArray().Select(d => $"{d!["date"]} {d["isOffDay"]}").Order();
        var ours = known.Notices.SelectMany(n => n.Days.SelectMany(r => r.Dates()).Where(d => (n.Year ?? d.Year) == year)).Distinct()
            .Select(d => $"{Show(d)} {(known.DayOf(d).IsWorking ? "false" : "true")}").Order();
        Assert.Equal(said, ours);
    }

    [Fact]
    public void Another_list_of_holidays_agrees_on_every_day_there_is()
    {
        HashSet<DateOnly> Dates(string list) => [.. Json("chinese-days.json")[list]!.AsArray().Select(d => Day((string)d!))];
        var (off, on) = (Dates("holidays"), Dates("workdays"));
        var differing = Each(Day("2006-12-30"), Day("2026-12-31")).Where(day =>
            BuiltIn.DayOf(day).IsWorking != (on.Contains(day) || (!off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))));
        Assert.Empty(differing.Select(d => Show(d)));
    }

    [Fact]
    public void Every_notice_is_in_order_and_says_since_when_it_was_known()
    {
        Assert.Equal(23, BuiltIn.Notices.Count);
        Assert.All(BuiltIn.Notices, n => Assert.Null(n.Flaw()));
        Assert.All(BuiltIn.Notices, n => Assert.NotEmpty(n.KnownBy!));
        Assert.Distinct(BuiltIn.Notices.Select(n => n.Id));
        Assert.All(BuiltIn.Notices.Where(n => n.Year is not null), n => Assert.InRange(n.KnownFrom, new DateOnly(n.Year!.Value - 1, 10, 1), new DateOnly(n.Year.Value - 1, 12, 31)));
    }

    [Fact]
    public void The_years_from_2007_to_2026_are_announced_and_2027_is_not()
    {
        Assert.Equal(Enumerable.Range(2007, 20), Enumerable.Range(2000, 40).Where(BuiltIn.IsAnnounced));
        Assert.False(BuiltIn.AsKnownOn(Day("2019-11-20")).IsAnnounced(2020));
        Assert.True(BuiltIn.AsKnownOn(Day("2019-11-21")).IsAnnounced(2020));
    }

    [Fact]
    public void The_last_days_of_December_are_announced_with_the_year_that_follows()
    {
        Assert.True(BuiltIn.IsAnnounced(Day("2026-12-28")));
        Assert.False(BuiltIn.IsAnnounced(Day("2026-12-29")));
        Assert.True(BuiltIn.IsAnnounced(Day("2025-12-31")));

        // No notice for a year has ever reached farther back.
        Assert.All(
            BuiltIn.Notices.SelectMany(n => n.Days.SelectMany(r => r.Dates()).Where(d => d.Year < n.Year)),
            d => Assert.True(d is { Month: 12, Day: >= 29 }, Show(d)));
    }

    [Theory]
    [InlineData("2020-01-31", "2020-01-26", DayKind.WorkingDay, null, null)]
    [InlineData("2020-01-31", "2020-01-27", DayKind.Holiday, "春节", "2020-2")]
    [InlineData("2020-02-01", "2020-01-26", DayKind.MakeUpDay, "春节", "2020")]
    [InlineData("2020-02-01", "2020-01-27", DayKind.Holiday, "春节", "2020-2")]
    [InlineData("2020-02-03", "2020-01-27", DayKind.WorkingDay, "春节", "2020-2")]
    [InlineData("2020-02-08", "2020-01-27", DayKind.Weekend, null, null)]
    [InlineData("2018-12-31", "2018-12-05", DayKind.WorkingDay, null, null)]
    [InlineData("2018-12-31", "2018-12-06", DayKind.Holiday, "元旦", "2019")]
    [InlineData("2015-09-03", "2015-05-12", DayKind.WorkingDay, null, null)]
    [InlineData("2015-09-03", "2015-05-13", DayKind.Holiday, "抗日战争暨世界反法西斯战争胜利70周年纪念日", "2015-2")]
    public void A_day_says_why_it_counts_or_does_not(string day, string knownOn, DayKind kind, string? name, string? notice) =>
        Assert.Equal(new CalendarDay(Day(day), kind, name, notice), BuiltIn.AsKnownOn(Day(knownOn)).DayOf(Day(day)));

    [Fact]
    public void The_version_names_the_content()
    {
        Assert.Matches("^23-[0-9a-f]{12}$", BuiltIn.Version);
        Assert.Equal(BuiltIn.Version, BuiltIn.AsKnownOn(Day("2026-01-01")).Version);
        Assert.Equal(BuiltIn.Version, new WorkingCalendar(BuiltIn.Notices.Reverse()).Version);
        Assert.NotEqual(BuiltIn.Version, BuiltIn.AsKnownOn(Day("2020-01-26")).Version);
        var renamed = BuiltIn.Find("2026")! with { Name = "x" };
        Assert.NotEqual(BuiltIn.Version, BuiltIn.With([renamed]).Version);
    }
}
