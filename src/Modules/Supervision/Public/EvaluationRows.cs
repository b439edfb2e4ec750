using InfoGov.Log;

namespace InfoGov.Supervision;

/// <summary>The public row of an evaluation: only of a published result that a provision orders into the set.</summary>
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

    public static IEnumerable<Row> Of(string key, Evaluation evaluation) => Live(key, evaluation).With(evaluation.Gone, key);

    /// <summary>The row without the tombstone of one that is gone.</summary>
    public static IEnumerable<Row> Live(string key, Evaluation evaluation)
    {
        if (evaluation is { City: { } city, PublicUnder.Count: > 0, Publication: { } shown, Result: { } result })
        {
            yield return Evaluations.Row(
                key, city, string.Join(',', evaluation.PublicUnder), shown.Publisher, shown.PublishedOn,
                evaluation.Unit, evaluation.Evaluator, result.Text, result.EvaluatedOn);
        }
    }
}
