using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Law.Tests.Requests;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>The compiled cities against the oracle, which evaluates the contract's JSON rules by itself.</summary>
public sealed class RandomRequestTests
{
    private const int RequestsPerAct = 5;
    private const int RequestsPerRule = 30;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> CityCodes => [.. ContractData.CityCodes];

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void Every_act_is_decided_as_the_rules_of_the_contract_say(string city)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var seeds = Seeds(city).GetEnumerator();
        foreach (var act in ContractData.Acts)
        {
            var rules = RequestGenerator.RulesOf(city, act);
            for (var i = 0; i < RequestsPerAct + (rules.Count * RequestsPerRule) && seeds.MoveNext(); i++)
            {
                var request = RequestGenerator.Decide(new Dice(seeds.Current), city, act, rules.Count == 0 ? null : rules[i % rules.Count]);
                var expected = Oracle.Oracle.Decide(request);
                AssertSame(expected, Cities.Decide(request), request, seeds.Current);
                Note(expected, act.Text("name"), seen);
            }
        }

        Assert.Equal("", string.Join('\n', Outcomes(city).Except(seen, StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void Duties_are_listed_as_the_rules_of_the_contract_say(string city)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rules = RequestGenerator.DutiesOf(city);
        foreach (var (i, seed) in Seeds(city).Take(rules.Count * RequestsPerRule).Index())
        {
            var request = RequestGenerator.Duties(new Dice(seed), city, rules[i % rules.Count]);
            var expected = Oracle.Oracle.Duties(request);
            AssertSame(expected, Cities.Duties(request), request, seed);
            seen.UnionWith(ContractData.Items(expected["duties"]).Select(d => $"{d.Text("provision")} {d.Text("type")} {(d.Text("status") == "met" ? "met" : "open")}"));
        }

        var listed = Rules(city).Where(r => r.Rule.Text("kind") == "duty" && r.Rule["standing"]!.GetValue<bool>());
        Assert.Equal("", string.Join('\n', listed.SelectMany(r => ((string[])["met", "open"]).Where(s => s == "open" || r.Rule.Text("met") != "False").Select(s => $"{r.Provision} {r.Rule.Text("type")} {s}")).Except(seen, StringComparer.Ordinal)));
    }

    private static IEnumerable<ulong> Seeds(string city) =>
        Enumerable.Range(0, int.MaxValue).Select(i => ((ulong)Array.IndexOf(ContractData.CityCodes, city) * 1_000_000_000) + (ulong)i);

    private static IEnumerable<(string Provision, JsonObject Rule)> Rules(string city) =>
        ContractData.Provisions(city).SelectMany(p => ContractData.Items(p["rules"]).Select(r => (p.Text("id"), r)));

    /// <summary>What must have happened at least once, or the requests are too tame to prove anything.</summary>
    private static IEnumerable<string> Outcomes(string city) => Rules(city).SelectMany(r => r.Rule.Text("kind") switch
    {
        "require" or "warn" => [$"{r.Rule.Text("act")} {r.Provision} {r.Rule.Text("code")}"],
        "permit" => [$"{r.Rule.Text("act")} {r.Provision}"],
        "duty" => r.Rule.Strings("onActs").Select(a => $"{a} {r.Provision} {r.Rule.Text("type")}"),
        "disclose" => [$"{r.Rule.Text("act")} {r.Provision} {r.Rule.Text("set")}"],
        "sanction" => [$"ImposeSanction {r.Provision} {r.Rule.Text("sanction")}"],
        _ => Array.Empty<string>(),
    });

    private static void Note(JsonObject answer, string act, HashSet<string> seen)
    {
        seen.UnionWith(answer["cites"]!.AsArray().Select(c => $"{act} {c}"));
        foreach (var (list, name) in ((string, string)[])[("refusals", "code"), ("warnings", "code"), ("obligations", "type"), ("disclosures", "set"), ("sanctions", "kind")])
        {
            seen.UnionWith(ContractData.Items(answer[list]).Select(i => $"{act} {i.TextOrNull("provision")} {i.Text(name)}"));
        }
    }

    private static void AssertSame(JsonObject expected, JsonObject actual, JsonObject request, ulong seed)
    {
        var differences = expected.Where(m => !JsonNode.DeepEquals(m.Value, actual[m.Key]))
            .Select(m => $"{m.Key}\n  contract: {m.Value?.ToJsonString()}\n  city:     {actual[m.Key]?.ToJsonString()}").ToList();
        Assert.True(differences.Count == 0, $"Seed {seed}\n{string.Join('\n', differences)}\n{request.ToJsonString(Indented)}");
    }
}
