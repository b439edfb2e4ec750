using System.Globalization;
using System.Text.Json.Nodes;
using InfoGov.Law.Tests.Oracle;

namespace InfoGov.Law.Tests.Requests;

/// <summary>
/// Random requests that matter: facts and literals are those the rules of the act read, each expression is steered towards
/// true or false, and then some facts are replaced by other, empty or absent ones.
/// </summary>
internal sealed class RequestGenerator
{
    private static readonly Dictionary<string, JsonObject> Declared = ContractData.Items(ContractData.Facts["facts"]).ToDictionary(f => f.Text("path"), StringComparer.Ordinal);
    private static readonly string[] Secrets = ["plan.isSecret", "project.isSecret", "system.isSecret"];
    private static readonly string[] BoundaryRoles = ["zoneInformatizationAuthority", "investmentAuthority", "cryptoOffice", "legislativeOffice", "relevantDepartments"];
    private static readonly string[] Shares = ["0", "0.0001", "0.5", "1", "1.0"];
    private readonly Dice dice;
    private readonly JsonObject? act;
    private readonly Steering steering;

    private RequestGenerator(Dice dice, string city, JsonObject? act)
    {
        this.dice = dice;
        this.act = act;
        var from = Dates.Read(ContractData.City(city).Text("effectiveFrom"));
        var on = dice.Below(20) switch
        {
            0 => from.AddDays(-1),
            1 => from,
            2 => new DateOnly(2024, 2, 29),
            3 => new DateOnly(2023, 11, 30).AddDays(dice.Below(3) - 1),
            4 => new DateOnly(2008, 12, 31).AddDays(dice.Below(3) - 1),
            _ => new DateOnly(2009, 7, 1).AddDays(dice.Below(7000)),
        };
        Request = new JsonObject { ["city"] = city, ["on"] = Show(on), ["facts"] = new JsonObject() };
        if (act is not null)
        {
            Request["act"] = act.Text("name");
            Request["args"] = new JsonObject();
        }

        steering = new Steering(dice, on, Set, AnyValue, path => Declaration(path) is { } list ? ContractData.EnumValues(list) : []);
    }

    private JsonObject Request { get; }

    /// <summary>The rules of a city that an act may meet.</summary>
    public static IReadOnlyList<JsonObject> RulesOf(string city, JsonObject act)
    {
        var name = act.Text("name");
        var isSanction = name is "ImposeSanction" or "RecordStaffMisconduct";
        return [.. Rules(city).Where(r => r.TextOrNull("act") == name || r.Strings("onActs").Contains(name) || (isSanction && r.Text("kind") == "sanction"))];
    }

    /// <summary>A request that tends to make the focus rule apply, beside whatever the other rules of the act draw in.</summary>
    public static JsonObject Decide(Dice dice, string city, JsonObject act, JsonObject? focus)
    {
        var generator = new RequestGenerator(dice, city, act);
        var compliant = dice.Percent(50);
        foreach (var rule in RulesOf(city, act).Where(_ => dice.Percent(80)))
        {
            generator.Steer(rule, dice.Percent(50), need: compliant || dice.Percent(75), met: dice.Percent(40));
        }

        return generator.Finish(focus);
    }

    /// <summary>A request in which the focus duty tends to stand, beside a few others.</summary>
    public static JsonObject Duties(Dice dice, string city, JsonObject focus)
    {
        var generator = new RequestGenerator(dice, city, act: null);
        var duties = DutiesOf(city);
        foreach (var rule in Enumerable.Range(0, dice.Below(6)).Select(_ => dice.Of(duties)))
        {
            generator.Steer(rule, dice.Percent(90), need: true, met: dice.Percent(50));
        }

        return generator.Finish(focus);
    }

    public static IReadOnlyList<JsonObject> DutiesOf(string city) => [.. Rules(city).Where(r => r.Text("kind") == "duty" && r["standing"]!.GetValue<bool>())];

    private static IEnumerable<JsonObject> Rules(string city) => ContractData.Provisions(city).SelectMany(p => ContractData.Items(p["rules"]));

    private JsonObject Finish(JsonObject? focus)
    {
        if (focus is not null)
        {
            Steer(focus, when: dice.Percent(90), need: dice.Percent(40), met: dice.Percent(40));
        }

        if (dice.Percent(60))
        {
            Disturb();
        }

        return Request;
    }

    /// <summary>Steers each expression of a rule; what comes last prevails where two want different values of one fact.</summary>
    private void Steer(JsonObject rule, bool when, bool need, bool met)
    {
        if (rule.Text("kind") == "sanction" && when)
        {
            SetConduct(rule);
        }

        (string Member, bool Wanted)[] expressions = [("due", true), ("when", when), ("need", need), ("met", met), ("when", when)];
        foreach (var (member, wanted) in dice.Percent(50) ? expressions : expressions[..^1])
        {
            if (rule.TextOrNull(member) is { } text)
            {
                steering.Steer(ExpressionParser.Parse(text), wanted);
            }
        }
    }

