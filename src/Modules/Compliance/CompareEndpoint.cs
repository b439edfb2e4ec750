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
            foreach (var (topic, positions) in Position.Differences(act, answers))
            {
                Write(json, topic, positions);
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
}
