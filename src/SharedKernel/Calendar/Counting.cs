namespace InfoGov.Calendar;

/// <summary>Counts a term under a calendar, day by day.</summary>
internal sealed class Counting(Term term, WorkingCalendar calendar)
{
    private readonly List<SkippedDay> skipped = [];
    private readonly List<CalendarDay> declared = [];
    private bool isProvisional;

    public DueDay Run()
    {
        var day = term.From;
        for (var left = term.Budget; left > 0;)
        {
            if (day.Year > WorkingCalendar.LastYear)
            {
                throw new ArgumentOutOfRangeException(nameof(day), "The due day lies beyond all calendars.");
            }

            day = day.AddDays(1);
            var suspension = term.SuspensionOn(day);
            if (suspension is { Until: null })
            {
                return Answer(due: null);
            }

            if (suspension is not null)
            {
                skipped.Add(new SkippedDay(day, SkipReason.Suspended, suspension.Reason, Notice: null));
            }
            else if (Counts(day))
            {
                left--;
            }
        }

        return Answer(day);
    }

    private bool Counts(DateOnly day)
    {
        if (term.Unit == TermUnit.Days)
        {
            return true;
        }

        isProvisional |= !calendar.IsAnnounced(day);
        var known = calendar.DayOf(day);
        if (!known.IsWorking)
        {
            skipped.Add(new SkippedDay(day, known.Kind == DayKind.Weekend ? SkipReason.Weekend : SkipReason.Holiday, known.Name, known.Notice));
        }
        else if (known.Notice is not null)
        {
            declared.Add(known);
        }

        return known.IsWorking;
    }

    private DueDay Answer(DateOnly? due)
    {
        var cited = skipped.Select(s => s.Notice).Concat(declared.Select(d => d.Notice)).OfType<string>().Distinct(StringComparer.Ordinal);
        return new DueDay(due, isProvisional && due is not null, term, skipped, declared, [.. cited.Select(id => calendar.Cite(id)!)], calendar.Version);
    }
}
