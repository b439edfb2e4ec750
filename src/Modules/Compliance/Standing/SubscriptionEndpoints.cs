using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance.Standing;

/// <summary>Subscribing to due days as a calendar: a secret link that its owner can revoke.</summary>
internal static class SubscriptionEndpoints
{
    private const int BodyLimit = 4096;
    private const int LongestText = 200;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The list of one's own.</summary>
    public static readonly Listing.Listing Own = new("subscriptions", "id, city, unit, actor, entity", [("id", "id")], [], reader =>
        new SubscriptionRow(reader.GetString(0), reader.Text(1), reader.Text(2), reader.Text(3), reader.Text(4)));

    /// <summary><c>POST /api/duties/subscriptions</c>: answers the link, which is shown this once.</summary>
    public static async Task<IResult> Open(HttpContext http, EntityClient grains, CityRegister cities, EntityKinds kinds, IProjectionStore store, ReadingGate gate)
    {
        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            return unread;
        }

        SubscriptionAsked? asked;
        try
        {
            asked = JsonSerializer.Deserialize<SubscriptionAsked>(body, Strict);
        }
        catch (JsonException invalid)
        {
            return HttpProblem.Of(http, 400, "invalidBody", new Text("请求体应为 JSON 对象，含 city、unit、actor、entity 中的至少一项", "The body is a JSON object with at least one of city, unit, actor, entity"), string.IsNullOrEmpty(invalid.Path) ? "$" : invalid.Path);
        }

        if (asked is null or { City: null, Unit: null, Actor: null, Entity: null })
        {
            return HttpProblem.Of(http, 400, "invalidBody", new Text("须给出 city、unit、actor、entity 中的至少一项", "Give at least one of city, unit, actor, entity"), "$");
        }

        if (asked.City is { } city && !cities.IsKnown(city))
        {
            return HttpProblem.Of(http, 400, "unknownCity", new Text($"没有城市“{city}”", $"There is no city “{city}”"), "city");
        }

        foreach (var (name, text) in new[] { ("unit", asked.Unit), ("entity", asked.Entity) })
        {
            if (text is { Length: 0 or > LongestText })
            {
                return HttpProblem.Of(http, 400, "invalidBody", new Text($"{name} 须为 1 至 {LongestText} 个字符", $"{name} has 1 to {LongestText} characters"), name);
            }
        }

        var seen = asked.Entity is { } sought ? await gate.Among(Caller(http), DutiesOnRecord.Entities(sought, kinds), http.RequestAborted) : null;
        var entity = seen is null ? null : await Find(seen, store, http.RequestAborted);
        if (asked.Entity is { } named && entity is null)
        {
            return HttpProblem.Of(http, 404, "unknownEntity", new Text($"没有编号为“{named}”的记录", $"There is nothing with the id “{named}”"), "entity");
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var actor = asked.Actor is { } role ? FactType.ShowValue(role) : null;
        await grains.Send(Subscription.At(id), new Subscribe(asked.City, asked.Unit, actor, entity, Subscription.Digest(secret)), Caller(http), cancellation: http.RequestAborted);
        var link = $"{http.Request.PathBase}/api/duties/calendar/{id}-{secret}.ics";
        return Results.Json(new SubscriptionMade(id, link, $"{http.Request.PathBase}/api/duties/subscriptions/{id}"), ListingJson.Options, statusCode: 201);
    }

    /// <summary><c>GET /api/duties/subscriptions</c>: the caller's own, without their secrets.</summary>
    public static Task<IResult> Mine(HttpContext http, IProjectionStore store) =>
        Own.Answer(http, store, new ListCondition("owner = {0}", [Caller(http).Identity]));

    /// <summary><c>DELETE /api/duties/subscriptions/{id}</c>.</summary>
    public static async Task<IResult> Revoke(HttpContext http, string id, EntityClient grains) =>
        await grains.Send(Subscription.At(id), new Unsubscribe(), Caller(http), cancellation: http.RequestAborted) is CommandResult.Rejected rejected
            ? HttpProblem.Of(http, rejected.Problem.Status, rejected.Problem.Code, rejected.Problem.Detail, "id")
            : Results.NoContent();

    /// <summary><c>GET /api/duties/calendar/{link}.ics</c>: whoever has the link may read it.</summary>
    public static async Task<IResult> Calendar(HttpContext http, string link, EntityClient grains, IProjectionStore store, CityRegister cities, ReadingGate gate, TimeProvider time)
    {
        var parts = link.Split('-');
        if (parts.Length != 2 || parts[0].Length != 16 || parts[1].Length != 40 || !link.All(c => char.IsAsciiHexDigitLower(c) || c == '-'))
        {
            return Unknown(http);
        }

        var (subscription, version) = await grains.Read<Subscription>(Subscription.At(parts[0]), http.RequestAborted);
        if (version == 0 || !subscription.Admits(parts[1]))
        {
            return Unknown(http);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        var text = await DutyCalendar.Write(subscription, store, cities, gate, time, Languages.PrefersEnglish(http), http.RequestAborted);
        return Results.Text(text, "text/calendar; charset=utf-8");
    }

    /// <summary>The stream of an entity that is listed; null when there is none.</summary>
    private static async Task<string?> Find(IEnumerable<string> streams, IProjectionStore store, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        foreach (var stream in streams)
        {
            await using var command = SqlLog.Command(connection, "SELECT id FROM entities WHERE id = @id");
            SqlLog.Add(command, "id", stream);
            if (await command.ExecuteScalarAsync(cancellation) is string found)
            {
                return found;
            }
        }

        return null;
    }

    private static IResult Unknown(HttpContext http) =>
        HttpProblem.Of(http, 404, "unknownSubscription", new Text("没有此日历，或者链接已撤销", "There is no such calendar, or its link was revoked"), "$");

    private static Caller Caller(HttpContext http) => http.Features.Get<Caller>()!;
}

/// <summary>Whose due days to subscribe to: at least one of these.</summary>
internal sealed record SubscriptionAsked(string? City = null, string? Unit = null, Role? Actor = null, string? Entity = null);

/// <summary>A subscription was made: its secret link, shown this once, and the address that revokes it.</summary>
internal sealed record SubscriptionMade(string Id, string Url, string Revoke);

/// <summary>A subscription without its secret.</summary>
internal sealed record SubscriptionRow(string Id, string? City, string? Unit, string? Actor, string? Entity);
