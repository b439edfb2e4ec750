using System.Globalization;

namespace InfoGov.Calendar;

/// <summary>On which days the festivals of the decree fall in a year, by the sun and by the moon.</summary>
internal static class FestivalDates
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>So many days from a day of the sun's year on.</summary>
    public static IEnumerable<DateOnly> Solar(int year, int month, int day, int count) =>
        Enumerable.Range(0, count).Select(i => new DateOnly(year, month, day).AddDays(i));

    /// <summary>
    /// So many days from a day of the moon's year on, which begins in that year of the sun; the first month's day 0 is the
    /// eve. None outside 1901 to 2100, for which the calendar of the moon is not computed.
    /// </summary>
    public static IEnumerable<DateOnly> Lunar(int year, int month, int day, int count)
    {
        if (year < Moon.MinSupportedDateTime.Year || year >= Moon.MaxSupportedDateTime.Year)
        {
            return [];
        }

        // A leap month carries the number after its own, and moves those that follow.
        var leap = Moon.GetLeapMonth(year);
        var first = DateOnly.FromDateTime(Moon.ToDateTime(year, leap == 0 || month < leap ? month : month + 1, 1, 0, 0, 0, 0));
        return Enumerable.Range(day - 1, count).Select(first.AddDays);
    }

    /// <summary>Pure Brightness (清明), when the sun has come to 15°: on 4 or 5 April, by the mean length of the year.</summary>
    public static IEnumerable<DateOnly> PureBrightness(int year)
    {
        var leapDays = new DateOnly(year, 4, 1).DayNumber - new DateOnly(2000, 4, 1).DayNumber - (365 * (year - 2000));
        return [new DateOnly(year, 4, (int)Math.Floor(4.81 + (0.2422 * (year - 2000)) - leapDays))];
    }
}
