using System.Globalization;
using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// The notices imported into this installation, on top of those the program brings: a grain, so that a decision that
/// counts days names it in <see cref="Command{TState}.Reads"/> and is made anew when a notice comes in meanwhile.
/// </summary>
public sealed record CalendarNotices
{
    /// <summary>The kind of grain.</summary>
    public static readonly EntityKind<CalendarNotices> Kind = new("calendar", new CalendarNotices()) { Readers = Readers.AnyKey };

    /// <summary>The one calendar there is.</summary>
    public static readonly EntityId Id = new("calendar", "cn");

    /// <summary>The notices, in the order of their import.</summary>
    public IReadOnlyList<HolidayNotice> Imported { get; init; } = [];

    /// <summary>The calendar with everything imported, as known on a day.</summary>
    public WorkingCalendar KnownOn(DateOnly day) => WorkingCalendar.BuiltIn.With(Imported).AsKnownOn(day);

    /// <summary>The version of the calendar as this installation knew it on a day.</summary>
    public static async Task<string> VersionOn(DateOnly day, EntityMemory memory, CancellationToken cancellation) => (await memory.Read<CalendarNotices>(Id, cancellation)).State.KnownOn(day).Version;

    /// <summary>True when this very notice is there already, imported or built in.</summary>
    public bool Has(HolidayNotice notice) => Find(notice.Id) is { } known && Written(known) == Written(notice);

    /// <summary>The notice of that id, imported or built in; null when there is none.</summary>
    public HolidayNotice? Find(string id) => Imported.FirstOrDefault(n => n.Id == id) ?? WorkingCalendar.BuiltIn.Find(id);

    /// <summary>
    /// Why a notice may not be taken in, and where: it makes a holiday of the decree a working day, claims a year of which it
    /// leaves out such holidays, or takes the place of one whose days it leaves out or which announces another year; then it is
    /// another notice, or has lost something. Null when it may.
    /// </summary>
    public (string Path, Text Detail)? Conflict(HolidayNotice notice) => AgainstTheOneOfItsId(notice) ?? AgainstTheDecree(notice);

    private (string Path, Text Detail)? AgainstTheDecree(HolidayNotice notice)
    {
        var calendar = WorkingCalendar.BuiltIn.With([.. Imported.Where(n => n.Id != notice.Id), notice]);
        foreach (var (i, run) in notice.Days.Index())
        {
            if (!run.IsOff && run.Dates().FirstOrDefault(date => calendar.FestivalOn(date) is not null) is var date && date != default)
            {
                var (day, festival, decree) = (Show(date), calendar.FestivalOn(date), calendar.DecreeOn(date)!.Name);
                return ($"days[{i}]", new Text($"{day} 是法定节日{festival}（{decree}），不得列为工作日；未导入", $"{day} is the holiday {festival} by {decree} and cannot be a working day; nothing was imported"));
            }
        }

        return notice.Year is { } year && calendar.LeftOut(year).Select(Show).ToArray() is { Length: > 0 } missing
            ? ("days", new Text(
                $"作为 {year} 年的全年安排，缺少法定节日：{string.Join("、", missing)}；未导入",
                $"As the arrangement of the whole year {year} it leaves out holidays of the decree: {string.Join(", ", missing)}; nothing was imported"))
            : null;
    }

    private (string Path, Text Detail)? AgainstTheOneOfItsId(HolidayNotice notice)
    {
        if (Find(notice.Id) is not { } known)
        {
            return null;
        }

        var kept = notice.Days.SelectMany(run => run.Dates()).ToHashSet();
        DateOnly[] lost = [.. known.Days.SelectMany(run => run.Dates()).Where(date => !kept.Contains(date)).Order()];
        if (lost is [var first, ..])
        {
            var day = Show(first);
            return ("days", new Text($"编号为“{known.Id}”的通知已有 {day} 的安排，此件未列；未导入", $"The notice {known.Id} declares {day}, which this one leaves out; nothing was imported"));
        }

        return known.Year is { } year && notice.Year != year
            ? ("year", new Text($"编号为“{known.Id}”的通知是 {year} 年的安排，此件不是；未导入", $"The notice {known.Id} announces {year}, this one does not; nothing was imported"))
            : null;
    }

    /// <summary>The same with a notice; one of the same id takes the place of an earlier one.</summary>
    public CalendarNotices With(HolidayNotice notice) => this with { Imported = [.. Imported.Where(n => n.Id != notice.Id), notice] };

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(HolidayNotice notice) => JsonSerializer.Serialize(notice, EntityJson.Options);
}

/// <summary>A notice came in; one of the same id takes the place of an earlier one.</summary>
public sealed record HolidayNoticeImported(HolidayNotice Notice) : IEvent<CalendarNotices>
{
    /// <inheritdoc/>
    public CalendarNotices Apply(CalendarNotices state, EventContext context) => state.With(Notice);
}

/// <summary>An open due day that moved with the calendar.</summary>
/// <param name="Entity">The entity whose day it is.</param>
/// <param name="Old">The day before.</param>
/// <param name="New">The day now.</param>
public sealed record MovedDay(EntityId Entity, DateOnly? Old, DateOnly? New);

/// <summary>What became of the open due days after the calendar had changed.</summary>
/// <param name="Moved">Those that moved.</param>
/// <param name="Left">Entities that could not be changed, each with the reason; above all those of a city that takes no commands.</param>
public sealed record FollowedCalendar(IReadOnlyList<MovedDay> Moved, IReadOnlyList<string> Left)
{
    /// <summary>Nothing had to follow.</summary>
    public static readonly FollowedCalendar Nothing = new([], []);

    /// <summary>Both together.</summary>
    public FollowedCalendar And(FollowedCalendar other) => new([.. Moved, .. other.Moved], [.. Left, .. other.Left]);
}
