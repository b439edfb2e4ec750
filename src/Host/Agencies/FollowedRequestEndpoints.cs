using System.Text.Json;
using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Publications;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>
/// <c>POST /api/disclosure/follow-request</c> and the steps below it: the applicant follows a request, answers a correction, adds and
/// fetches documents, withdraws and objects by the code that was given when it was made. The code is in the body, so that no log of addresses
/// holds it.
/// </summary>
internal static class FollowedRequestEndpoints
{
    private const int BodyLimit = 128 * 1024;
    private const int CodeLimit = 1024;
    private const int MostDocuments = 50;

    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host)
    {
        var follow = endpoints.MapGroup(FollowedRequest.Path).AllowAnonymous().RequireRateLimiting(PublicLimit.Policy).WithTags("disclosure");
        Offer<ByCode>("", FollowedRequestOperations.Look, (_, _) => null);
        Offer<CorrectionSent>("/answer-correction", FollowedRequestOperations.AnswerCorrection, (body, _) => new RecordCorrection { Subject = body.Subject, Text = body.Text });
        Offer<WithdrawalSent>("/withdraw", FollowedRequestOperations.Withdraw, (body, _) => new WithdrawRequest(body.Reason));
        Offer<ObjectionSent>("/object", FollowedRequestOperations.Object, (body, _) => new ObjectToReply(body.Grounds));
        follow.MapPost("/get-document", (Delegate)((HttpContext http) => Give(http, host))).Is(FollowedRequestOperations.GetDocument);
        follow.MapPost("/add-document", (Delegate)((HttpContext http) => Add(http, host))).DisableAntiforgery().Is(FollowedRequestOperations.AddDocument);

        void Offer<TBody>(string step, Operation operation, Func<TBody, DisclosureRequest, Command<DisclosureRequest>?> command)
            where TBody : ByCode => follow.MapPost(step, (Delegate)((HttpContext http) => Take(http, host, command))).Is(operation);
    }

    /// <summary>Looks at the request, after a step of the applicant if there is one.</summary>
    private static async Task<IResult> Take<TBody>(HttpContext http, InfoGovHost host, Func<TBody, DisclosureRequest, Command<DisclosureRequest>?> step)
        where TBody : ByCode
    {
        var (body, id, problem) = await Read<TBody>(http, host);
        if (body is null)
        {
            return problem!;
        }

        var (request, _) = await host.Grains.Read<DisclosureRequest>(id, http.RequestAborted);
        if (step(body, request) is { } command && await host.Grains.Send(id, command, Caller.Anonymous, cancellation: http.RequestAborted) is CommandResult.Rejected rejected)
        {
            return Problems.Of(http, rejected.Problem, id);
        }

        return await Shown(http, host, id);
    }

    private static async Task<IResult> Give(HttpContext http, InfoGovHost host)
    {
        var (body, id, problem) = await Read<DocumentByCode>(http, host);
        if (body is null)
        {
            return problem!;
        }

        var (state, life) = await host.Grains.ReadState(id, http.RequestAborted);
        if (FollowedRequest.DocumentFor((DisclosureRequest)state, life, body.Number) is not { } document)
        {
            return Problems.Of(http, 404, "unknownDocument", new Text($"没有可取的第 {body.Number} 号文件", $"There is no document {body.Number} for you to fetch"), "number");
        }

        var content = await DocumentEndpoints.Stream(http, host, document);
        http.Response.Headers.CacheControl = "no-store";
        return content;
    }

    private static async Task<IResult> Add(HttpContext http, InfoGovHost host)
    {
        if (!http.Request.HasFormContentType)
        {
            return Problems.Of(http, 415, "unsupportedMediaType", new Text("请用 multipart/form-data：code、file、title", "Send multipart/form-data: code, file, title"));
        }

        var (upload, problem) = await DocumentUpload.Read(http, host.DocumentSettings.LargestBytes, "code", "title");
        if (upload is null)
        {
            return problem!;
        }

        var (id, unknown) = await Find(http, host, upload.Code ?? "");
        if (unknown is not null)
        {
            return unknown;
        }

        return await Keep(http, host, upload, id) ?? await Shown(http, host, id, 201);
    }

    /// <summary>Keeps a document of the applicant; null when it was, else why not.</summary>
    public static async Task<IResult?> Keep(HttpContext http, InfoGovHost host, Upload upload, EntityId id)
    {
        var (state, life) = await host.Grains.ReadState(id, http.RequestAborted);
        if (((DisclosureRequest)state).Withdrawal is not null)
        {
            return Problems.Of(http, 409, "wrongStage", new Text("申请已撤回", "The request was withdrawn"));
        }

        if (life.Documents.Length >= MostDocuments)
        {
            return Problems.Of(http, 409, "tooManyDocuments", new Text($"一件申请至多 {MostDocuments} 份文件", $"A request has {MostDocuments} documents at most"));
        }

        var kept = await DocumentEndpoints.Take(http, host, upload, host.Kinds.Of(id), id, Caller.Anonymous, idempotencyKey: null);
        http.Response.Headers.Remove("Location");
        return kept is IStatusCodeHttpResult { StatusCode: 201 } ? null : kept;
    }

    private static async Task<IResult> Shown(HttpContext http, InfoGovHost host, EntityId id, int status = 200)
    {
        var (state, life) = await host.Grains.ReadState(id, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(FollowedRequest.Shown((DisclosureRequest)state, life, host.Time.Today(), Languages.PrefersEnglish(http)), EntityJson.Options, statusCode: status);
    }

    private static async Task<(TBody? Body, EntityId Id, IResult? Problem)> Read<TBody>(HttpContext http, InfoGovHost host)
        where TBody : ByCode
    {
        var (bytes, unread) = await SmallBody.Read(http, typeof(TBody) == typeof(ByCode) ? CodeLimit : BodyLimit);
        if (unread is not null)
        {
            return (null, default, unread);
        }

        try
        {
            if (TextLimits.Check(bytes) is { } tooLong)
            {
                return (null, default, Problems.Of(http, 400, "tooLong", tooLong.Detail, tooLong.Path));
            }

            if (JsonSerializer.Deserialize<TBody>(bytes, CommandJson.Options) is not { } body)
            {
                return (null, default, Problems.Of(http, 400, "invalidBody", new Text("请求体须为对象", "The body must be an object"), "$"));
            }

            var (id, unknown) = await Find(http, host, body.Code);
            return unknown is null ? (body, id, null) : (null, default, unknown);
        }
        catch (JsonException invalid)
        {
            var (path, detail) = BodyFaults.Explain(bytes, invalid);
            return (null, default, Problems.Of(http, 400, "invalidBody", detail, path));
        }
        catch (InvalidOperationException)
        {
            return (null, default, Problems.Of(http, 400, "invalidBody", new Text("请求体不是有效的 Unicode 文本", "The body is not valid Unicode text"), "$"));
        }
    }

    /// <summary>The request that a code belongs to.</summary>
    public static async Task<(EntityId Id, IResult? Problem)> Find(HttpContext http, InfoGovHost host, string code) =>
        FollowUpCode.Digest(code) is { } digest && await RequestIndex.Followed(digest, host.Log.Projections, http.RequestAborted) is { } id
            ? (id, null)
            : (default, Problems.Of(http, 404, "unknownCode", new Text("没有此查询码对应的申请；查询码为 25 个字母和数字，分隔与大小写不限", "No request has this code; a code has 25 letters and digits, however they are grouped, in either case"), "code"));
}
