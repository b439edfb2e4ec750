using System.Data.Common;
using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Notices;

/// <summary>A notice as inboxes and webhooks show it.</summary>
internal sealed record NoticeView(
    string Id,
    long Position,
    [property: Format("date-time")] string RecordedAt,
    [property: OneOf("newDuty", "dueDayMoved", "overdue", "refusal")] string Kind,
    string City,
    string Entity,
    string? Url,
    string? Name,
    string? Unit,
    string Actor,
    [property: Format("date")] string Day,
    DutyTold? Duty,
    RefusalTold? Refusal)
{
    /// <summary>The columns of <c>notices</c> it is read from, in order.</summary>
    public const string Columns = """
        notices.id, notices.recorded_at, notices.kind, notices.city, notices.entity, coalesce(notices.name, (SELECT n.name FROM entities n WHERE n.id = notices.entity)),
        notices.unit, notices.actor, notices.on_day, notices.duty, notices.type, notices.due, notices.was, notices.act, notices.provisions, notices.codes,
        (SELECT p.position FROM events p WHERE p.stream = notices.stream AND p.version = notices.version), notices.number,
        (SELECT count(*) FROM entities n WHERE n.id = notices.entity)
        """;

    /// <summary>Which of its event's notices it is.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Number { get; init; }

    /// <summary>
    /// What may be shown of the table. Refusals come from the journal, which does not know the entity: one that is there and in
    /// no list tells nothing; one that was never opened has nothing to hide.
    /// </summary>
    public static readonly ListCondition Visible = new(
        """
        notices.kind <> 'refusal' OR EXISTS (SELECT 1 FROM entities n WHERE n.id = notices.entity)
        OR NOT EXISTS (SELECT 1 FROM events o WHERE o.stream = notices.entity AND o.version = 1)
        """,
        []);

    public static NoticeView Read(DbDataReader reader, EntityKinds kinds)
    {
        var entity = reader.GetString(4);
        var slash = entity.IndexOf('/', StringComparison.Ordinal);
        var provisions = reader.GetString(14);
        return new NoticeView(
            reader.GetString(0),
            reader.GetInt64(16),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            entity,
            reader.GetInt64(18) == 0 ? null : kinds.UrlOf(new EntityId(entity[..slash], entity[(slash + 1)..])),
            reader.Text(5),
            reader.Text(6),
            reader.GetString(7),
            reader.GetString(8),
            reader.IsDBNull(9) ? null : new DutyTold(reader.GetInt64(9), reader.GetString(10), reader.Text(11), reader.Text(12), provisions),
            reader.Text(13) is not { } act ? null : new RefusalTold(act, provisions.Split(' ', StringSplitOptions.RemoveEmptyEntries), (reader.Text(15) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            Number = reader.GetInt64(17),
        };
    }
}

/// <summary>The duty a notice tells of: its number in the entity, what is owed, its due day, the day it moved from, and its provision.</summary>
internal sealed record DutyTold(
    long Number, [property: NamesOf(typeof(DutyType))] string Type, [property: Format("date")] string? Due, [property: Format("date")] string? Was, string Provision);

/// <summary>The act that was refused, under these provisions, for these reasons.</summary>
internal sealed record RefusalTold(string Act, IReadOnlyList<string> Provisions, IReadOnlyList<string> Codes);
