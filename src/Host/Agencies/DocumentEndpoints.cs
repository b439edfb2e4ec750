using System.Text.Json;
using InfoGov.Api;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Auditing;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Secrecy;
using Microsoft.Net.Http.Headers;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>
/// Documents of an entity: <c>POST /api/{module}/{id}/documents</c> attaches one, <c>GET …/documents/{number}</c> gives it out
/// for saving, <c>POST …/documents/{number}/withdraw</c> withdraws it.
/// </summary>
internal static class DocumentEndpoints
{
    private const int BodyLimit = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, string module, IReadOnlyList<EntityKind> kinds)
    {
        var documents = endpoints.MapGroup($"/api/{module}/{{id}}/documents").RequireAuthorization().WithTags(module);
        documents.MapPost("", (HttpContext http, string id) => Attach(http, host, kinds, id))
            .Is(EntityOperations.Attach(module, kinds));
        documents.MapGet("/{number}", (HttpContext http, string id, int number) => Give(http, host, kinds, id, number))
            .Is(EntityOperations.GiveDocument(module, kinds));
        documents.MapPost("/{number}/withdraw", (HttpContext http, string id, int number) => Withdraw(http, host, kinds, id, number))
            .Is(EntityOperations.WithdrawDocument(module, kinds));
    }

    /// <summary>True for the address at which documents come in, as a form.</summary>
    public static bool Takes(PathString path) => path.Value?.EndsWith("/documents", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<IResult> Attach(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id)
    {
        if (await Find(http, host, kinds, id) is not { } entity)
        {
            return Unknown(http, id);
        }

        var caller = Identity.Callers.Caller(http);
        if (!MayWrite(host, entity.Kind, caller))
        {
            return NotAdmitted(http);
        }

        if (await host.Gate.ToAct(caller, entity.Kind, entity.Id, entity.State, entity.Life, http.RequestAborted) is { } stop)
        {
            return Problems.Of(http, stop);
        }

        var idempotencyKey = http.Request.Headers["Idempotency-Key"].FirstOrDefault();
        if (idempotencyKey is { Length: 0 or > 200 })
        {
            return Problems.Of(http, 400, "invalidIdempotencyKey", new Text("Idempotency-Key 须为 1 至 200 个字符", "Idempotency-Key must have 1 to 200 characters"));
        }

        if (!http.Request.HasFormContentType)
        {
            return UnsupportedContent.Type(http, "multipart/form-data");
        }

        if (entity.State is ISecretMatter { FoundSecretOn: not null })
        {
            // Not a byte of it is read.
            return Problems.Of(http, SecretMatters.NotApplicable([]));
        }

        var (upload, problem) = await DocumentUpload.Read(http, host.DocumentSettings.LargestBytes, "on", "title");
        return upload is null ? problem! : await Take(http, host, upload, entity.Kind, entity.Id, caller, idempotencyKey);
    }

    /// <summary>Attaches an upload to an entity: 201, or why not.</summary>
    public static async Task<IResult> Take(HttpContext http, InfoGovHost host, Upload upload, EntityKind kind, EntityId id, Caller caller, string? idempotencyKey)
    {
        var (result, sha256) = await Keep(host, kind, id, upload, caller, idempotencyKey, http.RequestAborted);
        if (result is not CommandResult.Accepted accepted)
        {
            return Problems.Of(http, ((CommandResult.Rejected)result).Problem);
        }

        var (_, life) = await host.Grains.ReadState(id, http.RequestAborted);
        var attached = life.Documents.Last(d => d.Sha256 == sha256 && d.Name == upload.Name);
        http.Response.Headers.ETag = $"\"{accepted.Version}\"";
        http.Response.Headers.Location = $"{http.Request.Path}/{attached.Number}";
        return Results.Json(DocumentAnswer.Of(attached, http.Request.PathBase + http.Request.Path), CommandJson.Options, statusCode: 201);
    }

    /// <summary>
    /// Keeps the content and attaches it: the content first, so that nothing recorded lacks it; when the document is refused, the
    /// content goes again.
    /// </summary>
    private static async Task<(CommandResult Result, string Sha256)> Keep(InfoGovHost host, EntityKind kind, EntityId id, Upload upload, Caller caller, string? idempotencyKey, CancellationToken cancellation)
    {
        var kept = await Put(host, upload, cancellation);
        CommandResult? result = null;
        try
        {
            result = await kind.Attach(host.Grains, id, new AttachedContent(upload.Name, upload.MediaType, upload.File.Length, kept.Sha256, upload.Title, upload.On), caller, idempotencyKey, cancellation);
        }
        finally
        {
            // Without a result it is not known whether it was recorded; the next start removes what was not.
            if (result is CommandResult.Rejected && kept.IsNew)
            {
                await host.Documents.Release(host.Log, kept.Sha256, CancellationToken.None);
            }
        }

        if (result is CommandResult.Accepted)
        {
            await using var there = await host.Documents.Open(kept.Sha256, CancellationToken.None);
            if (there is null)
            {
                // Another upload of the same was refused meanwhile, or a host started, and took it away.
                await Put(host, upload, CancellationToken.None);
            }
        }

        return (result, kept.Sha256);
    }

    private static async Task<KeptContent> Put(InfoGovHost host, Upload upload, CancellationToken cancellation)
    {
        await using var content = upload.File.OpenReadStream();
        try
        {
            return await host.Documents.Put(content, cancellation);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(full);
        }
    }

    private static async Task<IResult> Give(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, int number)
    {
        if (await Find(http, host, kinds, id) is not { } entity)
        {
            return Unknown(http, id);
        }

        if (await host.Gate.ToLook(Identity.Callers.Caller(http), entity.Kind, entity.Id, entity.State, entity.Life, http.RequestAborted) is { } stop)
        {
            return Problems.Of(http, stop);
        }

        if (entity.State is ISecretMatter { FoundSecretOn: not null })
        {
            return Problems.Of(http, SecretMatters.NotApplicable([]));
        }

        if (number < 1 || number > entity.Life.Documents.Length)
        {
            return Unknown(http, id);
        }

        var document = entity.Life.Documents[number - 1];
        if (document.WithdrawnOn is not null)
        {
            return Problems.Of(http, 410, "documentWithdrawn", new Text("该文件已撤回", "The document was withdrawn"));
        }

        return await Stream(http, host, document);
    }

    /// <summary>The content of a document, for saving.</summary>
    public static async Task<IResult> Stream(HttpContext http, InfoGovHost host, Attachment document)
    {
        if (await host.Documents.Open(document.Sha256, http.RequestAborted) is not { } content)
        {
            return Problems.Of(http, 503, "documentMissing", new Text("文件内容暂不可用，请联系管理员", "The content cannot be found; tell an administrator"));
        }

        // Never shown in the browser: saved, or not at all.
        var headers = http.Response.Headers;
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = document.Name }.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache";
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(document.Sha256))}:";
        return Results.Stream(content, "application/octet-stream", entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }

    private static async Task<IResult> Withdraw(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, int number)
    {
        if (await Find(http, host, kinds, id) is not { } entity)
        {
            return Unknown(http, id);
        }

        var caller = Identity.Callers.Caller(http);
        if (!MayWrite(host, entity.Kind, caller))
        {
            return NotAdmitted(http);
        }

        if (await host.Gate.ToAct(caller, entity.Kind, entity.Id, entity.State, entity.Life, http.RequestAborted) is { } stop)
        {
            return Problems.Of(http, stop);
        }

        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            return unread;
        }

        Withdrawal? asked;
        try
        {
            asked = TextLimits.Check(body) is { } tooLong
                ? throw new CommandRefusedException(new Problem(400, "tooLong", tooLong.Detail, tooLong.Path))
                : JsonSerializer.Deserialize<Withdrawal>(body, CommandJson.Options);
        }
        catch (JsonException invalid)
        {
            var (path, detail) = BodyFaults.Explain(body, invalid);
            return Problems.Of(http, 400, "invalidBody", detail, path);
        }
        catch (CommandRefusedException refused)
        {
            return Problems.Of(http, refused.Problem);
        }

        return await entity.Kind.Withdraw(host.Grains, entity.Id, number, asked?.Reason ?? "", caller, http.RequestAborted) is CommandResult.Rejected rejected
            ? Problems.Of(http, rejected.Problem)
            : Results.Json(new WithdrawnAnswer(id, number, Withdrawn: true), CommandJson.Options);
    }

    private static async Task<(EntityKind Kind, EntityId Id, object State, Life Life)?> Find(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id)
    {
        foreach (var kind in kinds)
        {
            var grain = new EntityId(kind.Name, id);
            var (state, life) = await host.Grains.ReadState(grain, http.RequestAborted);
            if (life.Version > 0)
            {
                (AuditNote.Of(http).Entity, AuditNote.Of(http).ShowsPersons) = (grain, HttpMethods.IsGet(http.Request.Method) && kind.Readers is { AreFew: true });
                return (kind, grain, state, life);
            }
        }

        return null;
    }

    /// <summary>Whoever may send some command to such an entity may attach documents to it.</summary>
    private static bool MayWrite(InfoGovHost host, EntityKind kind, Caller caller) => host.Slices.All.Any(s => s.Offer.Kind == kind.Name && s.Senders.Admits(caller));

    private static IResult NotAdmitted(HttpContext http) =>
        Problems.Of(http, 403, "senderNotAdmitted", new Text("此密钥不能办理该项的任何事项，也不能附文件", "This key may do nothing to the entity, nor attach documents to it"));

    private static IResult Unknown(HttpContext http, string id) => Problems.Of(http, 404, "unknownEntity", new Text($"没有编号为“{id}”的记录或文件", $"There is nothing with the id “{id}”, or no such document"));

}
