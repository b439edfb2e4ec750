using static InfoGov.Calendar.KnownDays;

namespace InfoGov.Calendar;

/// <summary>Due days, before and after a notice became known.</summary>
public class DueDayTests
{
    [Theory]
    [InlineData("2020-01-10", 20, "2019-11-30", "2020-02-12")]
    [InlineData("2020-01-10", 20, "2020-01-26", "2020-02-12")]
    [InlineData("2020-01-10", 20, "2020-01-27", "2020-02-14")]
    [InlineData("2020-01-10", 12, "2020-01-26", "2020-02-01")]
    [InlineData("2020-01-10", 12, "2020-01-27", "2020-02-04")]
    [InlineData("2020-01-23", 1, "2020-01-26", "2020-01-31")]
    [InlineData("2020-01-23", 1, "2020-01-27", "2020-02-03")]
    [InlineData("2019-04-28", 3, "2019-03-21", "2019-05-02")]
    [InlineData("2019-04-28", 3, "2019-03-22", "2019-05-05")]
    [InlineData("2019-04-26", 1, "2019-03-21", "2019-04-29")]
    [InlineData("2019-04-26", 1, "2019-03-22", "2019-04-28")]
    [InlineData("2019-04-10", 20, "2019-03-21", "2019-05-09")]
    [InlineData("2019-04-10", 20, "2019-03-22", "2019-05-09")]
    [InlineData("2015-08-14", 20, "2015-05-12", "2015-09-11")]
    [InlineData("2015-08-14", 20, "2015-05-13", "2015-09-14")]
    [InlineData("2018-12-29", 1, "2018-12-06", "2019-01-02")]
    [InlineData("2026-01-15", 20, "2026-01-15", "2026-02-12")]
    [InlineData("2026-02-10", 20, "2026-02-10", "2026-03-16")]
    public void Twenty_working_days_end_where_the_notices_known_put_them(string from, int budget, string knownOn, string due)
    {
        var answer = Due(from, budget, knownOn);
        Assert.Equal(due, Show(answer.Day));
        Assert.False(answer.IsProvisional);
    }

    [Theory]
    [InlineData("2025-12-10", "2025-11-03", "2026-01-08", true)]
    [InlineData("2025-12-10", "2025-11-04", "2026-01-08", false)]
    [InlineData("2026-12-10", "2026-12-10", "2027-01-08", true)]
    [InlineData("2026-11-30", "2026-12-10", "2026-12-28", false)]
    [InlineData("2026-12-01", "2026-12-10", "2026-12-29", true)]
    [InlineData("2018-12-03", "2018-12-05", "2018-12-31", true)]
    [InlineData("2018-12-03", "2018-12-06", "2018-12-29", false)]
    [InlineData("2006-06-01", "2026-12-10", "2006-06-29", true)]
    public void A_day_that_a_notice_still_to_come_may_move_is_provisional(string from, string knownOn, string due, bool isProvisional)
    {
        var answer = Due(from, 20, knownOn);
        Assert.Equal((due, isProvisional), (Show(answer.Day), answer.IsProvisional));
    }

    [Fact]
    public void The_explanation_names_every_skipped_day_and_its_notice()
    {
        var answer = Due("2020-01-10", 20, "2020-01-27");
        Assert.Equal(
            [
                "2020-01-11 Weekend  ", "2020-01-12 Weekend  ", "2020-01-18 Weekend  ",
                "2020-01-24 Holiday 春节 2020", "2020-01-25 Holiday 春节 2020", "2020-01-26 Holiday 春节 2020", "2020-01-27 Holiday 春节 2020",
                "2020-01-28 Holiday 春节 2020", "2020-01-29 Holiday 春节 2020", "2020-01-30 Holiday 春节 2020",
                "2020-01-31 Holiday 春节 2020-2", "2020-02-01 Holiday 春节 2020-2", "2020-02-02 Holiday 春节 2020-2",
                "2020-02-08 Weekend  ", "2020-02-09 Weekend  ",
            ],
            answer.Skipped.Select(s => $"{Show(s.Date)} {s.Why} {s.Name} {s.Notice}"));
        Assert.Equal(["2020-01-19 MakeUpDay 2020", "2020-02-03 WorkingDay 2020-2"], answer.Counted.Select(c => $"{Show(c.Date)} {c.Kind} {c.Notice}"));
        Assert.Equal(["2020", "2020-2"], answer.Notices.Select(n => n.Id));
        Assert.Equal(["2020-2"], answer.NoticesSince(Due("2020-01-10", 20, "2020-01-26")));
        Assert.Equal(("received", "2020-01-10", TermUnit.WorkingDays, 20), (answer.Term.Start, Show(answer.Term.From), answer.Term.Unit, answer.Term.Budget));
        Assert.Contains("2020-02-14", answer.InWords().Zh, StringComparison.Ordinal);
        Assert.Equal(WorkingCalendar.BuiltIn.AsKnownOn(Day("2020-01-27")).Version, answer.CalendarVersion);
    }

    [Fact]
    public void Plain_days_are_counted_whatever_they_are()
    {
        var answer = Term.OfDays("received", Day("2020-01-23"), 10).DueUnder(WorkingCalendar.BuiltIn);
        Assert.Equal(("2020-02-02", false), (Show(answer.Day), answer.IsProvisional));
        Assert.Empty(answer.Skipped);
    }

    [Fact]
    public void A_calendar_day_is_itself()
    {
        var answer = Term.OfCalendarDay("stated", Day("2020-01-10"), Day("2030-01-01")).DueUnder(WorkingCalendar.BuiltIn);
        Assert.Equal(("2030-01-01", false), (Show(answer.Day), answer.IsProvisional));
    }

    [Fact]
    public void While_a_suspension_is_open_the_day_is_not_known()
    {
        var term = Term.OfWorkingDays("received", Day("2026-03-02"), 20);
        var open = term.Suspend(Day("2026-03-09"), "thirdParty");
        var answer = open.DueUnder(WorkingCalendar.BuiltIn);
        Assert.Null(answer.Day);
        Assert.Contains("中止", answer.InWords().Zh, StringComparison.Ordinal);

        var closed = open.Resume(Day("2026-03-13")).DueUnder(WorkingCalendar.BuiltIn);
        Assert.Equal(("2026-03-30", "2026-04-07"), (Show(term.DueUnder(WorkingCalendar.BuiltIn).Day), Show(closed.Day)));
        Assert.Equal(5, closed.Skipped.Count(s => s is { Why: SkipReason.Suspended, Name: "thirdParty" }));

        // A day that was over before the suspension began stays.
        Assert.Equal("2026-03-30", Show(term.Suspend(Day("2026-03-31"), "thirdParty").DueUnder(WorkingCalendar.BuiltIn).Day));
    }

    [Fact]
    public void A_budget_of_nothing_and_one_beyond_all_calendars_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfWorkingDays("x", Day("2026-03-02"), 0).DueUnder(WorkingCalendar.BuiltIn));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfWorkingDays("x", Day("2026-03-02"), Term.LargestBudget + 1).DueUnder(WorkingCalendar.BuiltIn));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfWorkingDays("x", DateOnly.MaxValue, 1).DueUnder(WorkingCalendar.BuiltIn));
    }

    private static DueDay Due(string from, int budget, string knownOn) =>
        Term.OfWorkingDays("received", Day(from), budget).DueUnder(WorkingCalendar.BuiltIn.AsKnownOn(Day(knownOn)));
}
