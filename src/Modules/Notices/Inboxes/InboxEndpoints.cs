using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Notices.Inboxes;

/// <summary>The inbox of whoever holds a key.</summary>
internal static class InboxEndpoints
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary><c>GET /api/notices</c>.</summary>
    public static async Task<IResult> List(HttpContext http, IProjectionStore store, EntityClient grains, EntityKinds kinds)
    {
        var caller = http.Features.Get<Caller>()!;
        var (inbox, _) = await grains.Read<Inbox>(Inbox.Of(caller), http.RequestAborted);
        var list = new Listing.Listing(
            "notices",
            NoticeView.Columns,
            [("recordedAt", "recorded_at DESC")],
            [
                ListFilter.Text("city", "notices.city"),
                ListFilter.Whole("unit", "notices.unit"),
                RoleFilter,
                ListFilter.Choice<NoticeKind>("kind", "notices.kind"),
                ListFilter.Whole("entity", "notices.entity"),
                Recorded("from", ">=", after: 0),
                Recorded("to", "<", after: 1),
                new ListFilter("unread", new Text("true 或 false", "true or false"), text => text switch
                {
                    "true" => inbox.Unread ?? ListCondition.All(),
                    "false" => new ListCondition($"NOT ({(inbox.Unread ?? ListCondition.All()).Sql})", inbox.Unread?.Values ?? []),
                    _ => null,
                }),
            ],
            reader => NoticeView.Read(reader, kinds));
        return await list.Answer(http, store, Addressees.Of(caller), ("unread", await CountUnread(store, caller, inbox, http.RequestAborted)));
    }

    /// <summary><c>POST /api/notices/read</c>.</summary>
    public static async Task<IResult> Read(HttpContext http, IProjectionStore store, EntityClient grains, EntityKinds kinds, TimeProvider time)
    {
        var caller = http.Features.Get<Caller>()!;
        if (await Asked(http) is not { Length: > 0 } upTo)
        {
            return HttpProblem.Of(http, 400, "invalidBody", new Text("请求体应为 {\"upTo\": 通知编号或时刻}", "The body is {\"upTo\": the id of a notice, or an instant}"), "upTo");
        }

        MarkRead mark;
        if (Instant(upTo) is { } instant)
        {
            // What is not there yet cannot have been read.
            var now = time.GetUtcNow();
            mark = new MarkRead(UpTo: null, instant < now ? instant : now);
        }
        else if (await Find(store, kinds, caller, upTo, http.RequestAborted) is { } notice)
        {
            mark = new MarkRead(new ReadTo(notice.Position, notice.Number, ColumnValue.ToInstant(notice.RecordedAt)), Until: null);
        }
        else
        {
            return HttpProblem.Of(http, 404, "unknownNotice", new Text("您的收件箱中没有此通知", "There is no such notice in your inbox"), "upTo");
        }

        await grains.Send(Inbox.Of(caller), mark, caller, cancellation: http.RequestAborted);
        var (inbox, _) = await grains.Read<Inbox>(Inbox.Of(caller), http.RequestAborted);
        return Results.Json(new { unread = await CountUnread(store, caller, inbox, http.RequestAborted) }, ListingJson.Options);
    }

    private static readonly ListFilter RoleFilter = new("role", new Text("角色", "a role"), text =>
        Enum.GetValues<Role>().Where(role => FactType.ShowValue(role) == text).Select(Addressees.Of).FirstOrDefault());

    /// <summary>By the day (Asia/Shanghai) on which it was recorded.</summary>
    private static ListFilter Recorded(string name, string relation, int after) => new(name, new Text("日期 yyyy-MM-dd", "a day as yyyy-MM-dd"), text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue && day > DateOnly.MinValue
            ? new ListCondition($"notices.recorded_at {relation} {{0}}", [ColumnValue.FromInstant(new DateTimeOffset(day.AddDays(after), TimeOnly.MinValue, Shanghai))])
            : null);

    private static DateTimeOffset? Instant(string text) =>
        text.Length > 10 && char.IsAsciiDigit(text[0]) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;

    private static async Task<string?> Asked(HttpContext http)
    {
        try
        {
            var asked = http.Request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync<Body>(http.Request.Body, Strict, http.RequestAborted) : null;
            return asked?.UpTo is { } upTo && !upTo.Contains('\0', StringComparison.Ordinal) ? upTo : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<NoticeView?> Find(IProjectionStore store, EntityKinds kinds, Caller caller, string id, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {NoticeView.Columns} FROM notices WHERE {ListCondition.All(ListCondition.In("notices.id", [id]), Addressees.Of(caller)).Bind(command)}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? NoticeView.Read(reader, kinds) : null;
    }

    private static async Task<long> CountUnread(IProjectionStore store, Caller caller, Inbox inbox, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM notices WHERE {ListCondition.All(Addressees.Of(caller), inbox.Unread).Bind(command)}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private sealed record Body(string? UpTo);
}
