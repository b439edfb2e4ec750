using System.Text.Json.Nodes;
using Xunit;

namespace InfoGov.Law.Tests;

public sealed class ScenarioTests
{
    private static readonly Dictionary<string, JsonObject> Scenarios =
        ContractData.Items(ContractData.Load("scenarios.json")["scenarios"]).ToDictionary(s => s.Text("id"), StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_scenario_is_answered_as_expected(string id)
    {
        var scenario = Scenarios[id];
        var request = scenario["request"]!.AsObject();
        var answer = scenario.Text("endpoint") == "decide" ? Cities.Decide(request) : Cities.Duties(request);
        foreach (var (member, expected) in scenario["expect"]!.AsObject())
        {
            Assert.True(Meets(answer, member, expected!), $"{member}: expected {expected!.ToJsonString()}\nin {answer.ToJsonString()}");
        }
    }

    [Fact]
    public void All_scenarios_are_there()
    {
        Assert.Equal(577, Scenarios.Count);
    }

    private static bool Meets(JsonObject answer, string member, JsonNode expected) => member switch
    {
        "outcome" or "basis" => JsonNode.DeepEquals(answer[member], expected),
        "refusedBy" => All(expected, answer["refusals"], "provision"),
        "warnedBy" => All(expected, answer["warnings"], "provision"),
        "cites" => expected.AsArray().All(e => Values(answer["cites"]).Contains(Value(e))),
        "disclosures" => All(expected, answer["disclosures"], "set"),
        "obligations" or "duties" => All(expected, answer[member], "type"),
        "sanctions" => All(expected, answer[member], "kind"),
        "noObligations" => None(expected, answer["obligations"], "type"),
        "noDuties" => None(expected, answer["duties"], "type"),
        "notDisclosed" => None(expected, answer["disclosures"], "set"),
        _ => throw new InvalidOperationException($"A scenario expects {member}, which the contract does not name."),
    };

    /// <summary>Each expected item is there: an object matches when the members it names are equal, a string names one member.</summary>
    private static bool All(JsonNode expected, JsonNode? found, string named) => expected.AsArray().All(e => found!.AsArray().Any(f => Matches(e, f!, named)));

    private static bool None(JsonNode expected, JsonNode? found, string named) => !expected.AsArray().Any(e => found!.AsArray().Any(f => Matches(e, f!, named)));

    private static bool Matches(JsonNode? expected, JsonNode found, string named) => expected is JsonObject wanted
        ? wanted.All(m => JsonNode.DeepEquals(m.Value, found[m.Key]))
        : Value(found[named]) == Value(expected);

    private static string[] Values(JsonNode? array) => [.. array!.AsArray().Select(Value)];

    private static string Value(JsonNode? node) => node?.GetValue<string>() ?? "null";
}
