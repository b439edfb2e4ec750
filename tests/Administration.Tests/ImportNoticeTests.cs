using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Slices;

namespace InfoGov.Administration;

/// <summary>A notice of an id that is known.</summary>
public class ImportNoticeTests
{
    private static readonly HolidayNotice Known = WorkingCalendar.BuiltIn.Find("2024")!;

    [Fact]
    public void An_official_notice_never_loses_days()
    {
        var told = new Story<CalendarNotices>(CalendarNotices.Kind).When(new ImportNotice(Known with { Days = [.. Known.Days.SkipLast(1)] }));
        told.ThenRejected(409, "noticeConflict", "days");
        Assert.Contains($"{Known.Days[^1].From:yyyy-MM-dd}", told.Problem!.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_changes_days_takes_the_place_of_the_one_of_its_id()
    {
        var changed = Known with { Days = [.. Known.Days.SkipLast(1), Known.Days[^1] with { IsOff = !Known.Days[^1].IsOff }] };
        var story = new Story<CalendarNotices>(CalendarNotices.Kind);
        story.When(new ImportNotice(Known)).Then();
        story.When(new ImportNotice(changed)).Then(new HolidayNoticeImported(changed));
        story.When(new ImportNotice(changed)).Then();
    }
}
