using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Supervision;

/// <summary>The public rows of an evaluation: of a published result, and again where a provision orders it into a set of its own.</summary>
internal static class EvaluationRows
{
    public static readonly Table Evaluations = new(
        "service_level_evaluations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city_code", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("evaluator", ColumnType.Text, Nullable: false),
        new Column("result", ColumnType.Text, Nullable: false),
        new Column("evaluated_on", ColumnType.Day, Nullable: false));

    public static readonly Table Results = new(
        "evaluations",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("type", ColumnType.Text, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("organization_id", ColumnType.Text, Indexed: true),
        new Column("evaluator", ColumnType.Text, Nullable: false),
        new Column("result", ColumnType.Text, Nullable: false),
        new Column("outcome", ColumnType.Text),
        new Column("evaluated_on", ColumnType.Day, Nullable: false),
        new Column("publisher", ColumnType.Text, Nullable: false),
        new Column("published_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false));

    public static IEnumerable<Row> Of(string key, Evaluation evaluation)
    {
        if (evaluation is not { City: { } city, FoundSecretOn: null, Publication: { } shown, Result: { } result })
        {
            yield break;
        }

        yield return Results.Row(
            key, city, evaluation.Type is { } type ? FactType.ShowValue(type) : null, evaluation.Unit, evaluation.OrganizationId, evaluation.Evaluator,
            result.Text, result.Outcome is { } outcome ? FactType.ShowValue(outcome) : null, result.EvaluatedOn, shown.Publisher, shown.PublishedOn, string.Join(',', evaluation.PublicUnder));
        if (evaluation.PublicUnder.Count > 0)
        {
            yield return Evaluations.Row(
                key, city, string.Join(',', evaluation.PublicUnder), shown.Publisher, shown.PublishedOn,
                evaluation.Unit, evaluation.Evaluator, result.Text, result.EvaluatedOn);
        }
    }
}
