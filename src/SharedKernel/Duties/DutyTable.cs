using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Duties;

/// <summary>The duties of all entities: one row for each, for as long as the log stands.</summary>
public static class DutyTable
{
    /// <summary>The table. The id of a duty is the stream of its entity and its number in it.</summary>
    public static readonly Table Table = new(
        "duties",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("name", ColumnType.Text),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Indexed: true),
        new Column("type", ColumnType.Text, Nullable: false),
        new Column("actor", ColumnType.Text, Nullable: false),
        new Column("addressee", ColumnType.Text),
        new Column("provision", ColumnType.Text, Nullable: false),
        new Column("every", ColumnType.Text),
        new Column("due", ColumnType.Day, Indexed: true),
        new Column("state", ColumnType.Text, Nullable: false),
        new Column("since", ColumnType.Day, Nullable: false),
        new Column("overdue_since", ColumnType.Day),
        new Column("ended_on", ColumnType.Day),
        new Column("ended_by", ColumnType.Text),
        new Column("sequence", ColumnType.Integer, Nullable: false),
        new Column("changed_at", ColumnType.Instant, Nullable: false))
    {
        // What is overdue, also where the sweep has not come to it, is two short ranges.
        Indexes = [["state", "due"]],
    };

    internal static IEnumerable<Row> Rows(EntityId entity, string city, string? name, string? unit, IEnumerable<Duty> duties) => duties.Select(duty => Table.Row(
        $"{entity.Stream}/{duty.Number}",
        entity.Stream,
        entity.Kind,
        name,
        city,
        unit,
        duty.Type.ToString(),
        FactType.ShowValue(duty.Actor),
        duty.To is { } to ? FactType.ShowValue(to) : null,
        duty.Provision,
        duty.Every,
        duty.Due,
        FactType.ShowValue(duty.State),
        duty.Since,
        duty.OverdueSince,
        duty.EndedOn,
        duty.EndedBy,
        (long)duty.Sequence,
        duty.ChangedAt));
}
