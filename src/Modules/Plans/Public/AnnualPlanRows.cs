using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Plans;

/// <summary>The public row of an annual plan: once it is approved, and without the projects it lists, which are public as far as they are so themselves.</summary>
internal static class AnnualPlanRows
{
    public static readonly Table Plans = new(
        "annual_plans",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("year", ColumnType.Integer, Indexed: true),
        new Column("level", ColumnType.Text),
        new Column("area", ColumnType.Text),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("project_count", ColumnType.Integer, Nullable: false),
        new Column("approved_by", ColumnType.Text),
        new Column("submitted_on", ColumnType.Day),
        new Column("approved_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("adjusted_on", ColumnType.Day),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static IEnumerable<Row> Of(string key, AnnualPlan plan)
    {
        if (plan is { City: { } city, ApprovedOn: { } approved })
        {
            yield return Plans.Row(
                key, city, plan.Year, plan.Level is { } level ? FactType.ShowValue(level) : null, plan.Area, plan.Unit, plan.Projects?.Count ?? 0,
                plan.ApprovedBy is { } by ? FactType.ShowValue(by) : null, plan.SubmittedOn, approved,
                plan.Adjustments.Count > 0 ? plan.Adjustments[^1].On : null, string.Join(',', plan.Law.Basis));
        }
    }
}
