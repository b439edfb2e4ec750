using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>POST /api/compliance/compare</c>: one act, asked of all enabled cities, with the differences per topic.</summary>
internal static class CompareEndpoint
{
    public static Task<IResult> Answer(HttpContext http, CityRegister cities) => RequestBody.Read(http, body =>
    {
        var (act, matter) = ContractReader.ReadCompare(body);
        var english = Languages.PrefersEnglish(http);
        var answers = cities.Enabled.Select(city => (City: city, Decision: city.Decide(act, matter))).ToArray();
        return ContractWriter.Json(json =>
        {
            json.WriteString("act", act.Name);
            json.WriteString("on", FactType.ShowValue(matter.On));
            json.WriteStartArray("answers");
            foreach (var (city, decision) in answers)
            {
                json.WriteStartObject();
                ContractWriter.Decision(json, city.Code, act, matter, decision, english);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (var topic in Topic.All)
            {
                var positions = answers.Select(a => Position.Of(topic, act, a.City, a.Decision)).ToArray();
                if (positions.DistinctBy(p => p.Stance, StringComparer.Ordinal).Count() > 1)
                {
                    Write(json, topic, positions);
                }
            }

            json.WriteEndArray();
        });
    });

    private static void Write(Utf8JsonWriter json, Topic topic, Position[] positions)
    {
        json.WriteStartObject();
        json.WriteString("topic", topic.Name);
        json.WriteString("zh", topic.Label.Zh);
        json.WriteString("en", topic.Label.En);
        json.WriteStartArray("cities");
        foreach (var position in positions)
        {
            json.WriteStartObject();
            json.WriteString("city", position.City);
            json.WriteString("position", position.Kind);
            Strings(json, "provisions", position.Provisions);
            Strings(json, "refusals", position.Refusals);
            Strings(json, "warnings", position.Warnings);
            Strings(json, "obligations", position.Obligations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, string[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Where a city stands on a topic in one answer.</summary>
    private sealed record Position(string City, string Kind, string[] Provisions, string[] Refusals, string[] Warnings, string[] Obligations)
    {
        public string Stance => string.Join('|', Kind, string.Join(',', Refusals), string.Join(',', Warnings), string.Join(',', Obligations));

        public static Position Of(Topic topic, Act act, Jurisdiction city, Decision decision)
        {
            bool Concerns(Rule rule) => topic.Covers(rule) && rule switch
            {
                Requirement requirement => requirement.Act == act,
                Permission permission => permission.Act == act,
                DutyRule duty => duty.OnActs.Contains(act),
                DisclosureRule disclosure => disclosure.Act == act,
                RouteOut routeOut => routeOut.Act is null || routeOut.Act == act,
                _ => true,
            };

            var provisions = decision.Cites.Where(p => p.Rules.Any(Concerns)).ToArray();
            bool Here(Provision? provision, string code) => provision is not null
                && provision.Rules.OfType<Requirement>().Any(r => string.Equals(r.Code, code, StringComparison.Ordinal) && Concerns(r));

            string[] refusals = [.. decision.Refusals.Where(r => Here(r.Provision, r.Code) || (r.Provision?.Rules.Any(x => x is SanctionRule && topic.Covers(x)) ?? topic.Acts.Contains(act))).Select(r => r.Code).Distinct(StringComparer.Ordinal)];
            string[] warnings = [.. decision.Warnings.Where(w => Here(w.Provision, w.Code)).Select(w => w.Code).Distinct(StringComparer.Ordinal)];
            string[] obligations = [.. decision.Obligations.Where(o => topic.Duties.Contains(o.Type)).Select(o => o.Type.ToString()).Distinct(StringComparer.Ordinal)];
            var kind = decision.Outcome == DecisionOutcome.NotApplicable ? "notApplicable"
                : provisions.Length == 0 && refusals.Length == 0 ? "silent"
                : refusals.Length > 0 ? "refused"
                : "satisfied";
            return new Position(city.Code, kind, [.. provisions.Select(p => p.Id)], refusals, warnings, obligations);
        }
    }
}
