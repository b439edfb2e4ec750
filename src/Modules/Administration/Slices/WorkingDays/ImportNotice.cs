using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Takes a holiday notice into the working calendar; nothing follows when it is there already, and none takes days away from the one of its id.</summary>
internal sealed record ImportNotice(HolidayNotice Notice) : Command<CalendarNotices>
{
    public override IEnumerable<IEvent<CalendarNotices>> Decide(CalendarNotices state, CommandContext context)
    {
        if (Notice.Flaw() is { } flaw)
        {
            throw new CommandRefusedException(new Problem(400, "invalidNotice", flaw.Detail, flaw.Path));
        }

        if (Notice.KnownFrom > context.Today)
        {
            var today = context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw new CommandRefusedException(new Problem(400, "invalidNotice", new Text($"公布日晚于今日（{today}）", $"It would be known after today, {today}"), "knownFrom"));
        }

        if (state.Conflict(Notice) is { } conflict)
        {
            throw new CommandRefusedException(new Problem(409, "noticeConflict", conflict.Detail, conflict.Path));
        }

        return state.Has(Notice) ? [] : [new HolidayNoticeImported(Notice)];
    }
}
