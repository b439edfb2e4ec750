using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoGov.Calendar;

/// <summary>
/// Which days are working days, by the notices known. Of two notices that declare the same day the one known later holds;
/// of two known since the same day, the later in the list. Immutable: what was known on a day is another calendar.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The first year a notice or a question may be about.</summary>
    public const int FirstYear = 1949;

    /// <summary>The last year a notice or a question may be about.</summary>
    public const int LastYear = 2199;

    /// <summary>
    /// From this day of December on, days belong to the New Year holiday that the notice for the next year arranges
    /// (2007-12-29 and 2018-12-29 were made working by those for 2008 and 2019); before it, none ever reached.
    /// </summary>
    private const int NewYearBegins = 29;

    /// <summary>How notices are written for the digest; another form would give the same calendar another version.</summary>
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private readonly FrozenDictionary<DateOnly, (DeclaredDays Days, HolidayNotice Notice)> declared;
    private readonly FrozenSet<int> announced;
    private readonly Lazy<string> version;

    /// <summary>The calendar of these notices.</summary>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. notices.OrderBy(n => n.KnownFrom)];
        var days = new Dictionary<DateOnly, (DeclaredDays, HolidayNotice)>();
        foreach (var notice in Notices)
        {
            foreach (var run in notice.Days)
            {
                foreach (var date in run.Dates())
                {
                    days[date] = (run, notice);
                }
            }
        }

        declared = days.ToFrozenDictionary();
        announced = Notices.Where(n => n.Year is not null).Select(n => n.Year!.Value).ToFrozenSet();
        version = new Lazy<string>(() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Notices.Count}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Notices, Written)))[..12]}"));
    }

    /// <summary>The notices this program was delivered with.</summary>
    public static WorkingCalendar BuiltIn { get; } = new(NoticeFile.BuiltIn());

    /// <summary>The notices, in the order in which they became known.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>Names the content of the calendar: the number of its notices and a digest of them.</summary>
    public string Version => version.Value;

    /// <summary>The calendar as it was known on a day.</summary>
    public WorkingCalendar AsKnownOn(DateOnly day) => Notices.All(n => n.KnownFrom <= day) ? this : new(Notices.Where(n => n.KnownFrom <= day));

    /// <summary>The calendar with further notices; one of an id that is there already takes the place of that one.</summary>
    public WorkingCalendar With(IReadOnlyCollection<HolidayNotice> more) => more.Count == 0 ? this : new([.. Notices.Where(n => more.All(m => m.Id != n.Id)), .. more]);

    /// <summary>The notice of that id; null when there is none.</summary>
    public HolidayNotice? Find(string id) => Notices.FirstOrDefault(n => n.Id == id);

    /// <summary>True when a notice announced the holidays of the year.</summary>
    public bool IsAnnounced(int year) => announced.Contains(year);

    /// <summary>True when no notice still to be expected declares the day: its year is announced, and for the last days of December the next one, too.</summary>
    public bool IsAnnounced(DateOnly day) => IsAnnounced(day.Year) && (day is not { Month: 12, Day: >= NewYearBegins } || IsAnnounced(day.Year + 1));

    /// <summary>A day, and what made it a working day or not.</summary>
    public CalendarDay DayOf(DateOnly date)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return declared.TryGetValue(date, out var found)
            ? new CalendarDay(date, found.Days.IsOff ? DayKind.Holiday : isWeekend ? DayKind.MakeUpDay : DayKind.WorkingDay, found.Days.Name, found.Notice.Id)
            : new CalendarDay(date, isWeekend ? DayKind.Weekend : DayKind.WorkingDay, Name: null, Notice: null);
    }

    /// <summary>The days of a year that notices declare, in order.</summary>
    public IEnumerable<CalendarDay> DeclaredIn(int year) => declared.Keys.Where(d => d.Year == year).Order().Select(DayOf);
}
