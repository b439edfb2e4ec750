using System.Globalization;
using System.Text.Json;
using InfoGov.Documents;
using InfoGov.Entities;
using InfoGov.Host.Startup;
using InfoGov.Law;
using InfoGov.Secrecy;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Host.Commands;

/// <summary>
/// Documents of an entity: <c>POST /api/{module}/{id}/documents</c> attaches one, <c>GET …/documents/{number}</c> gives it out
/// for saving, <c>POST …/documents/{number}/withdraw</c> withdraws it.
/// </summary>
internal static class DocumentEndpoints
{
    private const int LongestName = 200;
    private const int LongestTitle = 500;
    private const int Overhead = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints, InfoGovHost host, string module, IReadOnlyList<EntityKind> kinds)
    {
        var documents = endpoints.MapGroup($"/api/{module}/{{id}}/documents").RequireAuthorization().WithTags(module);
        documents.MapPost("", (HttpContext http, string id) => Attach(http, host, kinds, id))
            .Accepts<IFormFile>("multipart/form-data").Produces<object>(201).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).WithName($"{module}-attach-document")
            .WithSummary("Attach a document")
            .WithDescription($"multipart/form-data: file, and optionally on (the day it takes effect), title. Types: {string.Join(' ', DocumentTypes.Endings)}. Takes Idempotency-Key.");
        documents.MapGet("/{number}", (HttpContext http, string id, int number) => Give(http, host, kinds, id, number))
            .Produces(200, contentType: "application/octet-stream").ProducesProblem(404).ProducesProblem(410).WithName($"{module}-get-document").WithSummary("The content of a document, for saving");
        documents.MapPost("/{number}/withdraw", (HttpContext http, string id, int number) => Withdraw(http, host, kinds, id, number))
            .Accepts<Withdrawal>("application/json")
            .Produces<object>().ProducesProblem(400).ProducesProblem(404).WithName($"{module}-withdraw-document").WithSummary("Withdraw a document; the body gives the reason");
    }

    /// <summary>True for the address at which documents come in, as a form.</summary>
    public static bool Takes(PathString path) => path.Value?.EndsWith("/documents", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<IResult> Attach(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id)
    {
        if (await Find(host, kinds, id, http.RequestAborted) is not { } entity)
        {
            return Unknown(http, id);
        }

        var caller = Identity.Callers.Caller(http);
        if (!MayWrite(host, entity.Kind, caller))
        {
            return NotAdmitted(http);
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

        var largest = host.DocumentSettings.LargestBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // What is too large is drained up to twice the limit, so that the answer reaches a sender who is still sending.
            limit.MaxRequestBodySize = (2 * largest) + Overhead;
        }

        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest + Overhead, ValueCountLimit = 10, ValueLengthLimit = 4096, MemoryBufferThreshold = Overhead }, http.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return broken is BadHttpRequestException { StatusCode: 413 } || (broken is InvalidDataException && broken.Message.Contains("body length limit", StringComparison.OrdinalIgnoreCase))
                ? TooLarge(http, largest)
                : Problems.Of(http, 400, "invalidBody", new Text("请求体不是完整的 multipart/form-data", "The body is no whole multipart/form-data"), "$");
        }

        if (form.Files.Count != 1 || form.Files.GetFile("file") is not { } file)
        {
            return Problems.Of(http, 400, "invalid", new Text("须有且只有一个名为 file 的文件", "There must be one file, named file"), "file");
        }

        if (form.Keys.FirstOrDefault(k => k is not ("on" or "title")) is { } other)
        {
            return Problems.Of(http, 400, "invalid", new Text($"没有字段“{other}”；可用：file、on、title", $"There is no field “{other}”; there are file, on, title"), other);
        }

        DateOnly? on = null;
        if (form["on"].FirstOrDefault() is { Length: > 0 } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                return Problems.Of(http, 400, "invalid", new Text("on 应为日期 yyyy-MM-dd", "on is a day as yyyy-MM-dd"), "on");
            }

            on = parsed;
        }

        var title = form["title"].FirstOrDefault() is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;
        if (title?.Length > LongestTitle)
        {
            return Problems.Of(http, 400, "invalid", new Text($"title 至多 {LongestTitle} 个字符", $"title has {LongestTitle} characters at most"), "title");
        }

        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return Problems.Of(http, 400, "invalid", new Text($"文件名须为 1 至 {LongestName} 个字符，不含控制字符", $"The name of the file has 1 to {LongestName} characters and no control characters"), "file");
        }

        if (file.Length == 0)
        {
            return Problems.Of(http, 400, "invalid", new Text("文件为空", "The file is empty"), "file");
        }

        if (file.Length > largest)
        {
            return TooLarge(http, largest);
        }

        if (DocumentTypes.Of(name) is not { } type || !await Fits(file, name, http.RequestAborted))
        {
            var known = string.Join(' ', DocumentTypes.Endings);
            return Problems.Of(http, 415, "documentTypeNotTaken", new Text($"不接受此类文件，或者内容与文件名不符；可用：{known}", $"Documents of this type are not taken, or the content is not what the name says; taken are {known}"), "file");
        }

        string sha256;
        await using (var content = file.OpenReadStream())
        {
            sha256 = await host.Documents.Put(content, http.RequestAborted);
        }

        var result = await entity.Kind.Attach(host.Grains, entity.Id, new AttachedContent(name, type, file.Length, sha256, title, on), caller, idempotencyKey, http.RequestAborted);
        if (result is not CommandResult.Accepted accepted)
        {
            return Problems.Of(http, ((CommandResult.Rejected)result).Problem);
        }

        var (_, life) = await host.Grains.ReadState(entity.Id, http.RequestAborted);
        var attached = life.Documents.Last(d => d.Sha256 == sha256 && d.Name == name);
        http.Response.Headers.ETag = $"\"{accepted.Version}\"";
        http.Response.Headers.Location = $"{http.Request.Path}/{attached.Number}";
        return Results.Json(Show(attached, http.Request.Path), CommandJson.Options, statusCode: 201);
    }

    private static async Task<IResult> Give(HttpContext http, InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, int number)
    {
        if (await Find(host, kinds, id, http.RequestAborted) is not { } entity || number < 1 || number > entity.Life.Documents.Length)
        {
            return Unknown(http, id);
        }

        if (entity.State is ISecretMatter { FoundSecretOn: not null })
        {
            return Problems.Of(http, SecretMatters.NotApplicable([]));
        }

        var document = entity.Life.Documents[number - 1];
        if (document.WithdrawnOn is not null)
        {
            return Problems.Of(http, 410, "documentWithdrawn", new Text("该文件已撤回", "The document was withdrawn"));
        }

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
        if (await Find(host, kinds, id, http.RequestAborted) is not { } entity)
        {
            return Unknown(http, id);
        }

        var caller = Identity.Callers.Caller(http);
        if (!MayWrite(host, entity.Kind, caller))
        {
            return NotAdmitted(http);
        }

        var (body, unread) = await SmallBody.Read(http, Overhead);
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
            : Results.Json(new { id, number, withdrawn = true }, CommandJson.Options);
    }

    /// <summary>A document as the page of its entity shows it.</summary>
    public static object Show(Attachment document, string url) => new
    {
        number = document.Number,
        name = document.Name,
        title = document.Title,
        mediaType = document.MediaType,
        size = document.Size,
        sha256 = document.Sha256,
        on = document.On,
        receivedAt = document.ReceivedAt,
        by = document.By,
        withdrawnOn = document.WithdrawnOn,
        withdrawnFor = document.WithdrawnFor,
        url = document.WithdrawnOn is null ? $"{url}/{document.Number}" : null,
    };

    private static async Task<bool> Fits(IFormFile file, string name, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        var beginning = new byte[DocumentTypes.Beginning];
        var read = await content.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        return DocumentTypes.Fits(name, beginning.AsSpan(0, read));
    }

    private static async Task<(EntityKind Kind, EntityId Id, object State, Life Life)?> Find(InfoGovHost host, IReadOnlyList<EntityKind> kinds, string id, CancellationToken cancellation)
    {
        foreach (var kind in kinds)
        {
            var grain = new EntityId(kind.Name, id);
            var (state, life) = await host.Grains.ReadState(grain, cancellation);
            if (life.Version > 0)
            {
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

    private static IResult TooLarge(HttpContext http, long largest) =>
        Problems.Of(http, 413, "tooLarge", new Text($"文件超过 {largest} 字节", $"The document is larger than {largest} bytes"), "file");

    internal sealed record Withdrawal(string? Reason = null);
}
