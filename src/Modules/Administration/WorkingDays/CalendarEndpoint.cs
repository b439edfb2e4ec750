using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Administration;

/// <summary><c>GET /api/calendar/{year}</c> and <c>GET /api/calendar/due</c>: the working calendar, for everybody.</summary>
internal static class CalendarEndpoint
{
    public static async Task<IResult> Year(HttpContext http, string year, EntityClient grains, TimeProvider time)
    {
        try
        {
            var query = new CalendarQuery(http.Request.Query, "knownOn");
            var wanted = CalendarQuery.Number("year", year, WorkingCalendar.FirstYear, WorkingCalendar.LastYear);
            var (calendar, knownOn) = await Known(query, grains, time, http.RequestAborted);
            var days = calendar.DeclaredIn(wanted).ToArray();
            return Results.Json(
                new
                {
                    year = wanted,
                    knownOn,
                    announced = calendar.IsAnnounced(wanted),
                    provisional = !calendar.IsAnnounced(wanted),
                    calendarVersion = calendar.Version,
                    notices = calendar.Notices.Where(n => n.Year == wanted || days.Any(d => d.Notice == n.Id)).Select(n => new { n.Id, n.Name, n.Address, n.KnownFrom, n.KnownBy }),
                    days = days.Select(d => new { d.Date, d.Kind, d.IsWorking, d.Name, d.Notice }),
                },
                EntityJson.Options);
        }
        catch (CommandRefusedException bad)
        {
            return HttpProblem.Of(http, bad.Problem.Status, bad.Problem.Code, bad.Problem.Detail, bad.Problem.Path);
        }
    }

    public static async Task<IResult> Due(HttpContext http, EntityClient grains, TimeProvider time)
    {
        try
        {
            var query = new CalendarQuery(http.Request.Query, "from", "workingDays", "days", "knownOn");
            var from = query.Day("from") ?? throw CalendarQuery.Bad("from", new Text("缺少 from", "from is missing"));
            var (calendar, knownOn) = await Known(query, grains, time, http.RequestAborted);
            var term = (query["workingDays"], query["days"]) switch
            {
                ({ } workingDays, null) => Term.OfWorkingDays("from", from, CalendarQuery.Number("workingDays", workingDays, 1, Term.LargestBudget)),
                (null, { } days) => Term.OfDays("from", from, CalendarQuery.Number("days", days, 1, Term.LargestBudget)),
                _ => throw CalendarQuery.Bad("workingDays", new Text("workingDays 与 days 须二者居一", "Give either workingDays or days")),
            };
            var due = term.DueUnder(calendar);
            return Results.Json(
                new
                {
                    due = due.Day,
                    provisional = due.IsProvisional,
                    explanation = due.InWords().In(Languages.PrefersEnglish(http)),
                    start = new { @event = term.Start, day = term.From, counted = false },
                    unit = term.Unit,
                    budget = term.Budget,
                    skipped = due.Skipped,
                    madeWorking = due.Counted,
                    notices = due.Notices,
                    knownOn,
                    calendarVersion = due.CalendarVersion,
                },
                EntityJson.Options);
        }
        catch (CommandRefusedException bad)
        {
            return HttpProblem.Of(http, bad.Problem.Status, bad.Problem.Code, bad.Problem.Detail, bad.Problem.Path);
        }
    }

    private static async Task<(WorkingCalendar Calendar, DateOnly KnownOn)> Known(CalendarQuery query, EntityClient grains, TimeProvider time, CancellationToken cancellation)
    {
        var knownOn = query.Day("knownOn") ?? time.Today();
        var (notices, _) = await grains.Read<CalendarNotices>(CalendarNotices.Id, cancellation);
        return (notices.KnownOn(knownOn), knownOn);
    }
}
