using InfoGov.Duties;
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

    internal static IEnumerable<Row> Rows(EntityId entity, string city, string? name, string? unit, IReadOnlyList<Duty> duties, IEnumerable<DutyNotice> notices) => notices.Select(notice =>
    {
        var duty = duties[notice.Duty - 1];
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
            name,
            unit,
            FactType.ShowValue(duty.Actor),
            (long)duty.Number,
            duty.Type.ToString(),
            notice.Due,
            notice.Was,
            null,
            duty.Provision,
            null);
    });
}
