using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary><c>GET /api/compliance/topics</c>: the topics, with the provisions of each enabled city.</summary>
internal static class TopicsEndpoint
{
    public static IResult Answer(CityRegister cities) => ContractWriter.Json(json =>
    {
        json.WriteStartArray("topics");
        foreach (var topic in Topic.All)
        {
            json.WriteStartObject();
            json.WriteString("topic", topic.Name);
            json.WriteString("zh", topic.Label.Zh);
            json.WriteString("en", topic.Label.En);
            json.WriteStartArray("cities");
            foreach (var city in cities.Enabled)
            {
                json.WriteStartObject();
                json.WriteString("city", city.Code);
                json.WriteStartArray("provisions");
                foreach (var provision in city.Provisions.Where(p => p.Rules.Any(topic.Covers)).Select(p => p.Id).Distinct(StringComparer.Ordinal))
                {
                    json.WriteStringValue(provision);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
