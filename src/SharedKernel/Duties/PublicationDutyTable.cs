using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Duties;

/// <summary>
/// The duties to publish something: public, so that silence is visible. Who owes what, by which provision, since when, and whether it is late;
/// what it is about is not in it, for that is what is not public yet.
/// </summary>
public static class PublicationDutyTable
{
    /// <summary>The table.</summary>
    public static readonly Table Table = new(
        "publication_duties",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("type", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("actor", ColumnType.Text, Nullable: false),
        new Column("unit", ColumnType.Text, Indexed: true),
        new Column("provision", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("since", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("due_on", ColumnType.Day, Indexed: true),
        new Column("state", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("overdue_since", ColumnType.Day),
        new Column("ended_on", ColumnType.Day));

    private static readonly DutyType[] Publishing =
    [
        DutyType.PublishPlan, DutyType.PublishExecutionReport, DutyType.PublishKeySystemCatalogue, DutyType.PublishGuide, DutyType.PublishCatalogue,
        DutyType.PublishServiceInformation, DutyType.PublishHomepage, DutyType.PublishEmergencyPlan,
    ];

    internal static IEnumerable<Row> Rows(EntityId entity, string city, string? unit, IEnumerable<Duty> duties) => duties.Where(duty => Publishing.Contains(duty.Type)).Select(duty => Table.Row(
        $"{entity.Kind}-{entity.Key}-{duty.Number}",
        city,
        FactType.ShowValue(duty.Type),
        FactType.ShowValue(duty.Actor),
        unit,
        duty.Provision,
        duty.Since,
        duty.Due,
        FactType.ShowValue(duty.State),
        duty.OverdueSince,
        duty.EndedOn));
}
