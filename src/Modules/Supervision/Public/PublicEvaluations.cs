using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Supervision;

/// <summary>The public set of evaluations; a property is public because it is written down here.</summary>
internal sealed class PublicEvaluations : PublicSets
{
    public static readonly PublicSet ServiceLevel = new(
        "ServiceLevelEvaluations", "ServiceLevelEvaluation", EvaluationRows.Evaluations, new("服务水平评估", "Evaluations of service levels"),
        new("Id", "id", new("评估编号", "Identifier")),
        new("City", "city_code", new("城市代码", "Code of the city")),
        new("CityCode", "city_code", new("城市代码（同 City）", "Code of the city, same as City")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔", "Provisions that order the publication, separated by commas")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("Unit", "unit", new("被评估单位", "Unit evaluated")),
        new("Evaluator", "evaluator", new("评估单位", "Evaluator")),
        new("Result", "result", new("评估结果", "Result")),
        new("EvaluatedOn", "evaluated_on", new("评估日", "Day evaluated")))
    {
        Navigations = [Navigation.One("CityOfEvaluation", "Cities", "city_code"), Navigation.One("Evaluation", "Evaluations", "id")],
    };

    public static readonly PublicSet Results = new(
        "Evaluations", "Evaluation", EvaluationRows.Results, new("已公布的评价结果", "Published results of evaluations"),
        new("Id", "id", new("评价编号", "Identifier")),
        new("City", "city", new("城市代码", "Code of the city")),
        new("Type", "type", new("评价种类", "Type")) { Type = FeedType.Enumeration<EvaluationType>("EvaluationType") },
        new("Unit", "unit", new("被评价单位", "Unit evaluated")),
        new("OrganizationId", "organization_id", new("被评价单位编号（已登记的）", "Identifier of the unit, where it is registered")),
        new("Evaluator", "evaluator", new("评价单位", "Evaluator")),
        new("Result", "result", new("评价结果", "Result")),
        new("Outcome", "outcome", new("是否合格：passed、failed", "Outcome: passed, failed")) { Type = FeedType.Enumeration<Outcome>("OutcomeKind") },
        new("EvaluatedOn", "evaluated_on", new("评价日", "Day evaluated")),
        new("Publisher", "publisher", new("公布单位", "Publisher")),
        new("PublishedOn", "published_on", new("公布日", "Day published")),
        new("LegalBasis", "legal_basis", new("公布所依条款，逗号分隔；无条款令其公布则空", "Provisions that order the publication, separated by commas; empty where none does")))
    {
        Navigations = [Navigation.One("Organization", "Organizations", "organization_id"), Navigation.One("CityOfResult", "Cities", "city")],
    };
}
