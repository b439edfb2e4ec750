using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Days;

/// <summary><c>/console/calendar</c>: the holiday notices there are; one to take in is shown first with the days it moves, and taken in only then.</summary>
internal sealed class CalendarPage(InfoGovHost host) : Page
{
    private const int LargestFile = 256 * 1024;

    public override void Map(PageRoutes routes)
    {
        var administrators = routes.For(PageAudience.Administrators);
        administrators.Get("/console/calendar", visit => Show(visit));
        administrators.Post("/console/calendar", "console-import-notice", new Text("在页面上纳入放假通知", "Take in a holiday notice on a page"), Take, LargestFile);
    }

    private async Task<IResult> Show(Visit visit, NoticeAsked? asked = null, int status = StatusCodes.Status200OK)
    {
        var calendar = await new CalendarImport(host, visit.Caller!).Calendar(visit.Cancellation);
        return visit.Show<CalendarView>(new
        {
            Notices = calendar.Notices.Where(notice => notice.Days.Count > 0).OrderByDescending(notice => notice.KnownFrom).Take(20).Select(notice => new NoticeShown(notice.Id, notice.Name, notice.KnownFrom, notice.Year, notice.Days.Sum(days => days.Dates().Count()))).ToArray(),
            Asked = asked,
        }, status);
    }

    private async Task<IResult> Take(Visit visit, IFormCollection form)
    {
        var text = form.Files.GetFile("file") is { Length: > 0 } file ? await Text(file) : form["text"].ToString();
        var asked = new NoticeAsked(text, form["name"].ToString().Trim(), Shown.ReadDay(form["knownFrom"]));
        if (form["step"] != "take")
        {
            return await Preview(visit, asked);
        }

        var told = await visit.Service<OwnApi>().Post(
            OwnApi.With("/api/administration/import-notice", ("name", asked.Name), ("knownFrom", asked.KnownFrom is { } day ? FactType.ShowValue(day) : null)),
            new StringContent(asked.Text, Encoding.UTF8, "application/json"));
        return told.IsDone
            ? await Show(visit, new NoticeAsked("", "", null) { Taken = told.Read<Taken>().Moved.Count })
            : await Show(visit, asked with { Problem = told.Problem }, told.Status);
    }

    /// <summary>The days that would be others, by the same reading and the same calendar as taking it in.</summary>
    private async Task<IResult> Preview(Visit visit, NoticeAsked asked)
    {
        AuditNote.Of(visit.Http).IsTrial = true;
        try
        {
            var (known, _) = await host.Grains.Read<CalendarNotices>(CalendarNotices.Id, visit.Cancellation);
            var before = known.KnownOn(visit.Today);
            var notices = NoticeFile.Read(Encoding.UTF8.GetBytes(asked.Text), asked.Name.Length == 0 ? null : asked.Name, asked.KnownFrom, before);
            foreach (var notice in notices)
            {
                if (known.Conflict(notice) is { } conflict)
                {
                    throw new NoticeFileException(conflict.Path, conflict.Detail) { IsConflict = true };
                }

                known = known.With(notice);
            }

            var after = known.KnownOn(visit.Today);
            return await Show(visit, asked with { Moved = [.. notices.SelectMany(notice => notice.Days).SelectMany(days => days.Dates()).Distinct().Order().Select(day => new MovedDay(day, before.DayOf(day).IsWorking, after.DayOf(day).IsWorking, after.DayOf(day).Name))] });
        }
        catch (NoticeFileException wrong)
        {
            return await Show(visit, asked with { Problem = new ProblemTold(wrong.IsConflict ? "noticeConflict" : "invalidNotice", wrong.Detail.In(visit.English), wrong.Path) }, wrong.IsConflict ? 409 : 400);
        }
    }

    private static async Task<string> Text(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private sealed record Taken(IReadOnlyList<JsonObject> Moved);
}

/// <summary>A notice in the list: what it is called, since when it is known, and how many days it declares.</summary>
public sealed record NoticeShown(string Id, string Name, DateOnly KnownFrom, int? Year, int Days);

/// <summary>A notice that is to be taken in.</summary>
public sealed record NoticeAsked(string Text, string Name, DateOnly? KnownFrom)
{
    public ProblemTold? Problem { get; init; }

    /// <summary>The days it declares, before and after.</summary>
    public IReadOnlyList<MovedDay>? Moved { get; init; }

    /// <summary>It was taken in: so many due days followed.</summary>
    public int? Taken { get; init; }
}

/// <summary>A day that a notice declares: whether it counted as a working day, and whether it will.</summary>
public sealed record MovedDay(DateOnly Day, bool Was, bool Is, string? Name);
