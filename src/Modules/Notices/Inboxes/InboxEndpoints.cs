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
    private const int BodyLimit = 16 * 1024;
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary><c>GET /api/notices</c>.</summary>
    public static async Task<IResult> List(HttpContext http, IProjectionStore store, EntityClient grains, EntityKinds kinds, ReadingGate gate)
    {
        var caller = http.Features.Get<Caller>()!;
        var (inbox, _) = await grains.Read<Inbox>(Inbox.Of(caller), http.RequestAborted);
        return await ListOf(kinds, inbox).Answer(http, store, Addressees.Of(caller, gate), ("unread", await CountUnread(store, gate, caller, inbox, http.RequestAborted)));
    }

    /// <summary>The list of an inbox.</summary>
    public static Listing.Listing ListOf(EntityKinds kinds, Inbox inbox) =>
        new(
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
                ListFilter.Flag("unread", isUnread => isUnread
                    ? inbox.Unread ?? ListCondition.All()
                    : new ListCondition($"NOT ({(inbox.Unread ?? ListCondition.All()).Sql})", inbox.Unread?.Values ?? [])),
            ],
            reader => NoticeView.Read(reader, kinds));

    /// <summary><c>POST /api/notices/read</c>.</summary>
    public static async Task<IResult> Read(HttpContext http, IProjectionStore store, EntityClient grains, EntityKinds kinds, ReadingGate gate, TimeProvider time)
    {
        var caller = http.Features.Get<Caller>()!;
        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            return unread;
        }

        if (Asked(body) is not { Length: > 0 } upTo)
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
        else if (await Find(store, kinds, gate, caller, upTo, http.RequestAborted) is { } notice)
        {
            mark = new MarkRead(new ReadTo(notice.Position, notice.Number, ColumnValue.ToInstant(notice.RecordedAt)), Until: null);
        }
        else
        {
            return HttpProblem.Of(http, 404, "unknownNotice", new Text("您的收件箱中没有此通知", "There is no such notice in your inbox"), "upTo");
        }

        await grains.Send(Inbox.Of(caller), mark, caller, cancellation: http.RequestAborted);
        var (inbox, _) = await grains.Read<Inbox>(Inbox.Of(caller), http.RequestAborted);
        return Results.Json(new ReadAnswer(await CountUnread(store, gate, caller, inbox, http.RequestAborted)), ListingJson.Options);
    }

    private static readonly ListFilter RoleFilter = new("role", new Text("角色", "a role"), text =>
        Enum.GetValues<Role>().Where(role => FactType.ShowValue(role) == text).Select(Addressees.Of).FirstOrDefault()) { Known = [.. Enum.GetValues<Role>().Select(role => FactType.ShowValue(role))] };

    /// <summary>By the day (Asia/Shanghai) on which it was recorded.</summary>
    private static ListFilter Recorded(string name, string relation, int after) => new(name, new Text("日期 yyyy-MM-dd", "a day as yyyy-MM-dd"), text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue && day > DateOnly.MinValue
            ? new ListCondition($"notices.recorded_at {relation} {{0}}", [ColumnValue.FromInstant(new DateTimeOffset(day.AddDays(after), TimeOnly.MinValue, Shanghai))])
            : null) { Type = typeof(DateOnly) };

    private static DateTimeOffset? Instant(string text) =>
        text.Length > 10 && char.IsAsciiDigit(text[0]) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;

    private static string? Asked(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ReadAsked>(body, Strict)?.UpTo;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<NoticeView?> Find(IProjectionStore store, EntityKinds kinds, ReadingGate gate, Caller caller, string id, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {NoticeView.Columns} FROM notices WHERE {ListCondition.All(ListCondition.In("notices.id", [id]), Addressees.Of(caller, gate)).Bind(command)}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? NoticeView.Read(reader, kinds) : null;
    }

    private static async Task<long> CountUnread(IProjectionStore store, ReadingGate gate, Caller caller, Inbox inbox, CancellationToken cancellation)
    {
        await using var connection = await store.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM notices WHERE {ListCondition.All(Addressees.Of(caller, gate), inbox.Unread).Bind(command)}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }
}

/// <summary>Up to where the inbox was read: the id of a notice, or an instant.</summary>
internal sealed record ReadAsked(string UpTo);

/// <summary>How many are unread now.</summary>
internal sealed record ReadAnswer(long Unread);

/// <summary>A page of an inbox, with how many of all are unread.</summary>
internal sealed record InboxPage(IReadOnlyList<NoticeView> Items, long Total, int Page, int PageSize, string? Next, long Unread);
