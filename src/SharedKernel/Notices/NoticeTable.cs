using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Notices;

/// <summary>
/// The notices of all entities: one row for each, named by stream, version and number of what it follows from. An entity that
/// shows in no list, such as a state secret, has none, and has none any more when it becomes one.
/// </summary>
public static class NoticeTable
{
    /// <summary>The table. The position in the log is that of the event: <c>events.stream</c> and <c>events.version</c>.</summary>
    public static readonly Table Table = new(
        "notices",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("stream", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("version", ColumnType.Integer, Nullable: false),
        new Column("number", ColumnType.Integer, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("recorded_at", ColumnType.Instant, Nullable: false, Indexed: true),
        new Column("on_day", ColumnType.Day, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text),
        new Column("unit", ColumnType.Text, Indexed: true),
        new Column("actor", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("duty", ColumnType.Integer),
        new Column("type", ColumnType.Text),
        new Column("due", ColumnType.Day),
        new Column("was", ColumnType.Day),
        new Column("act", ColumnType.Text),
        new Column("provisions", ColumnType.Text, Nullable: false),
        new Column("codes", ColumnType.Text));

    internal static IEnumerable<Row> Rows(EntityId entity, string city, Outline outline, Life life) => life.Notices.Select(notice =>
    {
        var duty = life.Duties[notice.Duty - 1];
        return Table.Row(
            $"{entity.Stream}/{notice.Version}/{notice.Number}",
            entity.Stream,
            notice.Version,
            (long)notice.Number,
            FactType.ShowValue(notice.Kind),
            notice.RecordedAt,
            notice.On,
            city,
            entity.Stream,
            outline.Name,
            outline.Unit,
            FactType.ShowValue(duty.Actor),
            (long)duty.Number,
            duty.Type.ToString(),
            notice.Due,
            notice.Was,
            null,
            duty.Provision,
            null);
    });

    /// <summary>The notice of a refusal, for whoever was refused. The name of the entity, if there is one, is its own to tell.</summary>
    internal static Row Row(EntityId journal, long version, RefusedAct refused) => Table.Row(
        $"{journal.Stream}/{version}/1",
        journal.Stream,
        version,
        1L,
        FactType.ShowValue(NoticeKind.Refusal),
        refused.RecordedAt,
        refused.What.On,
        refused.What.City,
        refused.What.Entity,
        null,
        refused.Unit,
        refused.Role,
        null,
        null,
        null,
        null,
        refused.What.Act,
        string.Join(' ', refused.What.Provisions),
        string.Join(' ', refused.What.Codes));
}
