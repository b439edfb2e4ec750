using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoGov.Calendar;

/// <summary>
/// Which days are working days, by the decree on festivals and the notices known. A holiday of the decree is off whatever a
/// notice says. Of two notices that declare the same day the one known later holds; of two known since the same day, the
/// later in the list. Immutable: what was known on a day is another calendar.
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

    private readonly IReadOnlyList<FestivalDecree> decrees;
    private readonly FrozenDictionary<DateOnly, (DeclaredDays Days, HolidayNotice Notice)> declared;
    private readonly FrozenSet<int> announced;
    private readonly Lazy<string> version;

    /// <summary>The calendar of these notices, and of every text of the decree.</summary>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
        : this(notices, FestivalDecree.All)
    {
    }

    private WorkingCalendar(IEnumerable<HolidayNotice> notices, IReadOnlyList<FestivalDecree> decrees)
    {
        this.decrees = decrees;
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
        announced = Notices.Where(n => n.Year is not null).Select(n => n.Year!.Value).Where(year => !LeftOut(year).Any()).ToFrozenSet();
        version = new Lazy<string>(() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Notices.Count}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Notices, decrees = decrees.Select(d => d.Id) }, Written)))[..12]}"));
    }

    /// <summary>The notices this program was delivered with.</summary>
    public static WorkingCalendar BuiltIn { get; } = new(NoticeFile.BuiltIn());

    /// <summary>The notices, in the order in which they became known.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>Names the content of the calendar: the number of its notices and a digest of them.</summary>
    public string Version => version.Value;

    /// <summary>The calendar as it was known on a day.</summary>
    public WorkingCalendar AsKnownOn(DateOnly day) => Notices.All(n => n.KnownFrom <= day) && decrees.All(d => d.KnownFrom <= day)
        ? this
        : new(Notices.Where(n => n.KnownFrom <= day), [.. decrees.Where(d => d.KnownFrom <= day)]);

    /// <summary>The calendar with further notices; one of an id that is there already takes the place of that one.</summary>
    public WorkingCalendar With(IReadOnlyCollection<HolidayNotice> more) => more.Count == 0 ? this : new([.. Notices.Where(n => more.All(m => m.Id != n.Id)), .. more], decrees);

    /// <summary>The notice of that id; null when there is none.</summary>
    public HolidayNotice? Find(string id) => Notices.FirstOrDefault(n => n.Id == id);

    /// <summary>The notice or decree that a day names as an explanation cites it; null when there is none.</summary>
    public CitedNotice? Cite(string id) => Find(id) is { } notice ? CitedNotice.Of(notice) : decrees.FirstOrDefault(d => d.Id == id)?.Cited;

    /// <summary>The text of the decree that holds on a day; null before the first.</summary>
    public CitedNotice? DecreeOn(DateOnly date) => InForce(date)?.Cited;

    /// <summary>True when a notice announced the holidays of the year, all those of the decree among them.</summary>
    public bool IsAnnounced(int year) => announced.Contains(year);

    /// <summary>True when no notice still to be expected declares the day: its year is announced, and for the last days of December the next one, too.</summary>
    public bool IsAnnounced(DateOnly day) => IsAnnounced(day.Year) && (day is not { Month: 12, Day: >= NewYearBegins } || IsAnnounced(day.Year + 1));

    /// <summary>True when a notice declares the day.</summary>
    public bool IsDeclared(DateOnly date) => declared.ContainsKey(date);

    /// <summary>The festival that the decree makes the day a holiday for; null when it is none.</summary>
    public string? FestivalOn(DateOnly date) => InForce(date)?.In(date.Year).GetValueOrDefault(date);

    /// <summary>The holidays of the decree in a year that no notice declares off, in order: a notice that leaves one out is not the year's.</summary>
    public IEnumerable<DateOnly> LeftOut(int year) => FestivalsIn(year).Where(date => !declared.TryGetValue(date, out var found) || !found.Days.IsOff).Order();

    /// <summary>A day, and what made it a working day or not.</summary>
    public CalendarDay DayOf(DateOnly date)
    {
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var isDeclared = declared.TryGetValue(date, out var found);
        return FestivalOn(date) is { } festival && !(isDeclared && found.Days.IsOff) ? new CalendarDay(date, DayKind.Holiday, festival, InForce(date)!.Id)
            : isDeclared ? new CalendarDay(date, found.Days.IsOff ? DayKind.Holiday : isWeekend ? DayKind.MakeUpDay : DayKind.WorkingDay, found.Days.Name, found.Notice.Id)
            : new CalendarDay(date, isWeekend ? DayKind.Weekend : DayKind.WorkingDay, Name: null, Notice: null);
    }

    /// <summary>The days of a year that notices or the decree declare, in order.</summary>
    public IEnumerable<CalendarDay> DeclaredIn(int year) => declared.Keys.Where(d => d.Year == year).Union(FestivalsIn(year)).Order().Select(DayOf);

    private FestivalDecree? InForce(DateOnly date) => decrees.LastOrDefault(d => d.InForceFrom <= date);

    private IEnumerable<DateOnly> FestivalsIn(int year) => decrees.SelectMany(d => d.In(year).Keys.Where(date => InForce(date) == d));
}
