using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Host.Identity;
using InfoGov.Host.Import;
using InfoGov.Host.Startup;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary><c>POST /api/administration/import-notice</c>: the same as <c>calendar import</c>, with the file as the body.</summary>
internal static class CalendarImportEndpoint
{
    private const int BodyLimit = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/administration/import-notice", Answer)
            .RequireAuthorization().WithTags("administration").Accepts<object>("application/json").Produces<object>().ProducesProblem(400).ProducesProblem(409)
            .WithName("import-notice").WithSummary("Takes holiday notices into the working calendar; open due days follow")
            .WithDescription("Body: notices in our own form, or a year file of holiday-cn with ?name=…&knownFrom=yyyy-MM-dd. For administrators; may be repeated. What leaves out days that are declared is a conflict (409).");

    private static async Task<IResult> Answer(HttpContext http, InfoGovHost host)
    {
        var caller = http.Caller();
        if (!caller.IsAdministrator)
        {
            return Problems.Of(http, 403, "senderNotAdmitted", new Text("仅限管理员", "This is for administrators"));
        }

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
                new
                {
                    imported = done.Taken.Select(n => new { n.Id, n.Name, n.KnownFrom, n.Year, days = n.Days.Sum(d => d.Dates().Count()) }),
                    replaced = done.Replaced,
                    unchanged = done.Unchanged,
                    notAnnounced = done.NotAnnounced,
                    moved = done.Followed.Moved.Select(m => new { entity = m.Entity.Stream, m.Old, m.New }),
                    left = done.Followed.Left,
                },
                CommandJson.Options);
        }
        catch (NoticeFileException wrong)
        {
            return Problems.Of(http, wrong.IsConflict ? 409 : 400, wrong.IsConflict ? "noticeConflict" : "invalidNotice", wrong.Detail, wrong.Path, wrong.Line is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["line"] = wrong.Line });
        }
    }
}
