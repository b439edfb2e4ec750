using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Notices.Webhooks;

/// <summary>What administrators ask of webhooks beside the commands to one: to make one, to see them, to try one.</summary>
internal static class WebhookEndpoints
{
    private const int LongestUnit = 200;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary><c>POST /api/administration/create-webhook</c>: answers the secret, which is shown this once.</summary>
    public static async Task<IResult> Create(HttpContext http, EntityClient grains, ILog log, CityRegister cities)
    {
        if (NotAdmitted(http, out var caller) is { } problem)
        {
            return problem;
        }

        try
        {
            var asked = await Read(http);
            var filter = Filter(asked, caller, cities);
            var url = WebhookUrl.Check(asked.Url);
            var id = $"webhook-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}";
            var secret = WebhookSecret.New();

            // The secret first: a webhook is never without one.
            await grains.Send(WebhookSecret.Of(id), new KeepSecret(secret), caller, cancellation: http.RequestAborted);
            await grains.Send(new EntityId(Webhook.KindName, id), new CreateWebhook(url, filter, await log.Head(http.RequestAborted)), caller, cancellation: http.RequestAborted);
            http.Response.Headers.Location = $"/api/administration/webhooks/{id}";
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new { id, url, secret, city = filter.City, unit = filter.Unit, role = filter.Role, kinds = filter.Kinds }, ListingJson.Options, statusCode: 201);
        }
        catch (CommandRefusedException refused)
        {
            return HttpProblem.Of(http, refused.Problem.Status, refused.Problem.Code, refused.Problem.Detail, refused.Problem.Path ?? "$");
        }
    }

    /// <summary><c>GET /api/administration/webhooks</c>.</summary>
    public static async Task<IResult> List(HttpContext http, IProjectionStore store)
    {
        if (NotAdmitted(http, out var caller) is { } problem)
        {
            return problem;
        }

        var list = new Listing.Listing(
            "webhooks",
            "id, url, city, unit, role, kinds, status, created_at, created_by, delivered, dead_letters, attempts, next_attempt_at",
            [("createdAt", "created_at"), ("url", "url"), ("status", "status")],
            [ListFilter.Text("city", "city"), ListFilter.Choice<WebhookStatus>("status", "status")],
            reader => new
            {
                id = reader.GetString(0),
                url = reader.GetString(1),
                city = reader.Text(2),
                unit = reader.Text(3),
                role = reader.Text(4),
                kinds = reader.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                status = reader.GetString(6),
                createdAt = reader.GetString(7),
                createdBy = reader.GetString(8),
                delivered = reader.GetInt64(9),
                deadLetters = reader.GetInt64(10),
                attempts = reader.GetInt64(11),
                nextAttemptAt = reader.Text(12),
            });
        return await list.Answer(http, store, caller.City is { } city ? ListCondition.In("city", [city]) : null);
    }

    /// <summary><c>GET /api/administration/webhooks/{id}</c>.</summary>
    public static async Task<IResult> One(HttpContext http, string id, EntityClient grains)
    {
        if (NotAdmitted(http, out var caller) is { } problem)
        {
            return problem;
        }

        return await Find(id, caller, grains, http) is not { } hook ? Unknown(http) : Results.Json(
            new
            {
                id,
                url = hook.Url,
                city = hook.Filter.City,
                unit = hook.Filter.Unit,
                role = hook.Filter.Role,
                kinds = hook.Filter.Kinds,
                status = hook.Status,
                createdAt = hook.CreatedAt,
                createdBy = hook.CreatedBy,
                delivered = hook.Delivered,
                position = hook.Cursor.Position,
                waiting = hook.Waiting,
                deadLetters = hook.DeadLetters.Select(d => new { notice = d.Notice, attempts = d.Attempts, at = d.At, status = d.Status, error = d.Error, again = d.Again }),
            },
            ListingJson.Options);
    }

    /// <summary><c>POST /api/administration/webhooks/{id}/test</c>: the message has the kind <c>test</c>, and is not in the log.</summary>
    public static async Task<IResult> Test(HttpContext http, string id, EntityClient grains, WebhookSender sender, TimeProvider time)
    {
        if (NotAdmitted(http, out var caller) is { } problem)
        {
            return problem;
        }

        if (await Find(id, caller, grains, http) is not { } hook)
        {
            return Unknown(http);
        }

        var (secret, _) = await grains.Read<WebhookSecret>(WebhookSecret.Of(id), http.RequestAborted);
        var message = $"test-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var body = WebhookSender.Body(new { id = message, kind = "test", recordedAt = ColumnValue.FromInstant(time.GetUtcNow()) });
        var sent = await sender.Send(hook.Url, secret.Value!, message, body, http.RequestAborted);
        return Results.Json(new { id = message, delivered = sent.IsDelivered, status = sent.Status, error = sent.Error }, ListingJson.Options);
    }

    private static async Task<Webhook?> Find(string id, Caller caller, EntityClient grains, HttpContext http)
    {
        var (hook, version) = await grains.Read<Webhook>(new EntityId(Webhook.KindName, id), http.RequestAborted);
        return version > 0 && hook.IsFor(caller) ? hook : null;
    }

    private static IResult Unknown(HttpContext http) => HttpProblem.Of(http, 404, "unknownWebhook", new Text("没有此推送", "There is no such webhook"), "id");

    private static IResult? NotAdmitted(HttpContext http, out Caller caller)
    {
        caller = http.Features.Get<Caller>()!;
        return caller.IsAdministrator ? null : HttpProblem.Of(http, 403, "senderNotAdmitted", new Text("仅限管理员", "This is for administrators"), "$");
    }

    private static async Task<Asked> Read(HttpContext http)
    {
        try
        {
            return (http.Request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync<Asked>(http.Request.Body, Strict, http.RequestAborted) : null)
                ?? throw new JsonException();
        }
        catch (JsonException invalid)
        {
            throw Order.Refuse(400, "invalidBody", "请求体应为 JSON 对象：url，可加 city、unit、role、kinds", "The body is a JSON object: url, and city, unit, role, kinds if wanted.", string.IsNullOrEmpty(invalid.Path) ? "$" : invalid.Path);
        }
    }

    private static NoticeFilter Filter(Asked asked, Caller caller, CityRegister cities)
    {
        if (asked.City is { } city && !cities.IsKnown(city))
        {
            throw Order.Refuse(400, "unknownCity", $"没有城市“{city}”", $"There is no city “{city}”.", "city");
        }

        if (caller.City is { } confined && asked.City is { } other && other != confined)
        {
            throw Order.Refuse(403, "otherCity", $"此密钥只限于“{confined}”", $"This key is confined to “{confined}”.", "city");
        }

        if (asked.Unit is { } unit && (unit.Length is 0 or > LongestUnit || unit.Contains('\0', StringComparison.Ordinal)))
        {
            throw Order.Refuse(400, "invalidBody", $"unit 须为 1 至 {LongestUnit} 个字符", $"unit has 1 to {LongestUnit} characters.", "unit");
        }

        return new NoticeFilter(asked.City ?? caller.City, asked.Unit, asked.Role, [.. (asked.Kinds ?? []).Distinct()]);
    }

    private sealed record Asked(string? Url, string? City, string? Unit, Role? Role, ImmutableArray<NoticeKind>? Kinds);
}
