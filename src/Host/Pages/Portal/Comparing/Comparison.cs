using System.Text;
using System.Text.Json;
using InfoGov.Compliance;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;
using Fact = InfoGov.Law.Fact;

namespace InfoGov.Host.Pages.Portal.Comparing;

/// <summary>One act asked of every enabled city, from an address: the act, the day, and facts by their paths.</summary>
/// <param name="Act">The act; null where none is chosen yet.</param>
/// <param name="On">The day.</param>
/// <param name="Facts">What the rules of these cities read for the act: the fields of the form.</param>
/// <param name="Given">What the address states, by path.</param>
public sealed record Comparison(Act? Act, DateOnly On, IReadOnlyList<Fact> Facts, IReadOnlyDictionary<string, IReadOnlyList<string>> Given)
{
    private const int MostFields = 24;

    /// <summary>What each city answers.</summary>
    public IReadOnlyList<(Jurisdiction City, Decision Decision)> Answers { get; init; } = [];

    /// <summary>Where they differ, by topic: each city with its codes.</summary>
    public IReadOnlyList<(Text Topic, IReadOnlyList<(string City, string Kind, IReadOnlyList<string> Codes)>)> Differences { get; init; } = [];

    internal static Comparison Of(Visit visit)
    {
        var on = visit.Day("on") ?? visit.Today;
        if (visit.Text("act") is not { } name)
        {
            return new Comparison(null, on, [], new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
        }

        var act = Acts.Find(name) ?? throw new WrongAddressException(400, "invalidParameter", new Text($"没有行为“{name}”；请从列表中选择", $"There is no act “{name}”; choose one of the list"), "act");
        Jurisdiction[] cities = [.. visit.Host.Cities.Enabled];
        var facts = FactsOf(act, cities);
        var given = facts.Select(fact => (fact.Path, Values: visit.Http.Request.Query[fact.Path].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0).ToArray()))
            .Where(fact => fact.Values.Length > 0).ToDictionary(fact => fact.Path, fact => (IReadOnlyList<string>)fact.Values, StringComparer.Ordinal);
        var matter = Matter(act, on, facts, given);
        (Jurisdiction City, Decision Decision)[] answers = [.. cities.Select(city => (city, city.Decide(act, matter)))];
        return new Comparison(act, on, facts, given)
        {
            Answers = answers,
            Differences = [.. Position.Differences(act, answers).Select(difference => (difference.Topic.Label, (IReadOnlyList<(string, string, IReadOnlyList<string>)>)[.. difference.Positions.Select(p => (p.City, p.Kind, (IReadOnlyList<string>)[.. p.Refusals, .. p.Warnings]))]))],
        };
    }

    /// <summary>Read as the API reads a body, with the same checks.</summary>
    private static Matter Matter(Act act, DateOnly on, IReadOnlyList<Fact> facts, Dictionary<string, IReadOnlyList<string>> given)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("act", act.Name);
            json.WriteString("on", FactType.ShowValue(on));
            Write(json, [.. facts.Where(fact => given.ContainsKey(fact.Path)).Select(fact => ((fact.Path.StartsWith("args.", StringComparison.Ordinal) ? fact.Path : "facts." + fact.Path).Split('.'), fact))]);
            json.WriteEndObject();
        }

        try
        {
            return ContractReader.ReadCompare(body.ToArray()).Matter;
        }
        catch (ContractException wrong)
        {
            throw new WrongAddressException(400, "invalidParameter", wrong.Detail, wrong.Path);
        }

        void Write(Utf8JsonWriter json, (string[] Path, Fact Fact)[] members)
        {
            foreach (var member in members.GroupBy(member => member.Path[0], StringComparer.Ordinal))
            {
                json.WritePropertyName(member.Key);
                if (member.First() is { Path.Length: 1, Fact: var fact })
                {
                    Value(json, fact.Type.Name, given[fact.Path]);
                    continue;
                }

                json.WriteStartObject();
                Write(json, [.. member.Select(inner => (inner.Path[1..], inner.Fact))]);
                json.WriteEndObject();
            }
        }
    }

    private static void Value(Utf8JsonWriter json, string type, IReadOnlyList<string> values)
    {
        switch (type)
        {
            case "boolean" when values[0] is "true" or "false":
                json.WriteBooleanValue(values[0] == "true");
                break;
            case "number" or "integer" when IsNumber(values[0]):
                json.WriteRawValue(values[0]);
                break;
            case var list when list.EndsWith("[]", StringComparison.Ordinal):
                json.WriteStartArray();
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(values[0]);
                break;
        }
    }

    private static bool IsNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What any rule on the act reads, what most cities read first.</summary>
    private static Fact[] FactsOf(Act act, IEnumerable<Jurisdiction> cities) => [.. cities
        .SelectMany(city => city.Provisions.SelectMany(provision => provision.Rules).SelectMany(rule => rule switch
        {
            Requirement requirement when requirement.Act == act => requirement.When.FactsRead().Concat(requirement.Need.FactsRead()),
            Permission permission when permission.Act == act => permission.When.FactsRead(),
            RouteOut { When: var when } out_ when out_.Act == act => when.FactsRead(),
            _ => [],
        }).Distinct())
        .GroupBy(fact => fact).OrderByDescending(fact => fact.Count()).ThenBy(fact => fact.Key.Path, StringComparer.Ordinal).Select(fact => fact.Key)
        .Where(fact => fact.Type.Name is not ("group" or "threshold")).Take(MostFields)];
}
