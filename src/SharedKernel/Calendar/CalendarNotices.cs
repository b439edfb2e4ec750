using System.Text.Json;
using InfoGov.Grains;

namespace InfoGov.Calendar;

/// <summary>
/// The notices imported into this installation, on top of those the program brings: a grain, so that a decision that
/// counts days names it in <see cref="Command{TState}.Reads"/> and is made anew when a notice comes in meanwhile.
/// </summary>
public sealed record CalendarNotices
{
    /// <summary>The kind of grain.</summary>
    public static readonly GrainKind<CalendarNotices> Kind = new("calendar", new CalendarNotices());

    /// <summary>The one calendar there is.</summary>
    public static readonly GrainId Id = new("calendar", "cn");

    /// <summary>The notices, in the order of their import.</summary>
    public IReadOnlyList<HolidayNotice> Imported { get; init; } = [];

    /// <summary>The calendar with everything imported, as known on a day.</summary>
    public WorkingCalendar KnownOn(DateOnly day) => WorkingCalendar.BuiltIn.With(Imported).AsKnownOn(day);

    /// <summary>True when this very notice is there already, imported or built in.</summary>
    public bool Has(HolidayNotice notice) =>
        (Imported.FirstOrDefault(n => n.Id == notice.Id) ?? WorkingCalendar.BuiltIn.Find(notice.Id)) is { } known && Written(known) == Written(notice);

    private static string Written(HolidayNotice notice) => JsonSerializer.Serialize(notice, GrainJson.Options);
}

/// <summary>A notice came in; one of the same id takes the place of an earlier one.</summary>
public sealed record HolidayNoticeImported(HolidayNotice Notice) : IEvent<CalendarNotices>
{
    /// <inheritdoc/>
    public CalendarNotices Apply(CalendarNotices state, EventContext context) =>
        state with { Imported = [.. state.Imported.Where(n => n.Id != Notice.Id), Notice] };
}

/// <summary>An open due day that moved with the calendar.</summary>
/// <param name="Entity">The entity whose day it is.</param>
/// <param name="Old">The day before.</param>
/// <param name="New">The day now.</param>
public sealed record MovedDay(GrainId Entity, DateOnly? Old, DateOnly? New);

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