    private void SetConduct(JsonObject rule)
    {
        var conduct = dice.Of(rule.Strings("violations"));
        Set(conduct is "dereliction" or "abuseOfPower" or "favouritism" && dice.Percent(70) ? "staffMember.misconduct" : "violation.kind", conduct);
        if (act!.Text("name") == "ImposeSanction")
        {
            Set("args.kind", rule.Text("sanction"));
            Set("actor.role", rule.TextOrNull("by") is { } by && dice.Percent(40) ? by : dice.Percent(50) ? dice.Of(BoundaryRoles) : AnyValue("actor.role"));
            Set("args.amount", AnyAmount());
        }
    }

    /// <summary>Replaces, empties or removes a few facts, sometimes adds a stray or a secret one.</summary>
    private void Disturb()
    {
        var paths = Paths(Request["facts"]!.AsObject(), "").Concat(Paths(Request["args"] as JsonObject ?? [], "args.")).ToList();
        for (var i = dice.Below(3); i > 0 && paths.Count > 0; i--)
        {
            var path = dice.Of(paths);
            Set(path, dice.Below(4) switch { 0 => null, 1 => EmptyValue(path), _ => AnyValue(path) });
        }

        if (dice.Percent(20))
        {
            var stray = dice.Of([.. Declared.Keys.Where(p => !p.Contains("[]", StringComparison.Ordinal))]);
            Set(stray, AnyValue(stray));
        }

        if (dice.Percent(4))
        {
            Set(dice.Of(Secrets), JsonValue.Create(dice.Percent(70)));
        }
    }

    private static IEnumerable<string> Paths(JsonObject group, string prefix) => group.SelectMany(m =>
        m.Key == "thresholds" ? [] : m.Value is JsonObject inner ? Paths(inner, $"{prefix}{m.Key}.") : [prefix + m.Key]);

    private void Set(string path, JsonNode? value)
    {
        var isArgument = path.StartsWith("args.", StringComparison.Ordinal);
        var steps = (isArgument ? path["args.".Length..] : path).Split('.');
        if (isArgument && (act is null || !ContractData.Items(act["args"]).Any(a => a.Text("name") == steps[0])))
        {
            return;
        }

        var group = Request[isArgument ? "args" : "facts"]!.AsObject();
        foreach (var step in steps.SkipLast(1))
        {
            if (group[step] is not JsonObject)
            {
                group[step] = new JsonObject();
            }

            group = group[step]!.AsObject();
        }

        group[steps[^1]] = value;
    }

    private JsonObject? Declaration(string path) => path.StartsWith("args.", StringComparison.Ordinal)
        ? ContractData.Items(act?["args"]).FirstOrDefault(a => $"args.{a.Text("name")}" == path)
        : Declared.GetValueOrDefault(path);

    private JsonNode? AnyValue(string path)
    {
        if (path == "thresholds")
        {
            // Entries that share a day are as telling as those that do not: of equal dates the last wins.
            var shared = steering.AnyDay();
            return new JsonArray([.. Enumerable.Range(0, dice.Below(4)).Select(_ => new JsonObject
            {
                ["key"] = "supervisionTender", ["amount"] = AnyAmount(), ["effectiveFrom"] = Show(dice.Percent(60) ? shared : steering.AnyDay()),
            })]);
        }

        if (Declaration(path) is not { } declaration)
        {
            // A whole group: any of its members.
            var members = Declared.Keys.Where(p => p.StartsWith(path + ".", StringComparison.Ordinal)).ToList();
            if (members.Count > 0)
            {
                var member = dice.Of(members);
                Set(member, AnyValue(member));
            }

            return Find(path);
        }

        return declaration.Text("type") switch
        {
            "enum" => dice.Of(ContractData.EnumValues(declaration)),
            "enum[]" => new JsonArray([.. ContractData.EnumValues(declaration).Where(_ => dice.Percent(50)).Select(v => (JsonNode)v)]),
            "string[]" => new JsonArray([.. Steering.Words.Where(_ => dice.Percent(50)).Select(v => (JsonNode)v)]),
            "integer[]" => new JsonArray([.. Enumerable.Range(2008, 22).Where(_ => dice.Percent(50)).Select(v => (JsonNode)v)]),
            "boolean" => dice.Percent(70),
            "date" => Show(steering.AnyDay()),
            "duration" => dice.Of(Steering.Durations),
            "string" => dice.Of(Steering.Words),
            "integer" => path.EndsWith("ear", StringComparison.Ordinal) ? 2012 + dice.Below(16) : dice.Below(6),
            _ => path == "project.funding.publicShare" ? JsonNode.Parse(dice.Of(Shares)) : AnyAmount(),
        };
    }

    private JsonNode? Find(string path)
    {
        JsonNode? node = Request["facts"];
        foreach (var step in path.Split('.'))
        {
            node = (node as JsonObject)?[step];
        }

        return node?.DeepClone();
    }

    private JsonNode AnyAmount() => dice.Of(Steering.Amounts);

    private JsonNode? EmptyValue(string path) => Declaration(path)?.Text("type") switch
    {
        "boolean" => false,
        "integer" or "number" => 0,
        "string" => "",
        { } type when type.EndsWith("[]", StringComparison.Ordinal) => new JsonArray(),
        _ => null,
    };

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
