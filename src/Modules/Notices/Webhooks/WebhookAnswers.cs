using System.Collections.Immutable;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Notices.Webhooks;

/// <summary>Where notices are to be sent, and which; all but the url may be left out.</summary>
internal sealed record WebhookAsked([property: Format("uri")] string Url, string? City = null, string? Unit = null, Role? Role = null, ImmutableArray<NoticeKind>? Kinds = null);

/// <summary>A webhook was made; its secret is shown this once.</summary>
internal sealed record WebhookMade(string Id, string Url, string Secret, string? City, string? Unit, Role? Role, ImmutableArray<NoticeKind> Kinds);

/// <summary>A webhook in the list.</summary>
internal sealed record WebhookRow(
    string Id,
    string Url,
    string? City,
    string? Unit,
    string? Role,
    IReadOnlyList<string> Kinds,
    string Status,
    [property: Format("date-time")] string CreatedAt,
    string CreatedBy,
    long Delivered,
    long DeadLetters,
    long Attempts,
    [property: Format("date-time")] string? NextAttemptAt);

/// <summary>A webhook: what it waits for, and what it could not deliver.</summary>
internal sealed record WebhookAnswer(
    string Id,
    string Url,
    string? City,
    string? Unit,
    Role? Role,
    ImmutableArray<NoticeKind> Kinds,
    WebhookStatus Status,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    long Delivered,
    long Position,
    Waiting? Waiting,
    IEnumerable<DeadLetterAnswer> DeadLetters);

/// <summary>A notice that could not be delivered.</summary>
internal sealed record DeadLetterAnswer(string Notice, int Attempts, DateTimeOffset At, int? Status, string? Error, bool Again);

/// <summary>What came of a test: whether it was taken, and the status or the failure.</summary>
internal sealed record WebhookTested(string Id, bool Delivered, int? Status, string? Error);
