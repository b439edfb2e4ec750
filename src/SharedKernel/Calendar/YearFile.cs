using System.Globalization;
using System.Text.Json.Serialization;
using InfoGov.Law;

namespace InfoGov.Calendar;

/// <summary>A year file of NateScarlet/holiday-cn: all days declared for a year, whichever of its notices declared them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record YearFile(int Year, IReadOnlyList<string> Papers, IReadOnlyList<YearFileDay> Days)
{
    /// <summary>
    /// What the file declares beyond a calendar, as one notice; null when it is nothing. A file that leaves out what was known
    /// by then is not taken: upstream has lost a notice before (2020, on 2020-02-12). One that leaves out holidays of the decree
    /// is a part, and does not announce the year.
    /// </summary>
    public HolidayNotice? Beyond(WorkingCalendar calendar, string name, DateOnly knownFrom)
    {
        if (Days.Count == 0)
        {
            throw new NoticeFileException("days", new Text($"{Year} 年的文件没有任何日期：尚未公布", $"The file of {Year} has no days: the year is not announced"));
        }

        foreach (var (i, day) in Days.Index())
        {
            if (Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear || Math.Abs(day.Date.Year - Year) > 1)
            {
                throw new NoticeFileException($"days[{i}].date", new Text("日期不在文件所属年度前后", "The day is not in the year of the file or near it"));
            }
        }

        if (Days.All(d => d.Date.Year != Year))
        {
            throw new NoticeFileException("days", new Text($"{Year} 年的文件没有该年的任何日期；未导入", $"The file of {Year} has no day of that year; nothing was imported")) { IsConflict = true };
        }

        var known = calendar.AsKnownOn(knownFrom);
        var dates = Days.Select(d => d.Date).ToHashSet();
        DateOnly[] leftOut =
        [
            .. known.Notices.SelectMany(n => n.Days.SelectMany(run => run.Dates()).Where(date => (n.Year ?? date.Year) == Year && !dates.Contains(date))).Distinct().Order(),
        ];
        if (leftOut.Length > 0)
        {
            var list = string.Join(", ", leftOut.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            throw new NoticeFileException("days", new Text($"文件缺少已公布的日期：{list}；未导入", $"The file leaves out days that are declared: {list}; nothing was imported")) { LeftOut = leftOut, IsConflict = true };
        }

        var changed = Days.Where(d => !known.IsDeclared(d.Date) || known.DayOf(d.Date).IsWorking == d.IsOffDay).ToArray();
        if (changed.Length == 0)
        {
            return null;
        }

        // What was imported as known from the same day before stays in the notice, which takes the place of that one.
        var id = string.Create(CultureInfo.InvariantCulture, $"{Year}.{knownFrom:yyyy-MM-dd}");
        var before = known.Find(id);
        var held = before?.Days.SelectMany(run => run.Dates()).ToHashSet() ?? [];
        var notice = new HolidayNotice(id, name, knownFrom, [.. Runs(Days.Where(d => held.Contains(d.Date)).Union(changed).OrderBy(d => d.Date))])
        {
            Address = Papers.Count == 0 ? null : Papers[^1],
        };
        var isFirst = before?.Year is not null || (!known.IsAnnounced(Year) && !calendar.With([notice]).LeftOut(Year).Any());
        return isFirst ? notice with { Year = Year } : notice;
    }

    private static List<DeclaredDays> Runs(IEnumerable<YearFileDay> days)
    {
        List<DeclaredDays> runs = [];
        foreach (var day in days)
        {
            if (runs is [.., var last] && last.Last.AddDays(1) == day.Date && last.Name == day.Name && last.IsOff == day.IsOffDay)
            {
                runs[^1] = last with { To = day.Date };
            }
            else
            {
                runs.Add(new DeclaredDays(day.Date, day.Name, day.IsOffDay));
            }
        }

        return runs;
    }
}

/// <summary>A day of a year file.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record YearFileDay(string Name, DateOnly Date, bool IsOffDay);
