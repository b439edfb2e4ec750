using System.Text;
using InfoGov.Entities;
using static InfoGov.Calendar.KnownDays;

namespace InfoGov.Calendar;

/// <summary>Notices from files.</summary>
public class NoticeFileTests
{
    private const string Compact = """
        {"notices":[{"id":"2027","name":"关于2027年的通知","address":"https://example.org/2027","knownFrom":"2026-11-05","year":2027,
         "days":[{"from":"2027-01-01","to":"2027-01-03","name":"元旦","isOff":true},{"from":"2027-01-09","name":"元旦","isOff":false}]}]}
        """;

    private static readonly WorkingCalendar BuiltIn = WorkingCalendar.BuiltIn;

    [Fact]
    public void Our_own_form_may_hold_several_notices_or_be_one()
    {
        var notice = Assert.Single(Read(Compact));
        Assert.Equal(("2027", 2027, "2026-11-05"), (notice.Id, notice.Year, Show(notice.KnownFrom)));
        Assert.Equal(notice.Id, Assert.Single(Read(Compact[12..Compact.LastIndexOf(']')])).Id);
        var calendar = BuiltIn.With([notice]);
        Assert.True(calendar.IsAnnounced(2027));
        Assert.Equal(DayKind.MakeUpDay, calendar.DayOf(Day("2027-01-09")).Kind);
        Assert.False(calendar.AsKnownOn(Day("2026-11-04")).IsAnnounced(2027));
    }

    [Fact]
    public void A_year_file_adds_only_what_was_not_known()
    {
        var before = new WorkingCalendar(BuiltIn.Notices.Where(n => n.Id != "2020-2"));
        var second = Assert.Single(Read(File("2020.as-of-2020-02-08.95180ee.json"), "延长春节假期", "2020-01-27", before));
        Assert.Equal(("2020.2020-01-27", null, "http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm"), (second.Id, second.Year, second.Address));

        // That version had not got 2020-01-31 yet.
        Assert.Equal(["2020-02-01", "2020-02-02", "2020-02-03"], second.Days.SelectMany(r => r.Dates()).Order().Select(d => Show(d)));
        Assert.Empty(Read(File("2020.as-of-2020-02-08.95180ee.json"), "延长春节假期", "2020-01-27", before.With([second])));
        Assert.Empty(Read(File("upstream-2026.json"), "2026", "2025-11-04"));

        var year = Assert.Single(Read(File("upstream-2026.json"), "2026", "2025-11-04", new WorkingCalendar(BuiltIn.Notices.Where(n => n.Year != 2026))));
        Assert.Equal(2026, year.Year);
        Assert.Equal(BuiltIn.Find("2026")!.Days, year.Days);
    }

    [Fact]
    public void A_year_file_that_has_lost_something_is_not_taken()
    {
        var lost = Assert.Throws<NoticeFileException>(() => Read(File("2020.as-of-2020-02-12.288f18f.UPSTREAM-REGRESSION.json"), "x", "2020-02-12"));
        Assert.Equal(["2020-01-31", "2020-02-02", "2020-02-03"], lost.LeftOut.Select(d => Show(d)));
        Assert.Contains("2020-01-31", lost.Detail.Zh, StringComparison.Ordinal);
        Assert.Equal("days", Assert.Throws<NoticeFileException>(() => Read(File("upstream-2027.json"), "x", "2026-12-01")).Path);
    }

    [Fact]
    public void A_fuller_year_file_known_from_the_same_day_keeps_what_the_first_brought()
    {
        var before = new WorkingCalendar(BuiltIn.Notices.Where(n => n.Year != 2026));
        var whole = Assert.Single(Read(File("upstream-2026.json"), "2026", "2025-11-04", before));
        var first = whole with { Days = [.. whole.Days.Take(2)] };
        var fuller = Assert.Single(Read(File("upstream-2026.json"), "2026", "2025-11-04", before.With([first])));
        Assert.Equal((whole.Id, whole.Year), (fuller.Id, fuller.Year));
        Assert.Equal(whole.Days, fuller.Days);
    }

