using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Days;

/// <summary><c>GET /calendar</c>: which day is so many working days after another, and what was skipped on the way.</summary>
internal sealed class DaysPage : Page
{
    private const int Most = 250;

    public override void Map(PageRoutes routes) => routes.Get("/calendar", async visit =>
    {
        var (from, budget) = (visit.Day("from") ?? visit.Today, visit.Number("days", 20, 1, Most));
        var isWorking = visit.OneOf("unit", ["working", "calendar"]) != "calendar";
        var knownOn = visit.Day("knownOn") ?? visit.Today;
        if (from.Year is < WorkingCalendar.FirstYear or > 2150 || knownOn.Year is < WorkingCalendar.FirstYear or > 2150)
        {
            throw new WrongAddressException(400, "invalidParameter", new Text($"日期须在 {WorkingCalendar.FirstYear} 至 2150 年间", $"The day is in the years {WorkingCalendar.FirstYear} to 2150"), "from");
        }

        var calendar = (await visit.Host.Grains.Read<CalendarNotices>(CalendarNotices.Id, visit.Cancellation)).State.KnownOn(knownOn);
        var term = isWorking ? Term.OfWorkingDays("from", from, budget) : Term.OfDays("from", from, budget);
        return visit.Show<DaysView>(new { From = from, Budget = budget, IsWorking = isWorking, KnownOn = knownOn, Due = term.DueUnder(calendar), Calendar = calendar });
    });
}
