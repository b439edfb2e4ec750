using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Publications;

/// <summary>
/// <c>POST /api/disclosure/follow-request</c>: the applicant sees where the request stands, by its code. Every member is
/// listed on purpose; nothing in it says who asked.
/// </summary>
internal static class FollowRequestEndpoint
{
    private const int BodyLimit = 1024;

    public static async Task<IResult> Answer(HttpContext http, EntityClient grains, IProjectionStore projections)
    {
        var (body, problem) = await SmallBody.Read(http, BodyLimit);
        if (problem is not null)
        {
            return problem;
        }

        if (CodeIn(body) is not { } code)
        {
            return HttpProblem.Of(http, 400, "invalidBody", new Text("请求体须为 {\"code\": \"…\"}", "The body must be {\"code\": \"…\"}"), "code");
        }

        if (FollowUpCode.Digest(code) is not { } digest || await RequestIndex.Followed(digest, projections, http.RequestAborted) is not { } id)
        {
            return HttpProblem.Of(http, 404, "unknownCode", new Text("没有此查询码对应的申请", "No request has this code"), "code");
        }

        var (request, _) = await grains.Read<DisclosureRequest>(id, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(Shown(request, Languages.PrefersEnglish(http)), EntityJson.Options);
    }

    private static object Shown(DisclosureRequest request, bool english) => new
    {
        city = request.City,
        addressee = request.Addressee,
        subject = request.Subject,
        stage = request.Stage,
        receivedOn = request.ReceivedOn,
        replyDue = request.ReplyDue is not { Due: var due } replyDue ? null : new
        {
            day = due.Day,
            isStated = replyDue.IsStated,
            provisional = due.IsProvisional,
            explanation = due.InWords().In(english),
            start = due.Term.Start,
            from = due.Term.From,
            unit = due.Term.Unit,
            budget = due.Term.Budget,
            suspensions = due.Term.Suspensions,
            skipped = due.Skipped,
            madeWorking = due.Counted,
            notices = due.Notices,
            source = replyDue.Source,
        },
        dueMoves = request.DueMoves,
        correction = request.Correction,
        consultations = request.Consultations.Select(c => new { c.AskedOn, c.AnsweredOn }),
        extension = request.Extension,
        reply = request.Reply,
    };

    private static string? CodeIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
