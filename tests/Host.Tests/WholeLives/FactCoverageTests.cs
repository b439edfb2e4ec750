using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>Whatever a rule asks can become true by a command; what makes a standing duty met can become true after the duty arose.</summary>
public sealed partial class FactCoverageTests
{
    /// <summary>Facts that trying every command and event does not show, and why they are none the less in order.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["resource.updateCycle"] = "RegisterResource establishes it from an ISO 8601 period, which a filled text is not",
        ["incident.level"] = "said when the incident is entered; what the duty waits for is the report to the authority of that level",
    };

    private static readonly HashSet<string> Catalogue = [.. Data("facts.json")["facts"]!.AsArray().Select(f => f!["path"]!.ToString())];

    [Fact]
    public void Every_fact_that_a_rule_reads_is_established_by_a_command()
    {
        var read = Rules().Where(r => Kind(r) is "duty" or "require" or "warn").SelectMany(r => Paths(r, "when", "need", "met", "due")).Distinct();
        Assert.Equal([], read.Except(FactsInLife.AtAll()).Except(Reasons.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_standing_duty_can_be_met_by_a_later_command()
    {
        var met = Rules().Where(r => Kind(r) == "duty" && r["standing"]!.GetValue<bool>()).SelectMany(r => Paths(r, "met")).Distinct();
        Assert.Equal([], met.Except(FactsInLife.Later()).Except(Reasons.Keys).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Rules() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "provisions"))
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["provisions"]!.AsArray())
        .SelectMany(p => p!["rules"]?.AsArray() ?? [])
        .Select(r => r!);

    private static string Kind(JsonNode rule) => rule["kind"]!.ToString();

    private static IEnumerable<string> Paths(JsonNode rule, params string[] members) => members
        .Select(m => rule[m]?.ToString() ?? "")
        .SelectMany(text => Path_().Matches(text).Select(match => match.Value))
        .Where(Catalogue.Contains);

    private static JsonNode Data(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)))!;

    [GeneratedRegex(@"[a-zA-Z]+(\.[a-zA-Z]+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Path_();
}