    [Fact]
    public void A_notice_that_leaves_out_days_of_the_one_of_its_id_is_a_conflict()
    {
        var known = BuiltIn.Find("2026")!;
        var notices = new CalendarNotices();
        var lost = notices.Conflict(known with { Days = [.. known.Days.Skip(1)] })!.Value;
        Assert.Equal("days", lost.Path);
        Assert.Contains($"2026 declares {Show(known.Days[0].From)}", lost.Detail.En, StringComparison.Ordinal);
        Assert.Equal("year", notices.Conflict(known with { Year = null })!.Value.Path);
        Assert.NotNull(notices.Conflict(BuiltIn.Find("2025")! with { Id = "2026" }));
        var more = known with { Days = [.. known.Days, new DeclaredDays(Day("2026-12-30"), "临时假", IsOff: true)] };
        Assert.Null(notices.Conflict(more));
        Assert.NotNull(notices.With(more).Conflict(known));
        Assert.Null(notices.Conflict(known with { Id = "another" }));
    }

    [Theory]
    [InlineData("", "$", 1)]
    [InlineData("[]", "$", null)]
    [InlineData("{}", "$", null)]
    [InlineData("{\n\"notices\": [\n{\"id\": 5}]}", "notices[0].id", 3)]
    [InlineData("{\"notices\":[{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-13-01\",\"days\":[]}]}", "notices[0].knownFrom", 1)]
    [InlineData("{\"notices\":[{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[]}]}", "notices[0].days", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[{\"from\":\"2026-12-02\",\"to\":\"2026-12-01\",\"name\":\"n\",\"isOff\":true}]}", "days[0].to", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[{\"from\":\"2026-12-02\",\"to\":\"9999-12-31\",\"name\":\"n\",\"isOff\":true}]}", "days[0].to", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[{\"from\":\"9999-12-31\",\"name\":\"n\",\"isOff\":true}]}", "days[0].from", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"year\":2027,\"days\":[{\"from\":\"2028-12-31\",\"name\":\"n\",\"isOff\":true}]}", "days[0].from", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[{\"from\":\"2026-12-02\",\"name\":\"n\",\"isOff\":true},{\"from\":\"2026-12-02\",\"name\":\"n\",\"isOff\":false}]}", "days[1].from", null)]
    [InlineData("{\"id\":\" \",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[]}", "id", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"year\":99999,\"days\":[]}", "year", null)]
    [InlineData("{\"id\":\"a\",\"name\":\"b\",\"knownFrom\":\"2026-12-01\",\"days\":[null]}", "days[0]", null)]
    [InlineData("{\"notices\":[null]}", "notices[0]", null)]
    [InlineData("{\"papers\":[],\"year\":2027,\"days\":[]}", "$", null)]
    public void What_is_wrong_is_said_with_its_place(string file, string path, int? line)
    {
        var wrong = Assert.Throws<NoticeFileException>(() => Read(file));
        Assert.Equal((path, (long?)line), (wrong.Path, wrong.Line));
        Assert.NotEmpty(wrong.Detail.Zh);
    }

    [Theory]
    [InlineData("{\"papers\":[],\"year\":2027,\"days\":[{\"name\":\"n\",\"date\":\"9999-12-31\",\"isOffDay\":true}]}", "days[0].date")]
    [InlineData("{\"papers\":[],\"year\":99999,\"days\":[{\"name\":\"n\",\"date\":\"2027-12-31\",\"isOffDay\":true}]}", "days[0].date")]
    [InlineData("{\"papers\":[],\"year\":2027,\"days\":[{\"name\":\"\",\"date\":\"2027-12-31\",\"isOffDay\":true}]}", "days[0].name")]
    [InlineData("{\"papers\":[],\"year\":2027,\"days\":[{\"name\":\"n\",\"date\":\"2027-12-31\"}]}", "days[0]")]
    public void A_year_file_is_read_as_strictly(string file, string path) =>
        Assert.Equal(path, Assert.Throws<NoticeFileException>(() => Read(Encoding.UTF8.GetBytes(file), "x", "2026-12-01")).Path);

    private static IReadOnlyList<HolidayNotice> Read(string file) => NoticeFile.Read(Encoding.UTF8.GetBytes(file), name: null, knownFrom: null, BuiltIn);

    private static IReadOnlyList<HolidayNotice> Read(byte[] file, string name, string knownFrom, WorkingCalendar? calendar = null) =>
        NoticeFile.Read(file, name, Day(knownFrom), calendar ?? BuiltIn);
}
