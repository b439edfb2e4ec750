using System.Text.Json.Serialization;

namespace InfoGov.Calendar;

/// <summary>A day as the calendar knows it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Why it counts as a working day or does not.</param>
/// <param name="Name">The holiday it belongs to, where a notice or the decree on festivals declares it.</param>
/// <param name="Notice">The id of that notice or decree.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name, string? Notice)
{
    /// <summary>Counts as a working day.</summary>
    [JsonIgnore]
    public bool IsWorking => Kind is DayKind.WorkingDay or DayKind.MakeUpDay;
}

/// <summary>Why a day counts as a working day or does not.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday and no holiday.</summary>
    WorkingDay,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Off by the decree on festivals or a notice.</summary>
    Holiday,

    /// <summary>Saturday or Sunday, and working by a notice.</summary>
    MakeUpDay,
}
