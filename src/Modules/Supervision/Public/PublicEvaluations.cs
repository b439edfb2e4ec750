using InfoGov.Disclosure;

namespace InfoGov.Supervision;

/// <summary>The public set of evaluations; a property is public because it is written down here.</summary>
internal static class PublicEvaluations
{
    public static readonly PublicSet ServiceLevel = new(
        "ServiceLevelEvaluations", "ServiceLevelEvaluation", EvaluationRows.Evaluations, new("服务水平评估", "Evaluations of service levels"),
        new("Id", "id", new("评估编号", "Identifier")),
        new("CityCode", "city_code", new("城市代码", "Code of the city")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔", "Provisions that order the publication, separated by commas")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("Unit", "unit", new("被评估单位", "Unit evaluated")),
        new("Evaluator", "evaluator", new("评估单位", "Evaluator")),
        new("Result", "result", new("评估结果", "Result")),
        new("EvaluatedOn", "evaluated_on", new("评估日", "Day evaluated")))
    {
        Navigations = [Navigation.One("CityOfEvaluation", "Cities", "city_code")],
    };
}
