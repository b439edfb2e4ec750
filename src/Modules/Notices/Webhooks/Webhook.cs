using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// Where notices are sent, and how far that has come. All of it is in the log, so that after a restart, or on another host,
/// it goes on where it stood.
/// </summary>
internal sealed record Webhook
{
    public const string KindName = "webhook";

    public static readonly Table Table = new(
        "webhooks",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("url", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Indexed: true),
        new Column("unit", ColumnType.Text),
        new Column("role", ColumnType.Text),
        new Column("kinds", ColumnType.Text, Nullable: false),
        new Column("status", ColumnType.Text, Nullable: false),
        new Column("created_at", ColumnType.Instant, Nullable: false),
        new Column("created_by", ColumnType.Text, Nullable: false),
        new Column("delivered", ColumnType.Integer, Nullable: false),
        new Column("dead_letters", ColumnType.Integer, Nullable: false),
        new Column("attempts", ColumnType.Integer, Nullable: false),
        new Column("next_attempt_at", ColumnType.Instant));

    public static readonly EntityKind<Webhook> Kind = new(KindName, new Webhook(), [Table], Rows) { IsReadable = false };

    public string Url { get; init; } = "";

    public NoticeFilter Filter { get; init; } = new(null, null, null, []);

    public WebhookStatus Status { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    /// <summary>Everything up to here was delivered or given up.</summary>
    public LogPlace Cursor { get; init; }

    /// <summary>The host that delivers now; null when none does.</summary>
    public Lease? Lease { get; init; }

    /// <summary>The notice first in line, when it could not be delivered so far.</summary>
    public Waiting? Waiting { get; init; }

    /// <summary>Notices that were given up, and are not delivered unless somebody asks.</summary>
    public ImmutableArray<DeadLetter> DeadLetters { get; init; } = [];

    /// <summary>How many were delivered.</summary>
    public long Delivered { get; init; }

    /// <summary>Rejects a command to one that is not there, or not the caller's to command (404).</summary>
    public void Require(CommandContext context)
    {
        if (context.Version == 0 || !IsFor(context.Caller))
        {
            throw Order.Refuse(404, "unknownWebhook", "没有此推送", "There is no such webhook.");
        }
    }

    /// <summary>It is there, and in the city to which the key of an administrator may be confined.</summary>
    public bool IsFor(Caller caller) => Status != WebhookStatus.Removed && (caller.City is null || caller.City == Filter.City);

    private static IEnumerable<Row> Rows(string key, Webhook hook) => hook.Status == WebhookStatus.Removed
        ? []
        : [Table.Row(
            key,
            hook.Url,
            hook.Filter.City,
            hook.Filter.Unit,
            hook.Filter.Role is { } role ? FactType.ShowValue(role) : null,
            string.Join(' ', hook.Filter.Kinds.Select(k => FactType.ShowValue(k))),
            FactType.ShowValue(hook.Status),
            hook.CreatedAt,
            hook.CreatedBy,
            hook.Delivered,
            (long)hook.DeadLetters.Length,
            (long)(hook.Waiting?.Attempts ?? 0),
            hook.Waiting?.NextAttemptAt)];
}

/// <summary>Whether a webhook is delivered to.</summary>
internal enum WebhookStatus
{
    /// <summary>It was removed, or never was.</summary>
    Removed,

    /// <summary>Notices are delivered.</summary>
    Active,

    /// <summary>An administrator holds it back; what happens meanwhile is delivered after.</summary>
    Paused,

    /// <summary>The receiver answered 410 Gone; held back until an administrator resumes it.</summary>
    Gone,
}

/// <summary>A place among the notices: the position of the event and the number of the notice within it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogPlace(long Position, long Number);

/// <summary>A host has the webhook to itself.</summary>
internal sealed record Lease(string Owner, DateTimeOffset Until);

/// <summary>A notice that could not be delivered: how often it was tried, when it will be next, and what came back.</summary>
internal sealed record Waiting(string Notice, int Attempts, DateTimeOffset NextAttemptAt, int? Status, string? Error);

/// <summary>A notice that was given up.</summary>
internal sealed record DeadLetter(string Notice, int Attempts, DateTimeOffset At, int? Status, string? Error)
{
    /// <summary>Somebody asked that it be sent again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Again { get; init; }
}
