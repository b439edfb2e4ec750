using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Plans;

/// <summary>The public rows of a plan: only what the law ordered to be public, and nothing of a secret plan.</summary>
internal static class PlanRows
{
    public static readonly Table Plans = new(
        "plans",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("title", ColumnType.Text, Nullable: false),
        new Column("type", ColumnType.Text, Indexed: true),
        new Column("level", ColumnType.Text, Indexed: true),
        new Column("approved_by", ColumnType.Text),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static readonly Table Reports = new(
        "plan_execution_reports",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("plan_id", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("year", ColumnType.Integer, Nullable: false, Indexed: true),
        new Column("summary", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static readonly Table Notices = new(
        "consultation_notices",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("plan_id", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("plan_title", ColumnType.Text, Nullable: false),
        new Column("method", ColumnType.Text, Nullable: false),
        new Column("open_from", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("open_until", ColumnType.Day, Indexed: true),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static readonly Table Consultations = new(
        "consultations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("plan_title", ColumnType.Text, Nullable: false),
        new Column("methods", ColumnType.Text, Nullable: false),
        new Column("groups", ColumnType.Text),
        new Column("held_on", ColumnType.Day, Indexed: true));

    public static IEnumerable<Row> Of(string key, Plan plan)
    {
        if (plan.City is not { } city || plan.IsSecret == true)
        {
            yield break;
        }

        if (plan.Publication is { } shown)
        {
            yield return Plans.Row(
                key, city, shown.Title, Name(shown.Type), Name(shown.Level), Name(shown.ApprovedBy),
                shown.Publisher, shown.PublishedOn, Listed(shown.LegalBasis));
        }

        // A consultation is public as soon as the plan is, or was put up for the public to comment on.
        if ((plan.Publication is not null || plan.Notices.Count > 0) && plan.Procedure.Consultation is { } consultation)
        {
            yield return Consultations.Row(
                key, city, plan.Publication?.Title ?? plan.Title, string.Join(',', consultation.Methods.Select(method => FactType.ShowValue(method))),
                consultation.Groups is { } heard ? string.Join(',', heard.Select(group => FactType.ShowValue(group))) : null, plan.Days.Consulted);
        }

        foreach (var (number, report) in plan.ExecutionReports.Index().Where(r => r.Item.LegalBasis.Count > 0))
        {
            yield return Reports.Row(
                Numbered(key, number), key, city, report.Year, report.Summary, report.Publisher, report.PublishedOn, Listed(report.LegalBasis));
        }

        foreach (var (number, notice) in plan.Notices.Index())
        {
            yield return Notices.Row(
                Numbered(key, number), key, city, plan.Title, FactType.ShowValue(notice.Method), notice.OpenFrom, notice.OpenUntil,
                notice.Publisher, notice.PublishedOn, Listed(notice.LegalBasis));
        }
    }

    private static string Numbered(string key, int number) => $"{key}-{FactType.ShowValue(number + 1L)}";

    private static string Listed(IReadOnlyList<string> provisions) => string.Join(',', provisions);

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } given ? FactType.ShowValue(given) : null;
}
