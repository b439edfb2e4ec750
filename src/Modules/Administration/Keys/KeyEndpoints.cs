using System.Text.Json;
using InfoGov.Calendar;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Administration;

/// <summary>What administrators ask of keys: to list, make and rotate them. Revoking one is a command.</summary>
internal static class KeyEndpoints
{
    private const int BodyLimit = 4096;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.MapGroup("/api/administration").RequireAuthorization().WithTags("administration");
        keys.MapGet("/keys", List).Is(KeyOperations.List);
        keys.MapGet("/keys/{id}", One).Is(KeyOperations.One);
        keys.MapPost("/create-key", Create).Is(KeyOperations.Create);
        keys.MapPost("/{id}/rotate-key", Rotate).Is(KeyOperations.Rotate);
    }

    private static Task<IResult> List(HttpContext http, IProjectionStore store, TimeProvider time) =>
        For(http, caller => KeyList.On(time.Today()).Answer(http, store, Confined(caller)));

    private static Task<IResult> One(HttpContext http, string id, IProjectionStore store, TimeProvider time) => For(http, async caller =>
    {
        await using var connection = await store.OpenLatest(http.RequestAborted);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {KeyList.Columns(time.Today())} FROM {KeyRows.Keys.Name} WHERE {ListCondition.All(ListCondition.In("id", [id]), Confined(caller)).Bind(command)}";
        await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
        return await reader.ReadAsync(http.RequestAborted) ? Results.Json(KeyList.Read(reader), ListingJson.Options) : Unknown(http);
    });

    private static Task<IResult> Create(HttpContext http, ApiKeys keys, Lawbook lawbook, TimeProvider time) => For(http, async caller =>
    {
        var asked = await Read<KeyRequest>(http);
        if (caller.City is { } confined && asked.City != confined)
        {
            throw new CommandRefusedException(new Problem(403, "otherCity", new Text($"此密钥只限于“{confined}”", $"This key is confined to “{confined}”"), "city"));
        }

        var key = await keys.Create(asked.Holder(lawbook, time.Today()), http.RequestAborted, asked.ExpiresOn, caller);
        var id = key.Split('_')[1];
        AuditedEntity.Note(http, ApiKey.At(id));
        http.Response.Headers.Location = $"/api/administration/keys/{id}";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new KeyMade(id, key, asked.Role, asked.Unit, asked.City, asked.Area, asked.ExpiresOn), ListingJson.Options, statusCode: 201);
    });

    private static Task<IResult> Rotate(HttpContext http, string id, ApiKeys keys, EntityClient grains, TimeProvider time) => For(http, async caller =>
    {
        var asked = http.Request.ContentLength is 0 or null && http.Request.Headers.TransferEncoding.Count == 0 ? new RotationAsked() : await Read<RotationAsked>(http);
        if (asked.OverlapHours is < 0 or > RotationAsked.Most)
        {
            throw new CommandRefusedException(new Problem(400, "invalid", new Text($"overlapHours 须为 0 至 {RotationAsked.Most}", $"overlapHours is 0 to {RotationAsked.Most}"), "overlapHours"));
        }

        if (asked.ExpiresOn < time.Today())
        {
            throw new CommandRefusedException(new Problem(400, "invalid", new Text("有效期末日已过", "The last day has passed already"), "expiresOn"));
        }

        var (key, version) = await grains.Read<ApiKey>(ApiKey.At(id), http.RequestAborted);
        AuditedEntity.Note(http, ApiKey.At(id));
        if (version == 0 || (caller.City is { } confined && key.City != confined))
        {
            return Unknown(http);
        }

        var overlap = TimeSpan.FromHours(asked.OverlapHours);
        var rotated = await keys.Rotate(id, overlap, asked.ExpiresOn, caller, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new KeyRotatedAnswer(id, rotated, time.GetUtcNow() + overlap), ListingJson.Options);
    });

    /// <summary>The answer to the caller, or the problem that stands against it.</summary>
    public static async Task<IResult> For(HttpContext http, Func<Caller, Task<IResult>> answer)
    {
        var caller = http.Features.Get<Caller>()!;
        try
        {
            return await answer(caller);
        }
        catch (CommandRefusedException refused)
        {
            return HttpProblem.Of(http, refused.Problem.Status, refused.Problem.Code, refused.Problem.Detail, refused.Problem.Path ?? "$");
        }
    }

    /// <summary>A small body.</summary>
    public static async Task<T> Read<T>(HttpContext http)
    {
        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            throw new CommandRefusedException(new Problem(http.Request.HasJsonContentType() ? 413 : 415, http.Request.HasJsonContentType() ? "tooLarge" : "unsupportedMediaType", new Text("请求体须为 4 KiB 以内的 application/json", "The body is application/json of 4 KiB at most"), "$"));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body, Strict) ?? throw new JsonException();
        }
        catch (JsonException invalid)
        {
            var path = string.IsNullOrEmpty(invalid.Path) || invalid.Path == "$" ? "$" : invalid.Path.TrimStart('$').TrimStart('.');
            throw new CommandRefusedException(new Problem(400, "invalidBody", new Text($"“{path}”处无效：缺少成员、成员不认识或者类型不符", $"Invalid at “{path}”: a member is missing, unknown or of the wrong type"), path));
        }
    }

    private static ListCondition? Confined(Caller caller) => caller.City is { } city ? ListCondition.In("city", [city]) : null;

    private static IResult Unknown(HttpContext http) => HttpProblem.Of(http, 404, "unknownKey", new Text("没有此密钥", "There is no such key"), "id");
}
