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
    private const int BodyLimit = 16 * 1024;
    private const int LongestUnit = 200;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The list of webhooks.</summary>
    public static readonly Listing.Listing Hooks = new(
        "webhooks",
        "id, url, city, unit, role, kinds, status, created_at, created_by, delivered, dead_letters, attempts, next_attempt_at",
        [("createdAt", "created_at"), ("url", "url"), ("status", "status")],
        [ListFilter.Text("city", "city"), ListFilter.Choice<WebhookStatus>("status", "status")],
        reader => new WebhookRow(
            reader.GetString(0), reader.GetString(1), reader.Text(2), reader.Text(3), reader.Text(4), reader.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11), reader.Text(12)));

    /// <summary><c>POST /api/administration/create-webhook</c>: answers the secret, which is shown this once.</summary>
    public static async Task<IResult> Create(HttpContext http, EntityClient grains, ILog log, CityRegister cities, WebhookNetworks networks)
    {
        var caller = http.Features.Get<Caller>()!;
        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            return unread;
        }

        try
        {
            var asked = Read(body);
            var filter = Filter(asked, caller, cities);
            var url = WebhookUrl.Check(asked.Url, networks);
            var id = $"webhook-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}";
            var secret = WebhookSecret.New();

            // The secret first: a webhook is never without one.
            await grains.Send(WebhookSecret.Of(id), new KeepSecret(secret), caller, cancellation: http.RequestAborted);
            await grains.Send(new EntityId(Webhook.KindName, id), new CreateWebhook(url, filter, await log.Head(http.RequestAborted)), caller, cancellation: http.RequestAborted);
            http.Response.Headers.Location = $"/api/administration/webhooks/{id}";
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new WebhookMade(id, url, secret, filter.City, filter.Unit, filter.Role, filter.Kinds), ListingJson.Options, statusCode: 201);
        }
        catch (CommandRefusedException refused)
        {
            return HttpProblem.Of(http, refused.Problem.Status, refused.Problem.Code, refused.Problem.Detail, refused.Problem.Path ?? "$");
        }
    }

    /// <summary><c>GET /api/administration/webhooks</c>.</summary>
    public static async Task<IResult> List(HttpContext http, IProjectionStore store)
    {
        var caller = http.Features.Get<Caller>()!;
        return await Hooks.Answer(http, store, caller.City is { } city ? ListCondition.In("city", [city]) : null);
    }

    /// <summary><c>GET /api/administration/webhooks/{id}</c>.</summary>
    public static async Task<IResult> One(HttpContext http, string id, EntityClient grains)
    {
        var caller = http.Features.Get<Caller>()!;
        return await Find(id, caller, grains, http) is not { } hook ? Unknown(http) : Results.Json(
            new WebhookAnswer(
                id, hook.Url, hook.Filter.City, hook.Filter.Unit, hook.Filter.Role, hook.Filter.Kinds, hook.Status, hook.CreatedAt, hook.CreatedBy, hook.Delivered, hook.Cursor.Position, hook.Waiting,
                hook.DeadLetters.Select(d => new DeadLetterAnswer(d.Notice, d.Attempts, d.At, d.Status, d.Error, d.Again))),
            ListingJson.Options);
    }

    /// <summary><c>POST /api/administration/webhooks/{id}/test</c>: the message has the kind <c>test</c>, and is not in the log.</summary>
    public static async Task<IResult> Test(HttpContext http, string id, EntityClient grains, WebhookSender sender, TimeProvider time)
    {
        var caller = http.Features.Get<Caller>()!;
        if (await Find(id, caller, grains, http) is not { } hook)
        {
            return Unknown(http);
        }

        var (secret, _) = await grains.Read<WebhookSecret>(WebhookSecret.Of(id), http.RequestAborted);
        var message = $"test-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var body = WebhookSender.Body(new { id = message, kind = "test", recordedAt = ColumnValue.FromInstant(time.GetUtcNow()) });
        var sent = await sender.Send(hook.Url, secret.Value!, message, body, http.RequestAborted);
        return Results.Json(new WebhookTested(message, sent.IsDelivered, sent.Status, sent.Error), ListingJson.Options);
    }

    private static async Task<Webhook?> Find(string id, Caller caller, EntityClient grains, HttpContext http)
    {
        var (hook, version) = await grains.Read<Webhook>(new EntityId(Webhook.KindName, id), http.RequestAborted);
        return version > 0 && hook.IsFor(caller) ? hook : null;
    }

    private static IResult Unknown(HttpContext http) => HttpProblem.Of(http, 404, "unknownWebhook", new Text("没有此推送", "There is no such webhook"), "id");

    private static WebhookAsked Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<WebhookAsked>(body, Strict) ?? throw new JsonException();
        }
        catch (JsonException invalid)
        {
            throw Order.Refuse(400, "invalidBody", "请求体应为 JSON 对象：url，可加 city、unit、role、kinds", "The body is a JSON object: url, and city, unit, role, kinds if wanted.", string.IsNullOrEmpty(invalid.Path) ? "$" : invalid.Path);
        }
    }

    private static NoticeFilter Filter(WebhookAsked asked, Caller caller, CityRegister cities)
    {
        if (asked.City is { } city && !cities.IsKnown(city))
        {
            throw Order.Refuse(400, "unknownCity", $"没有城市“{city}”", $"There is no city “{city}”.", "city");
        }

        if (caller.City is { } confined && asked.City is { } other && other != confined)
        {
            throw Order.Refuse(403, "otherCity", $"此密钥只限于“{confined}”", $"This key is confined to “{confined}”.", "city");
        }

        if (asked.Unit is { Length: 0 or > LongestUnit })
        {
            throw Order.Refuse(400, "invalidBody", $"unit 须为 1 至 {LongestUnit} 个字符", $"unit has 1 to {LongestUnit} characters.", "unit");
        }

        return new NoticeFilter(asked.City ?? caller.City, asked.Unit, asked.Role, [.. (asked.Kinds ?? []).Distinct()]);
    }
}
