using InfoGov.Administration;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Import;

/// <summary>Takes notices into the calendar of the installation, and lets every module's open due days follow. May be repeated.</summary>
internal sealed class CalendarImport(InfoGovHost host, Caller caller)
{
    /// <summary>The calendar with everything imported so far, as known today.</summary>
    public async Task<WorkingCalendar> Calendar(CancellationToken cancellation) =>
        (await host.Grains.Read<CalendarNotices>(CalendarNotices.Id, cancellation)).State.KnownOn(host.Time.Today());

    /// <summary>Reads a file and takes in its notices; all are checked before the first is taken.</summary>
    /// <exception cref="NoticeFileException">The file cannot be taken as it is.</exception>
    public async Task<ImportedNotices> Run(ReadOnlyMemory<byte> file, string? name, DateOnly? knownFrom, CancellationToken cancellation)
    {
        var notices = NoticeFile.Read(file, name, knownFrom, await Calendar(cancellation));
        var today = host.Time.Today();
        if (notices.Select((n, i) => (n, i)).FirstOrDefault(n => n.n.KnownFrom > today) is { n: { } early } found)
        {
            throw new NoticeFileException(
                knownFrom is not null ? "knownFrom" : notices.Count == 1 ? "knownFrom" : $"notices[{found.i}].knownFrom",
                new Law.Text($"公布日 {early.KnownFrom:yyyy-MM-dd} 晚于今日（{today:yyyy-MM-dd}）", $"It would be known from {early.KnownFrom:yyyy-MM-dd} on, after today, {today:yyyy-MM-dd}"));
        }

        var (known, _) = await host.Grains.Read<CalendarNotices>(CalendarNotices.Id, cancellation);
        foreach (var (i, notice) in notices.Index())
        {
            if (known.Conflict(notice) is { } conflict)
            {
                throw new NoticeFileException(notices.Count == 1 ? conflict.Path : $"notices[{i}].{conflict.Path}", conflict.Detail) { IsConflict = true };
            }

            known = known.With(notice);
        }

        List<HolidayNotice> taken = [];
        List<string> replaced = [];
        foreach (var notice in notices)
        {
            var (state, before) = await host.Grains.Read<CalendarNotices>(CalendarNotices.Id, cancellation);
            switch (await host.Grains.Send(CalendarNotices.Id, new ImportNotice(notice), caller, cancellation: cancellation))
            {
                case CommandResult.Accepted accepted when accepted.Version > before:
                    taken.Add(notice);
                    if (state.Find(notice.Id) is not null)
                    {
                        replaced.Add(notice.Id);
                    }

                    break;
                case CommandResult.Rejected rejected:
                    throw new NoticeFileException(rejected.Problem.Path ?? "$", rejected.Problem.Detail) { IsConflict = rejected.Problem.Status == 409 };
            }
        }

        var calendar = await Calendar(cancellation);
        var parts = taken.Where(n => n.Year is null).SelectMany(n => n.Days.Select(d => d.From.Year)).Distinct().Where(year => !calendar.IsAnnounced(year)).Order();
        return new ImportedNotices(taken, replaced, notices.Count - taken.Count, [.. parts.Select(year => new LeftOutDays(year, [.. calendar.LeftOut(year)]))], await Follow(cancellation));
    }

    /// <summary>Computes the open due days of every module anew.</summary>
    public async Task<FollowedCalendar> Follow(CancellationToken cancellation)
    {
        var calendar = await Calendar(cancellation);
        var all = FollowedCalendar.Nothing;
        foreach (var module in host.Modules)
        {
            all = all.And(await module.FollowCalendar(calendar, host.Grains, host.Log.Projections, caller, cancellation));
        }

        return all;
    }
}

/// <summary>What an import did.</summary>
/// <param name="Taken">The notices that were new or are others now.</param>
/// <param name="Replaced">The ids of those that took the place of an earlier one.</param>
/// <param name="Unchanged">How many were there already.</param>
/// <param name="NotAnnounced">The years of which only a part was taken in, so that they stay unannounced.</param>
/// <param name="Followed">What became of the open due days.</param>
internal sealed record ImportedNotices(IReadOnlyList<HolidayNotice> Taken, IReadOnlyList<string> Replaced, int Unchanged, IReadOnlyList<LeftOutDays> NotAnnounced, FollowedCalendar Followed);

/// <summary>A year that is not announced, and the holidays of the decree that no notice declares.</summary>
internal sealed record LeftOutDays(int Year, IReadOnlyList<DateOnly> Missing);
