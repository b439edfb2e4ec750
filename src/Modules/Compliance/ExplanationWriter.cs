using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Compliance;

/// <summary>Writes the trace of a decision, in Chinese and in English.</summary>
internal static class ExplanationWriter
{
    public static void Write(Utf8JsonWriter json, Explanation explanation, Decision decision, Act act, Offers offers)
    {
        json.WriteStartObject("explanation");
        json.WriteString("textVersion", decision.TextVersion is { } version ? FactType.ShowValue(version) : null);
        json.WriteStartArray("rules");
        foreach (var trace in explanation.Rules)
        {
            Rule(json, trace, act, offers);
        }

        json.WriteEndArray();
        Remedy(json, "toPass", explanation.ToPass, act, offers);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleTrace trace, Act act, Offers offers)
    {
        json.WriteStartObject();
        json.WriteString("provision", trace.Rule.Provision.Id);
        Text(json, "summary", trace.Rule.Provision.Summary);
        json.WriteString("kind", trace.Rule switch
        {
            Requirement { Refuses: true } => "require",
            Requirement => "warn",
            Permission => "permit",
            DutyRule => "duty",
            DisclosureRule => "disclose",
            SanctionRule => "sanction",
            _ => "routeOut",
        });
        json.WriteString("code", trace.Code);
        json.WriteBoolean("applies", trace.Applies);
        if (trace.Held is { } held)
        {
            json.WriteBoolean("held", held);
        }
        else
        {
            json.WriteNull("held");
        }

        json.WriteStartArray("facts");
        foreach (var reading in trace.Facts)
        {
            json.WriteStartObject();
            json.WriteString("path", reading.Fact.Path);
            Text(json, "label", reading.Fact.Label);
            json.WriteString("value", reading.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Remedy(json, "remedy", trace.Remedy, act, offers);
        json.WriteEndObject();
    }

    private static void Remedy(Utf8JsonWriter json, string name, Remedy? remedy, Act act, Offers offers)
    {
        if (remedy is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("facts");
        foreach (var change in remedy.Changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Fact.Path);
            Text(json, "label", change.Fact.Label);
            Text(json, "wanted", change.Wanted);
            json.WriteString("example", change.Value is null ? null : FactType.ShowValue(change.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("needs");
        JsonSerializer.Serialize(json, Need.Of(remedy, act.Name, offers, key: null), EntityJson.Options);
        json.WriteString("earliestDay", remedy.EarliestDay is { } day ? FactType.ShowValue(day) : null);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, Text text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
