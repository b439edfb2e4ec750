using System.Globalization;
using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Host.Identity;
using InfoGov.Host.Import;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary><c>POST /api/administration/import-notice</c>: the same as <c>calendar import</c>, with the file as the body.</summary>
internal static class CalendarImportEndpoint
{
    private const int BodyLimit = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/administration/import-notice", Answer)
            .RequireAuthorization().WithTags("administration").Is(new Operation("import-notice", new Text("将放假通知纳入工作日历；未届满的期限随之变动", "Takes holiday notices into the working calendar; open due days follow"))
            {
                For = Audience.Administrators,
                Description = new Text(
                    "本系统格式的通知，或 holiday-cn 的年度文件（此时须有 name 和 knownFrom）。供管理员；可重复。遗漏已宣布日子的为冲突（409）。",
                    "Notices in our own form, or a year file of holiday-cn with name and knownFrom. For administrators; may be repeated. What leaves out days that are declared is a conflict (409)."),
                Body = typeof(NoticesBody),
                Example = """{"notices":[{"id":"2027","name":"国务院办公厅关于2027年部分节假日安排的通知","knownFrom":"2026-11-04","year":2027,"days":[{"from":"2027-01-01","to":"2027-01-03","name":"元旦","isOff":true}]}]}""",
                Parameters = [new Parameter("name", new Text("年度文件的通知名称", "For a year file: what the notice is called")), Parameter.Day("knownFrom", "年度文件的通知公布之日", "For a year file: the day the notice was published")],
                Replies = [Reply.Of<NoticesTaken>()],
                Failures = [new Failure(400, "invalidNotice", "invalidText", "invalidParameter"), new Failure(403, "senderNotAdmitted"), new Failure(409, "noticeConflict"), new Failure(413, "tooLarge"), new Failure(415, "unsupportedMediaType")],
            });

    private static async Task<IResult> Answer(HttpContext http, InfoGovHost host)
    {
        var caller = http.Caller();
        DateOnly? knownFrom = null;
        if (http.Request.Query["knownFrom"].FirstOrDefault() is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Problems.Of(http, 400, "invalidParameter", new Text("须为日期（yyyy-MM-dd）", "A day as yyyy-MM-dd is expected"), "knownFrom");
            }

            knownFrom = day;
        }

        var (body, problem) = await SmallBody.Read(http, BodyLimit);
        if (problem is not null)
        {
            return problem;
        }

        try
        {
            var done = await new CalendarImport(host, caller).Run(body, http.Request.Query["name"].FirstOrDefault(), knownFrom, http.RequestAborted);
            return Results.Json(
                new NoticesTaken(
                    done.Taken.Select(n => new NoticeTaken(n.Id, n.Name, n.KnownFrom, n.Year, n.Days.Sum(d => d.Dates().Count()))),
                    done.Replaced,
                    done.Unchanged,
                    done.NotAnnounced,
                    done.Followed.Moved.Select(m => new DueDayMoved(m.Entity.Stream, m.Old, m.New)),
                    done.Followed.Left),
                CommandJson.Options);
        }
        catch (NoticeFileException wrong)
        {
            return Problems.Of(http, wrong.IsConflict ? 409 : 400, wrong.IsConflict ? "noticeConflict" : "invalidNotice", wrong.Detail, wrong.Path, wrong.Line is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["line"] = wrong.Line });
        }
    }
}
