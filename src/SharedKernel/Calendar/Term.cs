using System.Text.Json.Serialization;

namespace InfoGov.Calendar;

/// <summary>
/// What a due day follows from: the event that starts it, a budget of days or a calendar day, and a ledger of
/// suspensions. It is data; <see cref="DueUnder"/> answers the day under a calendar.
/// </summary>
/// <param name="Start">What starts it, as a code such as <c>received</c>.</param>
/// <param name="From">The day of that event; it is not counted.</param>
/// <param name="Unit">What the budget is counted in.</param>
/// <param name="Budget">How many; zero for a calendar day.</param>
/// <param name="Suspensions">The days not counted, in the order in which they were entered.</param>
public sealed record Term(string Start, DateOnly From, TermUnit Unit, int Budget, IReadOnlyList<Suspension> Suspensions)
{
    /// <summary>The largest budget, in days.</summary>
    public const int LargestBudget = 1000;

    /// <summary>The day itself, where the term is a calendar day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; init; }

    /// <summary>So many working days after a day.</summary>
    public static Term OfWorkingDays(string start, DateOnly from, int budget) => new(start, from, TermUnit.WorkingDays, budget, []);

    /// <summary>So many days after a day, whatever days they are.</summary>
    public static Term OfDays(string start, DateOnly from, int budget) => new(start, from, TermUnit.Days, budget, []);

    /// <summary>A calendar day.</summary>
    public static Term OfCalendarDay(string start, DateOnly from, DateOnly on) => new(start, from, TermUnit.CalendarDay, 0, []) { On = on };

    /// <summary>The term with a suspension from a day on, until it is closed.</summary>
    public Term Suspend(DateOnly from, string reason) => this with { Suspensions = [.. Suspensions, new Suspension(from, Until: null, reason)] };

    /// <summary>The term with its open suspensions closed on a day, which is the last not counted.</summary>
    public Term Resume(DateOnly until) => this with { Suspensions = [.. Suspensions.Select(s => s.Until is null ? s with { Until = until } : s)] };

    /// <summary>The due day under a calendar, with every day that was not counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget is not between 1 and <see cref="LargestBudget"/>, or the day lies beyond all calendars.</exception>
    public DueDay DueUnder(WorkingCalendar calendar)
    {
        if (Unit == TermUnit.CalendarDay)
        {
            return new DueDay(On, IsProvisional: false, this, [], [], [], calendar.Version);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Budget, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Budget, LargestBudget);
        var count = new Counting(this, calendar);
        return count.Run();
    }

    /// <summary>The suspension that a day lies in; null when it counts.</summary>
    internal Suspension? SuspensionOn(DateOnly day) => Suspensions.FirstOrDefault(s => s.From <= day && (s.Until is null || day <= s.Until));
}

/// <summary>What a budget is counted in.</summary>
public enum TermUnit
{
    /// <summary>Days, whatever days they are.</summary>
    Days,

    /// <summary>Working days of the calendar.</summary>
    WorkingDays,

    /// <summary>Nothing: the day is given.</summary>
    CalendarDay,
}

/// <summary>Days that are not counted.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them; null while it is open.</param>
/// <param name="Reason">Why, as a code such as <c>thirdParty</c>.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until, string Reason);
